// What a browser knows whose session was written through the product's own service: its cookie and the token of its forms.
import { createHmac, randomBytes } from 'node:crypto';

const cookie = { originalMaxAge: null, expires: null, secure: false, httpOnly: true, path: '/', sameSite: 'lax' };
const twelveHours = 12 * 60 * 60_000;

/** Without a person it is a stranger's, who is about to send a form. */
export async function signedIn({ sessions, hashOf, sessionSecret }, personId) {
  const [sid, token] = [randomBytes(24).toString('base64url'), randomBytes(16).toString('hex')];
  await sessions.save(hashOf(sid), personId, { cookie, csrfToken: token }, twelveHours);
  const seal = createHmac('sha256', sessionSecret).update(sid).digest('base64').replace(/=+$/, '');
  return { token, cookie: `attune=${encodeURIComponent(`s:${sid}.${seal}`)}` };
}
