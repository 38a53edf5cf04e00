import { Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { isoBase64URL } from '@simplewebauthn/server/helpers';
import { Clock } from '../../kernel/clock.js';
import { RuleBroken } from '../../kernel/errors.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import type { Party } from './party.js';
import { challengeOf, handleOf } from './passkey-answer.js';
import type { PasskeyPurpose } from './passkey-challenge.entity.js';
import { challengeLifetime, PasskeyChallenges } from './passkey-challenges.service.js';
import { Passkey } from './passkey.entity.js';

type CheckPurpose = Exclude<PasskeyPurpose, 'registration'>;

/** Where an answer comes from and what it is for. */
export interface Asking {
  readonly purpose: CheckPurpose;
  /** The key of the session. */
  readonly browser: string;
  readonly party: Party;
}

/** Recognises people by their passkeys. The authenticator has verified its user each time, so that a key counts as two factors. */
@Injectable()
export class PasskeyChecks {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly challenges: PasskeyChallenges,
  ) {}

  /** What a browser needs to ask for a key: for one of this person, or for any, in which case it tells nothing of anybody. */
  async ask(
    { purpose, browser, party }: Asking,
    personId: string | null,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const known = personId === null ? [] : await this.reads.findBy(Passkey, { personId });
    const challenge = await this.challenges.make(purpose, browser);
    return generateAuthenticationOptions({
      ...{ rpID: party.id, challenge: isoBase64URL.toBuffer(challenge), timeout: challengeLifetime },
      ...{ userVerification: 'required' },
      allowCredentials: known.map(({ credentialId, transports }) => ({
        id: credentialId,
        transports: [...transports],
      })),
    });
  }

  /**
   * The id of the person whose key gave the answer, who has to be `personId` where that is given.
   * @throws RuleBroken `passkey-refused`, without a word about what was wrong
   */
  async check(
    { purpose, browser, party }: Asking,
    answer: AuthenticationResponseJSON,
    personId?: string,
  ): Promise<string> {
    const challenge = challengeOf(answer);
    if (challenge === null || !(await this.challenges.take(challenge, purpose, browser))) refuse();
    const passkey = await this.reads.findOneBy(Passkey, { credentialId: answer.id });
    if (!passkey || !isOf(passkey, answer, personId)) refuse();
    const { credentialId: id, publicKey, counter } = passkey;
    const verified = await verifyAuthenticationResponse({
      ...{ response: answer, expectedChallenge: challenge, requireUserVerification: true },
      ...{ expectedOrigin: party.origin, expectedRPID: party.id },
      credential: { id, publicKey: isoBase64URL.toBuffer(publicKey), counter },
    }).catch(() => null);
    if (!verified?.verified) refuse();
    await this.#count(passkey.id, verified.authenticationInfo.newCounter);
    return passkey.personId;
  }

  /** A counter that does not go on is a copy of the key, also where two answers come at once. */
  async #count(id: string, counter: number): Promise<void> {
    await this.writes.unit(async (unit) => {
      const passkey = await this.writes.lock(Passkey, { id });
      if (!passkey || ((counter > 0 || passkey.counter > 0) && counter <= passkey.counter)) refuse();
      await unit.update(Passkey, { id }, { counter, usedAt: this.clock.now() });
    });
  }
}

function refuse(): never {
  throw new RuleBroken('passkey-refused');
}

/** An authenticator that was asked for any key says whose it is; one that was asked for a certain key may leave that out. */
function isOf(passkey: Passkey, { response: { userHandle } }: AuthenticationResponseJSON, personId?: string): boolean {
  if (personId !== undefined && passkey.personId !== personId) return false;
  return userHandle === undefined ? personId !== undefined : userHandle === handleOf(passkey.personId);
}
