import { z } from 'zod';

/** A picture that was judged and kept: the name of its object, its size in pixels, and the words that stand for it. */
const picture = z.object({
  object: z.string().regex(/^[0-9a-f]{64}\.(png|jpg|webp)$/),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  text: z.string().min(1).max(200),
});

export type Logo = z.output<typeof picture>;

/** How long a policy's text may be, in characters. */
export const longestPolicy = 20_000;

const line = z.string().min(1).max(200).nullable();
const lines = z.string().min(1).max(1_000).nullable();
const policy = z.string().min(1).max(longestPolicy).nullable();

interface SettingKind {
  readonly schema: z.ZodType;
  /** What holds until somebody sets it; null stands for nothing, or for the text that Attune ships with. */
  readonly standard: unknown;
}

/** Everything that administrators can set in the browser. Secrets are none of it: they stand in the environment alone. */
export const settingKinds = {
  /** Who provides the courses here, as pages and letters call them. */
  'provider-name': { schema: line, standard: null },
  /** The provider's postal address, in lines. */
  'provider-address': { schema: lines, standard: null },
  'contact-email': { schema: line, standard: null },
  logo: { schema: picture.nullable(), standard: null },
  'policy-privacy': { schema: policy, standard: null },
  'policy-accessibility': { schema: policy, standard: null },
  'policy-refunds': { schema: policy, standard: null },
  'policy-complaints': { schema: policy, standard: null },
  'policy-records': { schema: policy, standard: null },
  'administrators-need-second-factor': { schema: z.boolean(), standard: false },
  /** What publishing needs in every course, whatever its lead decides. */
  'sign-off-needed': { schema: z.boolean(), standard: false },
  'disclosures-needed': { schema: z.boolean(), standard: false },
  /** What the button of the sign-in by another provider says; null for what the environment says. */
  'oidc-label': { schema: line, standard: null },
} as const satisfies Record<string, SettingKind>;

export type SettingKey = keyof typeof settingKinds;
export type SettingValues = { readonly [K in SettingKey]: z.output<(typeof settingKinds)[K]['schema']> };

export const settingKeys = Object.keys(settingKinds) as readonly SettingKey[];

/** What holds where nothing was ever set. */
export const standardSettings = Object.fromEntries(
  settingKeys.map((key) => [key, settingKinds[key].standard]),
) as SettingValues;

/** All values, where `stored` are those that were set; one that an older program wrote and this one cannot read does not count. */
export function settingValues(stored: ReadonlyMap<string, unknown>): SettingValues {
  const valueOf = (key: SettingKey): unknown => {
    const { schema, standard } = settingKinds[key];
    const read = stored.has(key) ? schema.safeParse(stored.get(key)) : null;
    return read?.success ? read.data : standard;
  };
  return Object.fromEntries(settingKeys.map((key) => [key, valueOf(key)])) as SettingValues;
}
