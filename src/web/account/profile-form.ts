import { z } from 'zod';
import type { Licence } from '../../accounts/person.entity.js';
import type { Profile } from '../../accounts/profiles.service.js';

/** As many licences as the form has places for. */
export const licencePlaces = 6;
const places = Array.from({ length: licencePlaces }, (_, at) => at + 1);

type LicenceField = `body-${number}` | `number-${number}`;
export type ProfileField = 'pronouns' | 'profession' | LicenceField;

export const profileFields: readonly ProfileField[] = [
  'pronouns',
  'profession',
  ...places.flatMap((place): LicenceField[] => [`body-${place}`, `number-${place}`]),
];

const line = (longest: number, message: string) =>
  z
    .string()
    .trim()
    .max(longest, message)
    .regex(/^[^\p{Cc}<>]*$/u, 'form.line-signs')
    .default('');

const shape = Object.fromEntries(
  profileFields.map((field) => [
    field,
    field === 'pronouns' ? line(60, 'form.line-long') : line(160, 'form.line-long'),
  ]),
);

const licenceAt = (typed: Readonly<Record<string, string>>, place: number): Licence => ({
  body: typed[`body-${place}`] ?? '',
  number: typed[`number-${place}`] ?? '',
});

/** What somebody says of themselves. A licence has a body and a number; a place that is left empty is none. */
export const profileForm = z
  .object(shape)
  .superRefine((typed, problems) => {
    for (const place of places) {
      const { body, number } = licenceAt(typed, place);
      if (body === '' && number !== '') {
        problems.addIssue({ code: 'custom', path: [`body-${place}`], message: 'form.licence-body' });
      }
      if (number === '' && body !== '') {
        problems.addIssue({ code: 'custom', path: [`number-${place}`], message: 'form.licence-number' });
      }
    }
  })
  .transform((typed): Profile => {
    const licences = places.map((place) => licenceAt(typed, place)).filter(({ body }) => body !== '');
    return {
      pronouns: typed.pronouns || null,
      profession: typed.profession || null,
      licences: licences.length > 0 ? licences : null,
    };
  });

/** The profile as the form holds it. */
export function typedProfile({ pronouns, profession, licences }: Profile): Record<string, string> {
  const held = (licences ?? []).flatMap(({ body, number }, at) => [
    [`body-${at + 1}`, body],
    [`number-${at + 1}`, number],
  ]);
  return { pronouns: pronouns ?? '', profession: profession ?? '', ...(Object.fromEntries(held) as object) };
}
