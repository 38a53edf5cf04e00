import { AuthenticatorApps } from '../../../src/accounts/factors/authenticator-apps.service.js';
import { RememberedDevices } from '../../../src/accounts/factors/remembered-devices.service.js';
import { Invitations } from '../../../src/accounts/invitations/invitations.service.js';
import { PeopleImport } from '../../../src/accounts/invitations/people-import.entity.js';
import { People } from '../../../src/accounts/people.service.js';
import type { Person } from '../../../src/accounts/person.entity.js';
import { Roles } from '../../../src/accounts/roles/roles.service.js';
import { Edition } from '../../../src/catalog/edition.entity.js';
import { Editions } from '../../../src/catalog/editions.service.js';
import { Staff } from '../../../src/catalog/staff/staff.service.js';
import { newId } from '../../../src/kernel/ids.js';
import type { Authenticator } from '../../support/authenticator.js';
import type { Browser } from '../../support/browser.js';
import { addPasskey, codeNow } from '../../support/factors.js';
import { press } from '../../support/page.js';
import { course, type TestSite } from '../../support/site.js';
import { account, complete, enrol, robin, sasha, signIn, take, type TestPerson } from '../../support/world.js';

export const petra: TestPerson = {
  name: 'Petra Holmgaard',
  email: 'petra@holmgaard.example',
  password: 'the quiet river of Petra Holmgaard',
};
/** Whom Robin invited; they have no account. */
export const guest = { name: 'Gudrun Gast', email: 'gudrun@gast.example' };

/** What Robin wrote and nobody else could have; each is looked for where it should be, and where it should not. */
export const robins = {
  note: 'The river goes on below the ice, says nobody but me.',
  pronouns: 'ey/em',
  profession: 'Licensed river therapist',
  body: 'Board of Quiet Waters',
  number: 'QW-7734-XK',
  passkey: 'The key under the third stone',
} as const;
export const sashasNote = 'Sasha alone thinks of lighthouses here.';

const lesson = `/learn/${course}/m1-dsm5`;

export interface Life {
  readonly robin: Person;
  readonly sasha: Person;
  readonly petra: Person;
  readonly browser: Browser;
  readonly other: Browser;
  readonly serial: string;
  /** With it Robin signs in. */
  readonly key: Authenticator;
}

/** Robin with something in every table in which a person can have something, among others who are not to be touched. */
export async function livedLife(site: TestSite): Promise<Life> {
  const people = site.app.get(People);
  const office = await people.register({ ...petra, language: 'en' }, ['administrator']);
  const [one, two] = [await account(site, robin), await account(site, sasha)];
  const browser = await signIn(site, robin);
  const other = await signIn(site, sasha);
  for (const [who, note] of [
    [browser, robins.note],
    [other, sashasNote],
  ] as const) {
    await enrol(who);
    await writeNote(who, note);
    await take(site, who, 'wrong');
  }
  await press(browser, await browser.get('/account/profile'), 'Save', {
    ...{ pronouns: robins.pronouns, profession: robins.profession },
    ...{ 'body-1': robins.body, 'number-1': robins.number },
  });
  const preferences = await browser.get('/account/preferences');
  const { status } = await browser.post('/account/preferences', { language: 'en', zone: 'America/Vancouver' });
  if (preferences.status !== 200 || status !== 303) throw new Error('No preferences');
  await workTogether(site, one, office);
  const [serial, key] = [await complete(site, browser), await secondFactors(site, one, browser)];
  return { robin: one, sasha: two, petra: office, browser, other, serial, key };
}

async function secondFactors(site: TestSite, { id }: Person, browser: Browser): Promise<Authenticator> {
  const { key } = await addPasskey(browser, robins.passkey);
  const apps = site.app.get(AuthenticatorApps);
  const secret = apps.newKey();
  await apps.add(id, secret, codeNow(site, secret));
  await site.app.get(RememberedDevices).remember(id, 'node');
  return key;
}

async function writeNote(browser: Browser, text: string): Promise<void> {
  const page = await browser.get(lesson);
  const action = /action="([^"]*\/reflections\/[^"]*)"/.exec(page.html)?.[1];
  const kept = action && (await browser.post(action, { text }));
  if (!kept || kept.status !== 303) throw new Error('The note was not kept');
}

/** What ties Robin to others: roles, invitations both ways, a course's staff, an edition, a list of people. */
async function workTogether(site: TestSite, one: Person, office: Person): Promise<void> {
  const { app, database, clock } = site;
  const invitations = app.get(Invitations);
  await app.get(Roles).grant(one.id, 'instructor', office.id, `${robin.name} writes a course`);
  const offer = { role: 'practitioner', course: null, language: 'en' } as const;
  const { secret } = await invitations.invite({ ...offer, email: robin.email, name: 'Robin, of the river' }, office.id);
  await invitations.accept(secret, one.id);
  await invitations.invite({ ...offer, ...guest }, one.id);
  const edition = (await app.get(Editions).newestOf(course))!;
  await app.get(Staff).add(edition.courseId, one.id, 'author', office.id);
  await app.get(Staff).remove(edition.courseId, one.id, office.id, `${robin.name} asked for it`);
  await app.get(Staff).add(edition.courseId, one.id, 'author', office.id);
  await database.writes.unit(async (unit) => {
    await unit.update(Edition, { id: edition.id }, { publishedBy: one.id });
    await unit.insert(PeopleImport, {
      ...{ id: newId(), madeBy: one.id, madeAt: clock.now(), language: 'en', ignored: [], startedAt: null },
      ...{ lines: [{ email: guest.email, name: guest.name }] as never, done: 0, invited: 0, endedAt: null },
    });
  });
}

/** Every row of every table, as the database holds it. */
export async function everything(site: TestSite): Promise<ReadonlyMap<string, readonly Record<string, unknown>[]>> {
  const { reader } = site.database;
  const tables = reader.entityMetadatas.map(async ({ tableName }) => {
    const rows: Record<string, unknown>[] = await reader.query(`SELECT * FROM ${tableName}`);
    return [tableName, rows] as const;
  });
  return new Map(await Promise.all(tables));
}
