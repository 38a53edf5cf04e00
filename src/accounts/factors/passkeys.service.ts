import { Injectable } from '@nestjs/common';
import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { isoBase64URL, isoUint8Array } from '@simplewebauthn/server/helpers';
import { Acts } from '../../kernel/acts.service.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound, RuleBroken } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import type { Person } from '../person.entity.js';
import { FactorChanges } from './factor-changes.service.js';
import type { Party } from './party.js';
import { challengeOf } from './passkey-answer.js';
import { challengeLifetime, PasskeyChallenges } from './passkey-challenges.service.js';
import { Passkey } from './passkey.entity.js';

/** EdDSA, ES256 and RS256, in this order: what authenticators of today offer. */
const algorithms = [-8, -7, -257];
/** More keys than anybody carries. */
export const mostPasskeys = 20;

/**
 * Somebody's passkeys, from registration to removal. Each is found by the authenticator without being told whose it is, and
 * unlocked by its person, so that it can take the place of the password as well.
 */
@Injectable()
export class Passkeys {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly challenges: PasskeyChallenges,
    private readonly changes: FactorChanges,
  ) {}

  /** What a browser needs to make a key for this person. @throws RuleBroken `passkeys-many` */
  async ask(
    { id, email, name }: Pick<Person, 'id' | 'email' | 'name'>,
    browser: string,
    party: Party,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const known = await this.reads.findBy(Passkey, { personId: id });
    if (known.length >= mostPasskeys) throw new RuleBroken('passkeys-many', { most: mostPasskeys });
    const challenge = await this.challenges.make('registration', browser);
    return generateRegistrationOptions({
      ...{ rpName: 'Attune', rpID: party.id, userName: email, userDisplayName: name },
      ...{ userID: isoUint8Array.fromUTF8String(id), challenge: isoBase64URL.toBuffer(challenge) },
      excludeCredentials: known.map(({ credentialId, transports }) => ({
        id: credentialId,
        transports: [...transports],
      })),
      ...{ authenticatorSelection: { residentKey: 'required', userVerification: 'required' }, attestationType: 'none' },
      ...{ supportedAlgorithmIDs: algorithms, timeout: challengeLifetime },
    });
  }

  /** @throws RuleBroken `passkey-refused` when the answer is not good, or the key is known already */
  async add(
    personId: string,
    name: string,
    answer: RegistrationResponseJSON,
    browser: string,
    party: Party,
  ): Promise<void> {
    const { credential } = await this.#verified(answer, browser, party);
    if (await this.reads.existsBy(Passkey, { credentialId: credential.id })) throw new RuleBroken('passkey-refused');
    await this.writes.unit((unit) =>
      this.changes.add(personId, 'passkey', () =>
        unit.insert(Passkey, {
          ...{ id: newId(), personId, name, createdAt: this.clock.now(), usedAt: null },
          ...{ credentialId: credential.id, publicKey: isoBase64URL.fromBuffer(credential.publicKey) },
          ...{ counter: credential.counter, transports: credential.transports ?? [] },
        }),
      ),
    );
  }

  /** @throws NotFound, also where it is somebody else's */
  async one(personId: string, id: string): Promise<Passkey> {
    const passkey = await this.reads.findOneBy(Passkey, { id, personId });
    if (!passkey) throw new NotFound('not-found');
    return passkey;
  }

  /** @throws NotFound, also where it is somebody else's */
  async rename(personId: string, id: string, name: string): Promise<void> {
    await this.writes.unit(async (unit) => {
      const { affected } = await unit.update(Passkey, { id, personId }, { name });
      if (!affected) throw new NotFound('not-found');
      const detail = { kind: 'passkey' };
      await this.acts.record({ actorId: personId, verb: 'factor.renamed', subject: ['person', personId], detail });
    });
  }

  /** @throws NotFound, also where it is somebody else's; RuleBroken `factor-required` */
  async remove(personId: string, id: string): Promise<void> {
    await this.writes.unit((unit) =>
      this.changes.remove(personId, 'passkey', async () => {
        const { affected } = await unit.delete(Passkey, { id, personId });
        if (!affected) throw new NotFound('not-found');
      }),
    );
  }

  async #verified(answer: RegistrationResponseJSON, browser: string, party: Party) {
    const challenge = challengeOf(answer);
    if (challenge === null || !(await this.challenges.take(challenge, 'registration', browser))) {
      throw new RuleBroken('passkey-refused');
    }
    const verified = await verifyRegistrationResponse({
      ...{ response: answer, expectedChallenge: challenge, requireUserVerification: true },
      ...{ expectedOrigin: party.origin, expectedRPID: party.id, supportedAlgorithmIDs: algorithms },
    }).catch(() => null);
    if (!verified?.verified) throw new RuleBroken('passkey-refused');
    return verified.registrationInfo;
  }
}
