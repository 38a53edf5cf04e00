import type { Request } from 'express';
import { partyAt } from '../../../accounts/factors/party.js';
import type { Asking } from '../../../accounts/factors/passkey-checks.service.js';
import { hashOf } from '../../../kernel/ids.js';
import type { Site } from '../../site.js';

/** The session as the challenges of passkeys know it. */
export const browserOf = (request: Request): string => hashOf(request.sessionID);

/** Who asks for a passkey, and for what. */
export const askingFor = (purpose: Asking['purpose'], request: Request, { publicUrl }: Site): Asking => ({
  ...{ purpose, browser: browserOf(request), party: partyAt(publicUrl) },
});
