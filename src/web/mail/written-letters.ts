import { type LetterDraft, Letters, type WrittenLetter } from '../../kernel/mail/letters.js';
import type { Site } from '../site.js';
import { installationOf } from '../views/installation.js';
import type { Views } from '../views/views.js';
import { blocksOf, plainText, subjectOf } from './letter-text.js';

/** Writes letters by the templates in `views/mail`: the subject, the plain text and the HTML all come from the one. */
export class WrittenLetters extends Letters {
  constructor(
    private readonly views: Views,
    private readonly site: Site,
  ) {
    super();
  }

  /** Links among the data (`link`, `…Link`) get their host from PUBLIC_URL, and from nothing that a request could say. */
  write({ template, language, data, unsubscribe, settings }: LetterDraft): WrittenLetter {
    const ending = unsubscribe === null ? null : this.site.url(unsubscribe);
    const model = { ...this.#withHost(data), unsubscribe: ending, home: this.site.url('/') };
    const installation = installationOf(settings);
    const context = { language: this.#known(language), path: '', viewer: null, csrf: null, installation };
    const html = this.views.render(`mail/${template}`, model, context);
    const blocks = blocksOf(html);
    const links = blocks.flatMap(({ href }) => (href === null ? [] : [href]));
    return { subject: subjectOf(html), text: plainText(blocks), html, links, unsubscribe: ending };
  }

  #withHost(data: LetterDraft['data']): Record<string, unknown> {
    const isLink = (name: string) => /(^l|L)ink$/.test(name);
    const whole = (name: string, value: unknown) => (isLink(name) ? this.site.url(String(value)) : value);
    return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, whole(name, value)]));
  }

  #known(language: string): string {
    return this.views.options.languages.includes(language) ? language : 'en';
  }
}
