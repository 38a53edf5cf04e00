import type { INestApplicationContext } from '@nestjs/common';
import { People } from './accounts/people.service.js';
import { Person } from './accounts/person.entity.js';
import type { Role } from './accounts/role-grant.entity.js';
import { Courses } from './catalog/courses.service.js';
import { Staff } from './catalog/staff/staff.service.js';
import { Reads } from './kernel/reads.js';

interface Demo {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly roles: readonly Role[];
}

/** Plainly fictitious people for a look around in development. Their passwords are no secret. */
export const demoPeople: readonly Demo[] = [
  demo('Practitioner', []),
  demo('Instructor', ['instructor']),
  demo('Administrator', ['administrator']),
];

function demo(part: string, roles: readonly Role[]): Demo {
  const word = part.toLowerCase();
  return { name: `Demo ${part}`, email: `${word}@demo.invalid`, password: `attune demo ${word}`, roles };
}

/** Makes them in an installation that has nobody yet. The instructor leads every course that came with the program. */
export async function makeDemoPeople(app: INestApplicationContext): Promise<void> {
  if ((await app.get(Reads).count(Person)) > 0) return;
  for (const { roles, ...person } of demoPeople) {
    const { id } = await app.get(People).register({ ...person, language: 'en' }, roles);
    if (!roles.includes('instructor')) continue;
    for (const course of await app.get(Courses).all()) await app.get(Staff).add(course.id, id, 'lead', id);
  }
}

export async function hasDemoPeople(app: INestApplicationContext): Promise<boolean> {
  const keys = demoPeople.map(({ email }) => email);
  return (await app.get(Reads).select(Person, 'p').where('p.emailKey IN (:...keys)', { keys }).getCount()) > 0;
}
