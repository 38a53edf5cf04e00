import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Keeps what lies in the database or goes out in a link from whoever reads it there: AES-256-GCM under keys derived from the
 * secret of this installation, one for each purpose, so that what was sealed for one opens for no other.
 */
export class Cipher {
  readonly #keys = new Map<string, Buffer>();

  constructor(private readonly secret: string) {}

  /** The value, in the alphabet of URLs. */
  seal(purpose: string, value: unknown): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key(purpose), nonce);
    const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
  }

  /** Null for what was not sealed here, for this purpose, under this secret. */
  open(purpose: string, sealed: string): unknown {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < 28) return null;
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#key(purpose), bytes.subarray(0, 12), {
        authTagLength: 16,
      });
      decipher.setAuthTag(bytes.subarray(12, 28));
      const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
      return JSON.parse(text.toString('utf8')) as unknown;
    } catch {
      return null;
    }
  }

  #key(purpose: string): Buffer {
    const key = this.#keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', this.secret, '', `attune ${purpose}`, 32));
    this.#keys.set(purpose, key);
    return key;
  }
}
