// A real OpenID Connect provider on this machine, for tests: oidc-provider is written for Node alone and is started as a
// process of its own. It prints its issuer when it listens. Whom it knows and who signs in next is told to it at /test.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const redirects = process.argv.slice(2);
const people = new Map();
/** Who signs in without a question: a subject, or `deny`; null shows a form. */
let next = null;

const server = createServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

const provider = new Provider(issuer, {
  clients: [{ client_id: 'attune', client_secret: 'between the two of us', redirect_uris: redirects }],
  jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'one' }] },
  cookies: { keys: ['a key of the test'] },
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  features: { devInteractions: { enabled: false } },
  /** People are asked who they are, and not what they allow. */
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
});

const answer = provider.callback();
server.on('request', (request, response) => {
  const { pathname } = new URL(request.url, issuer);
  const mine = pathname === '/test' ? tell : pathname.startsWith('/interaction/') ? interact : answer;
  Promise.resolve(mine(request, response)).catch((error) => response.writeHead(500).end(String(error)));
});

async function tell(request, response) {
  const told = JSON.parse(await bodyOf(request));
  for (const [sub, claims] of Object.entries(told.people ?? {})) people.set(sub, claims);
  if ('next' in told) next = told.next;
  response.writeHead(204).end();
}

async function interact(request, response) {
  if (request.method === 'POST') next = new URLSearchParams(await bodyOf(request)).get('who');
  if (next === null) {
    const form = '<form method="post"><label>Who are you? <input name="who"></label> <button>Go on</button></form>';
    return response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(`<!doctype html><title>Provider</title>${form}`);
  }
  const result = next === 'deny' ? { error: 'access_denied', error_description: 'no' } : { login: { accountId: next } };
  if (request.method === 'POST') next = null;
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

process.stdout.write(`${issuer}\n`);
process.on('disconnect', () => process.exit(0));
