import { renderPolicy } from '../../catalog/markdown/render-inline.js';
import { SafeHtml } from '../views/safe-html.js';
import type { When, Words } from '../views/words.js';
import { policies, type Policy } from './policy.js';

/** One policy, as everybody reads it. */
export interface PolicyPage {
  readonly title: string;
  readonly text: SafeHtml;
  /** Since when the text of this installation holds; null for the one that Attune ships with. */
  readonly since: When | null;
  /** How to reach whoever runs the installation, as they set it; null where they did not. */
  readonly contact: string | null;
}

export interface PolicyText {
  /** Null for the text that Attune ships with. */
  readonly text: string | null;
  readonly since: Date | null;
}

export function policyPage(
  name: Policy,
  { text, since }: PolicyText,
  contact: string | null,
  words: Words,
): PolicyPage {
  const { title, shipped } = policies[name];
  return {
    title: title(words),
    text: policyHtml(text ?? shipped(words)),
    since: text === null ? null : since,
    contact,
  };
}

export const policyHtml = (markdown: string): SafeHtml => new SafeHtml(renderPolicy(markdown));
