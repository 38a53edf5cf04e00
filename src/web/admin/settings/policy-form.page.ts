import { longestPolicy } from '../../../kernel/settings/setting-kinds.js';
import { addresses } from '../../addresses.js';
import { policies, type Policy } from '../../policies/policy.js';
import { policyHtml } from '../../policies/policy.page.js';
import type { FormModel } from '../../views/form.js';
import type { SafeHtml } from '../../views/safe-html.js';
import type { Words } from '../../views/words.js';

/** The text of one policy, to write. */
export interface PolicyFormPage {
  readonly title: string;
  readonly form: FormModel<'text'>;
  readonly action: string;
  /** The version that was read before writing: whoever writes over a newer one is told. */
  readonly version: number;
  readonly most: number;
  /** How the text would look; null until it was asked for. */
  readonly preview: SafeHtml | null;
  readonly publicHref: string;
  readonly versionsHref: string;
  /** Where the text that Attune ships with is taken again; null where it holds. */
  readonly shippedAction: string | null;
}

export interface Written {
  readonly form: FormModel<'text'>;
  readonly version: number;
  readonly isOwn: boolean;
  readonly preview?: string | null;
}

export function policyFormPage(
  name: Policy,
  { form, version, isOwn, preview = null }: Written,
  words: Words,
): PolicyFormPage {
  const { title, href, setting } = policies[name];
  return {
    ...{ title: title(words), form, version, most: longestPolicy, publicHref: href },
    action: addresses.policyForm(name),
    preview: preview === null ? null : policyHtml(preview),
    versionsHref: addresses.settingVersions(setting),
    shippedAction: isOwn ? addresses.policyShipped(name) : null,
  };
}
