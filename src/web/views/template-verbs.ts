import Handlebars from 'handlebars';
import type { BundleName } from './assets.js';
import { SafeHtml } from './safe-html.js';
import type { Words, DateStyle, When } from './words.js';
import type { MessageArguments } from './message.js';

/** What `@` holds in every template, at any depth. */
export interface TemplateData {
  readonly words: Words;
  readonly asset: (name: string) => string;
  /** `name` is what the installation is called. */
  readonly site: { readonly name?: string; readonly [other: string]: unknown };
}

interface Call {
  readonly hash: MessageArguments;
  readonly data: TemplateData;
}

/** All that a template can call beside `if`, `unless`, `each` and partials; anything else does not compile. */
export const verbs = {
  /** `{site}` stands in any message for what the installation is called. */
  t: (key: string, call: Call) => call.data.words.say(key, { site: call.data.site.name ?? '', ...call.hash }),
  date: (when: When, style: DateStyle, call: Call) => call.data.words.date(when, style),
  number: (value: number, call: Call) => call.data.words.number(value),
  percent: (value: number, call: Call) => call.data.words.percent(value),
  duration: (minutes: number, call: Call) => call.data.words.duration(minutes),
  asset: (name: string, call: Call) => call.data.asset(name),
  style: (bundle: BundleName, call: Call) => call.data.asset(`${bundle}.css`),
  html: (value: unknown) => {
    if (!SafeHtml.is(value)) throw new TypeError('Only HTML of our own renderer is printed as it is');
    return new Handlebars.SafeString(value.html);
  },
} as const;

/** The usual `if`, `unless` and `each`, except that what the model forgot to say is a fault instead of a no. */
export function blockVerbs(
  usual: Record<string, Handlebars.HelperDelegate>,
): Record<string, Handlebars.HelperDelegate> {
  const strict = (name: string): Handlebars.HelperDelegate => {
    const verb = usual[name];
    if (verb === undefined) throw new Error(`Handlebars has no "${name}"`);
    return function (this: unknown, value: unknown, options: unknown) {
      if (value === undefined) throw new Error(`"${name}" was given something that the model does not have`);
      return verb.call(this, value, options) as unknown;
    };
  };
  return { if: strict('if'), unless: strict('unless'), each: strict('each') };
}
