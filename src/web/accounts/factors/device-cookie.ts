import type { Request, Response } from 'express';
import { rememberedFor } from '../../../accounts/factors/remembered-devices.service.js';
import type { Site } from '../../site.js';

const isTls = ({ publicUrl }: Site): boolean => publicUrl.startsWith('https:');
const nameOn = (site: Site): string => (isTls(site) ? '__Host-attune-device' : 'attune-device');

/** The token by which this browser may be remembered; nothing where it has none. */
export function deviceToken(request: Request, site: Site): string {
  const name = `${nameOn(site)}=`;
  const cookies = (request.get('cookie') ?? '').split(/; */);
  return cookies.find((cookie) => cookie.startsWith(name))?.slice(name.length) ?? '';
}

/** Kept from scripts and from other sites, as the session's cookie is. */
export function keepDeviceToken(response: Response, token: string, site: Site): void {
  const kept = { httpOnly: true, sameSite: 'lax', secure: isTls(site), path: '/', maxAge: rememberedFor } as const;
  response.cookie(nameOn(site), token, kept);
}
