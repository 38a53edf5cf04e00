import { parseMarkdown } from '../../catalog/markdown/parse.js';
import type { RenderedGlossary } from '../../catalog/markdown/render-glossary.js';
import { lessonsOf, type Published } from '../../catalog/published.js';
import { addresses } from '../addresses.js';
import { SafeHtml } from '../views/safe-html.js';

/** The words of a course, each with what it means there and the lesson that first uses it. */
export interface GlossaryPage {
  readonly course: { readonly title: string; readonly href: string };
  readonly language: string;
  readonly edition: number;
  readonly terms: readonly GlossaryTerm[];
  readonly references: SafeHtml | null;
  readonly slips: SafeHtml | null;
}

export interface GlossaryTerm {
  readonly key: string;
  readonly term: string;
  readonly definition: SafeHtml;
  readonly lesson: { readonly title: string; readonly href: string } | null;
}

export function glossaryPage({ number, content }: Published, rendered: RenderedGlossary): GlossaryPage {
  const { slug, title, language } = content;
  const first = new Map<string, GlossaryTerm['lesson']>();
  for (const lesson of lessonsOf(content)) {
    for (const { key } of parseMarkdown(lesson.markdown).terms) {
      if (!first.has(key)) first.set(key, { title: lesson.title, href: addresses.activity(slug, lesson.key) });
    }
  }
  return {
    course: { title, href: addresses.course(slug) },
    language,
    edition: number,
    terms: rendered.terms.map(({ key, term, html }) => ({
      key,
      term,
      definition: new SafeHtml(html),
      lesson: first.get(key) ?? null,
    })),
    references: rendered.references ? new SafeHtml(rendered.references) : null,
    slips: rendered.slips ? new SafeHtml(rendered.slips) : null,
  };
}
