import { createHmac, randomBytes } from 'node:crypto';
import { Person } from '../../src/accounts/person.entity.js';
import { Session } from '../../src/accounts/session.entity.js';
import { batches } from '../../src/kernel/batches.js';
import { hashOf, newId } from '../../src/kernel/ids.js';
import { Enrolment } from '../../src/learning/enrolment.entity.js';
import type { Browser } from './browser.js';
import type { TestSite } from './site.js';
import { small } from './studio.js';

/** So many people on the small course, each signed in, written into the tables: signing in takes a password's time. */
export async function crowd(site: TestSite, name: string, count: number): Promise<readonly Browser[]> {
  const { id: editionId, courseId } = await small(site);
  const now = site.clock.now();
  const rows = { people: [] as object[], enrolments: [] as object[], sessions: [] as object[] };
  const browsers = Array.from({ length: count }, (_, at) => {
    const personId = newId();
    const email = `${name}-${at}@crowd.example`;
    rows.people.push({
      ...{ id: personId, email, emailKey: email, name: `Crowd Member ${at}`, language: 'en', passwordHash: null },
      ...{ createdAt: now, confirmedAt: now, pronouns: null, profession: null, licences: null, timeZone: null },
      ...{ deactivatedAt: null, eraseAfter: null, erasedAt: null },
    });
    const enrolled = { begunAt: now, disclosuresAcknowledgedAt: now };
    rows.enrolments.push({ id: newId(), personId, courseId, editionId, ...enrolled });
    const { browser, session } = signedIn(site, personId);
    rows.sessions.push(session);
    return browser;
  });
  await site.database.writes.unit(async (unit) => {
    for (const each of batches(rows.people)) await unit.insert(Person, each);
    for (const each of batches(rows.enrolments)) await unit.insert(Enrolment, each);
    for (const each of batches(rows.sessions)) await unit.insert(Session, each);
  });
  return browsers;
}

const cookie = { originalMaxAge: null, expires: null, secure: false, httpOnly: true, path: '/', sameSite: 'lax' };
const twelveHours = 12 * 60 * 60_000;

function signedIn(site: TestSite, personId: string): { browser: Browser; session: object } {
  const [sid, token] = [randomBytes(24).toString('base64url'), randomBytes(16).toString('hex')];
  const { sessionSecret } = site.options(site.database);
  const seal = createHmac('sha256', sessionSecret).update(sid).digest('base64').replace(/=+$/, '');
  const browser = site.visitor();
  browser.hold('attune', encodeURIComponent(`s:${sid}.${seal}`));
  browser.token = token;
  const now = site.clock.now();
  const times = { touchedAt: now, authenticatedAt: now, expiresAt: new Date(now.getTime() + twelveHours) };
  return { browser, session: { id: hashOf(sid), personId, data: { cookie, csrfToken: token }, ...times } };
}
