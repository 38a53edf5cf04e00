import { z } from 'zod';
import { longestPolicy } from '../../../kernel/settings/setting-kinds.js';

export const settingsFields = ['name', 'address', 'email', 'logo', 'text', 'needed', 'label'] as const;
export type SettingsField = (typeof settingsFields)[number];

const emptied = (text: string): string | null => (text === '' ? null : text);
const plain = /^[^\p{Cc}<>]*$/u;

/** A line that may stay empty: nothing is set then. */
const line = (most: number, long: string) =>
  z.string(long).trim().max(most, long).regex(plain, 'admin.settings.signs').transform(emptied);

export const mostAddressLines = 8;

/** A form sends its line ends in two signs. */
const address = z
  .string('admin.settings.address-long')
  .max(1_000, 'admin.settings.address-long')
  .transform((text) =>
    text
      .split(/\r?\n/)
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  )
  .refine((lines) => lines.length <= mostAddressLines, 'admin.settings.address-long')
  .refine((lines) => lines.every((each) => plain.test(each)), 'admin.settings.signs')
  .transform((lines) => emptied(lines.join('\n')));

const email = z
  .string('form.email')
  .trim()
  .refine((text) => text === '' || z.email().max(200).safeParse(text).success, 'form.email')
  .transform(emptied);

export const providerForm = z.object({ name: line(120, 'admin.settings.name-long'), address, email });

export const signInForm = z.object({
  needed: z.unknown().transform((value) => value === '1'), // a box that is not ticked is not sent
  label: line(80, 'admin.settings.label-long').optional(),
});

export const publishingForm = z.object({
  'sign-off': z.unknown().transform((value) => value === '1'),
  disclosures: z.unknown().transform((value) => value === '1'),
});

export const logoForm = z.object({
  text: z
    .string('admin.settings.text-missing')
    .trim()
    .min(1, 'admin.settings.text-missing')
    .max(200, 'admin.settings.text-long')
    .regex(plain, 'admin.settings.signs'),
});

export const policyFields = ['text'] as const;

/** The length is that of the text with plain line ends, as it is stored. */
export const policyForm = z.object({
  text: z
    .string('admin.settings.policy-missing')
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(1, 'admin.settings.policy-missing').max(longestPolicy, 'admin.settings.policy-long')),
  version: z.coerce.number().int().min(0).catch(-1),
});
