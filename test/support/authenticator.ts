import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

export interface CreationOptions {
  readonly challenge: string;
  readonly rp: { readonly id: string };
  readonly user: { readonly id: string };
  readonly excludeCredentials: readonly { readonly id: string }[];
}

export interface RequestOptions {
  readonly challenge: string;
  readonly rpId: string;
  readonly allowCredentials?: readonly { readonly id: string }[];
}

/** What an answer can be wrong in. */
export interface Flaws {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly crossOrigin?: boolean;
  /** Its person was not verified, only present. */
  readonly unverified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string | undefined;
  readonly id?: string;
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest();
const flags = { present: 1, verified: 4, withKey: 64 };

/** An authenticator with one key that its owner can find (WebAuthn level 3), as a browser speaks for it in JSON. */
export class Authenticator {
  readonly id = randomBytes(24).toString('base64url');
  readonly #key: KeyObject;
  readonly #publicKey: Buffer;
  #userHandle = '';
  /** Goes up with each use; 0 for ever where it does not `count`. */
  counter = 0;

  constructor(
    readonly origin = 'http://attune.test',
    readonly counts = true,
  ) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string };
    const [left, right] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
    this.#key = privateKey;
    // COSE: an elliptic curve key (1: 2) for ES256 (3: -7) on P-256 (-1: 1).
    this.#publicKey = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      left,
      Buffer.from('225820', 'hex'),
      right,
    ]);
  }

  /** What a browser hands over when a key was made. */
  create(options: CreationOptions, flaws: Flaws = {}): string {
    this.#userHandle = options.user.id;
    const clientDataJSON = this.#clientData('webauthn.create', options.challenge, flaws);
    const id = Buffer.from(this.id, 'base64url');
    const length = Buffer.from([id.length >> 8, id.length & 255]);
    const key = Buffer.concat([Buffer.alloc(16), length, id, this.#publicKey]);
    const authData = this.#authenticatorData(flaws.rpId ?? options.rp.id, flaws, key);
    const attestationObject = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
      Buffer.from([authData.length]),
      authData,
    ]);
    const response = {
      clientDataJSON: clientDataJSON.toString('base64url'),
      attestationObject: attestationObject.toString('base64url'),
      transports: ['internal'],
    };
    return this.#json(response, flaws);
  }

  /** What a browser hands over when the key was used. */
  get(options: RequestOptions, flaws: Flaws = {}): string {
    if (this.counts) this.counter += 1;
    const clientDataJSON = this.#clientData('webauthn.get', options.challenge, flaws);
    const authData = this.#authenticatorData(flaws.rpId ?? options.rpId, flaws);
    const signed = Buffer.concat([authData, sha256(clientDataJSON)]);
    const userHandle = 'userHandle' in flaws ? flaws.userHandle : this.#userHandle;
    const response = {
      clientDataJSON: clientDataJSON.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: createSign('sha256').update(signed).sign(this.#key).toString('base64url'),
      ...(userHandle !== undefined && { userHandle }),
    };
    return this.#json(response, flaws);
  }

  #json(response: object, { id = this.id }: Flaws): string {
    return JSON.stringify({ id, rawId: id, type: 'public-key', response });
  }

  #clientData(type: string, challenge: string, flaws: Flaws): Buffer {
    const { origin = this.origin, crossOrigin = false } = flaws;
    return Buffer.from(
      JSON.stringify({ type: flaws.type ?? type, challenge: flaws.challenge ?? challenge, origin, crossOrigin }),
    );
  }

  #authenticatorData(rpId: string, { unverified = false, counter = this.counter }: Flaws, key?: Buffer): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const flag = flags.present | (unverified ? 0 : flags.verified) | (key ? flags.withKey : 0);
    return Buffer.concat([sha256(rpId), Buffer.from([flag]), count, ...(key ? [key] : [])]);
  }
}
