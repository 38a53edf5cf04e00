import { z } from 'zod';
import type { NamedCourse } from '../../../accounts/invitations/import-line.js';
import { offeredRoles } from '../../../accounts/invitations/offered-role.js';
import type { FormModel } from '../../views/form.js';
import type { Words } from '../../views/words.js';

export const inviteFields = ['email', 'role', 'course'] as const;
export type InviteField = (typeof inviteFields)[number];

/** An empty address asks for a link to hand over; an empty course is none. */
export const inviteForm = z.object({
  email: z
    .string('form.email')
    .trim()
    .max(254, 'form.email')
    .pipe(z.union([z.literal(''), z.email('form.email')], 'form.email')),
  role: z.enum(offeredRoles, 'invite.form.role-missing'),
  course: z.string('invite.form.course-gone').trim().max(200, 'invite.form.course-gone'),
});

interface Choice {
  readonly value: string;
  readonly text: string;
  /** What the choice brings; null where its name says all. */
  readonly hint: string | null;
  readonly chosen: boolean;
}

export interface InvitationFormPage {
  readonly form: FormModel<InviteField>;
  readonly roles: readonly Choice[];
  readonly courses: readonly Choice[];
}

export function invitationFormPage(
  form: FormModel<InviteField>,
  courses: readonly NamedCourse[],
  words: Words,
): InvitationFormPage {
  const { role, course } = form.values;
  return {
    form,
    roles: offeredRoles.map((value) => ({
      value,
      text: words.say(`invite.role.${value}`),
      hint: words.say(`invite.role-hint.${value}`),
      chosen: value === role,
    })),
    courses: courses.map(({ slug, title }) => ({ value: slug, text: title, hint: null, chosen: slug === course })),
  };
}
