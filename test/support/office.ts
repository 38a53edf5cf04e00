import { People } from '../../src/accounts/people.service.js';
import type { Role } from '../../src/accounts/role-grant.entity.js';
import { Act } from '../../src/kernel/act.entity.js';
import type { Browser } from './browser.js';
import type { TestSite } from './site.js';
import { signIn, type TestPerson } from './world.js';

/** Administrators of the test world. Nobody here is or was alive. */
export const petra = administrator('Petra Halloway', 'petra@halloway.example');
export const owen = administrator('Owen Tashiro', 'owen@tashiro.example');

function administrator(name: string, email: string): TestPerson {
  return { name, email, password: `a lantern for ${email}` };
}

/** An account with a confirmed address, and these roles, as the operator makes it. Returns the person's id. */
export async function account(site: TestSite, who: TestPerson, roles: readonly Role[] = []): Promise<string> {
  const { id } = await site.app.get(People).register({ ...who, language: 'en' }, roles);
  return id;
}

/** An administrator's id, and their browser. */
export async function inOffice(site: TestSite, who = petra): Promise<{ id: string; browser: Browser }> {
  const id = await account(site, who, ['administrator']);
  return { id, browser: await signIn(site, who) };
}

/** What was done to somebody or something, in its order: the verb, the actor, the reason. */
export async function actsOn(site: TestSite, subjectId: string): Promise<readonly (readonly (string | null)[])[]> {
  const acts = await site.database.reads.find(Act, { where: { subjectId }, order: { id: 'ASC' } });
  return acts.map(({ verb, actorId, reason }) => [verb, actorId, reason]);
}
