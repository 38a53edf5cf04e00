import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { databases } from '../../../support/databases.js';
import { TestSite } from '../../../support/site.js';

const [[, sqlite]] = databases as [(typeof databases)[number]];
const [own, other] = [0, 1].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 })) as [KeyPair, KeyPair];
const clientSecret = 'between the two of us, and long enough to sign with';

interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

type Part = Readonly<Record<string, unknown>>;

/** What is wrong with a token: its head, what it claims, and how it is signed. */
interface Forgery {
  readonly head?: Part;
  readonly claims?: Part;
  readonly signed?: (text: string) => Buffer;
}

const base64 = (part: Part) => Buffer.from(JSON.stringify(part)).toString('base64url');
const rsa =
  ({ privateKey }: KeyPair) =>
  (text: string) =>
    sign('RSA-SHA256', Buffer.from(text), privateKey);
const jwk = ({ publicKey }: KeyPair) => ({
  ...publicKey.export({ format: 'jwk' }),
  kid: 'one',
  alg: 'RS256',
  use: 'sig',
});

/** A provider that hands out whatever token it is told to. */
class Forger {
  forgery: Forgery = {};
  nonce = '';
  readonly #server: Server = createServer((request, response) => {
    const { issuer } = this;
    const answers: Record<string, object> = {
      '/.well-known/openid-configuration': {
        ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` },
        ...{ jwks_uri: `${issuer}/keys`, id_token_signing_alg_values_supported: ['RS256'] },
      },
      '/keys': { keys: [jwk(own)] },
      '/stolen': { keys: [jwk(other)] },
      '/token': { access_token: 'one', token_type: 'Bearer', expires_in: 60, id_token: this.#token() },
    };
    const answer = answers[request.url ?? ''];
    response.writeHead(answer ? 200 : 404, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer ?? {}));
  });

  async listen(): Promise<void> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((closed) => void this.#server.close(() => closed()));
  }

  #token(): string {
    const { head, claims, signed = rsa(own) } = this.forgery;
    const now = Math.floor(Date.now() / 1000);
    const says = { iss: this.issuer, sub: 'u1', aud: 'attune', iat: now, exp: now + 300, nonce: this.nonce };
    const about = { name: 'Una Verified', email: 'una@harbour.example', email_verified: true };
    const text = `${base64({ alg: 'RS256', kid: 'one', ...head })}.${base64({ ...says, ...about, ...claims })}`;
    return `${text}.${signed(text).toString('base64url')}`;
  }
}

describe('a token of the sign-in provider', () => {
  const forger = new Forger();
  let site: TestSite;
  beforeAll(async () => {
    await forger.listen();
    site = await TestSite.empty(sqlite);
    await site.stop();
    site.oidc = { issuer: forger.issuer, clientId: 'attune', clientSecret, name: 'Harbour University' };
    await site.start();
  });
  afterAll(async () => {
    await site.close();
    await forger.close();
  });

  /** Comes back from the provider with the token. Returns whether the site believes it. */
  async function isBelieved(forgery: Forgery): Promise<boolean> {
    const browser = site.visitor();
    const sent = new URL((await browser.get('/sign-in/oidc')).location!);
    Object.assign(forger, { forgery, nonce: sent.searchParams.get('nonce') });
    const back = await browser.get(`/sign-in/oidc/callback?code=one&state=${sent.searchParams.get('state')}`);
    const { status } = await browser.get('/sign-in/oidc/new');
    return back.status === 303 && status === 200;
  }

  it('is believed when all of it is right', async () => {
    expect(await isBelieved({})).toBe(true);
  });

  const now = () => Math.floor(Date.now() / 1000);
  it.each<[string, () => Forgery]>([
    ['has no signature', () => ({ head: { alg: 'none' }, signed: () => Buffer.alloc(0) })],
    ['is signed with another key', () => ({ signed: rsa(other) })],
    ['is signed with a key that it brings along', () => ({ head: { jwk: jwk(other) }, signed: rsa(other) })],
    ['says where its key is', () => ({ head: { kid: 'two', jku: `${forger.issuer}/stolen` }, signed: rsa(other) })],
    [
      'is signed with the secret that we share',
      () => ({ head: { alg: 'HS256' }, signed: (text) => createHmac('sha256', clientSecret).update(text).digest() }),
    ],
    [
      'is signed with the public key as if that were a secret',
      () => ({
        head: { alg: 'HS256' },
        signed: (text) =>
          createHmac('sha256', own.publicKey.export({ type: 'spki', format: 'pem' }))
            .update(text)
            .digest(),
      }),
    ],
    ['was changed after it was signed', () => ({ signed: () => rsa(own)('something else') })],
    ['is meant for somebody else', () => ({ claims: { aud: 'another' } })],
    ['is meant for nobody', () => ({ claims: { aud: undefined } })],
    ['comes from another issuer', () => ({ claims: { iss: 'https://another.example' } })],
    ['has run out', () => ({ claims: { iat: now() - 900, exp: now() - 600 } })],
    ['never runs out', () => ({ claims: { exp: undefined } })],
    ['does not hold yet', () => ({ claims: { nbf: now() + 600 } })],
    ['names nobody', () => ({ claims: { sub: undefined } })],
    ['answers another question', () => ({ claims: { nonce: 'another' } })],
    ['answers no question', () => ({ claims: { nonce: undefined } })],
  ])('is worth nothing when it %s', async (_case, forgery) => {
    expect(await isBelieved(forgery())).toBe(false);
  });
});
