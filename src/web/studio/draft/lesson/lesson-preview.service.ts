import { Injectable } from '@nestjs/common';
import { DraftImages } from '../../../../catalog/draft/draft-images.service.js';
import { DraftPieces } from '../../../../catalog/draft/draft-pieces.service.js';
import { courseGlossary } from '../../../../catalog/draft/piece.js';
import type { Evidence } from '../../../../catalog/edition.js';
import type { Glossary, Term } from '../../../../catalog/glossary.js';
import { escapeHtml } from '../../../../catalog/markdown/html.js';
import { type RenderedLesson, renderLesson } from '../../../../catalog/markdown/render-lesson.js';
import type { Settings } from '../../../../catalog/markdown/settings.js';
import { RegistryToday } from '../../../../evidence/registry-today.service.js';
import type { Registry } from '../../../../evidence/registry.js';
import { addresses } from '../../../addresses.js';
import { localeOf } from '../../../views/intl.js';
import { SafeHtml } from '../../../views/safe-html.js';
import type { Words } from '../../../views/words.js';

/** A draft's lesson as practitioners would see it: the renderer that publishes, with the registry of today. */
@Injectable()
export class LessonPreview {
  readonly #evidence = new WeakMap<Registry, Evidence>();

  constructor(
    private readonly today: RegistryToday,
    private readonly pieces: DraftPieces,
    private readonly images: DraftImages,
  ) {}

  async of(course: { readonly id: string; readonly slug: string }, markdown: string, words: Words): Promise<SafeHtml> {
    const registry = await this.today.read();
    const images = await this.images.of(course.id);
    const settings: Settings = {
      say: (key, values) => words.say(key, values),
      locale: localeOf(words.language),
      standing: new Map(),
      studyAddress: (key) => (registry.studies.has(key) ? addresses.study(key) : null),
      claimAddress: (key) => (registry.claims.has(key) ? addresses.claim(key) : null),
      glossaryAddress: () => null,
      imageAddress: (src) => (Object.hasOwn(images, src) ? addresses.media(images[src] ?? '') : null),
    };
    const written = { markdown, passages: [] };
    const rendered = renderLesson(written, this.#evidenceOf(registry), settings, await this.glossary(course.id));
    return new SafeHtml(pageOf(rendered, words));
  }

  /** The terms of the draft that are whole enough to be shown. */
  async glossary(courseId: string): Promise<Glossary> {
    const heads = await this.pieces.heads(courseId);
    if (!heads.some(({ kind }) => kind === 'glossary')) return {};
    const { terms } = (await this.pieces.at(courseId, courseGlossary)).content;
    const known = Array.isArray(terms) ? terms.flatMap(termIn) : [];
    return Object.fromEntries(known.map((term) => [term.key, term]));
  }

  #evidenceOf(registry: Registry): Evidence {
    const kept = this.#evidence.get(registry);
    if (kept) return kept;
    const { studies, claims, figures } = registry;
    const evidence = {
      studies: Object.fromEntries(studies),
      claims: Object.fromEntries(claims),
      figures: Object.fromEntries(figures),
    };
    this.#evidence.set(registry, evidence);
    return evidence;
  }
}

function termIn(value: unknown): Term[] {
  const { key, term, also, text } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof key !== 'string' || typeof term !== 'string' || typeof text !== 'string') return [];
  const forms = Array.isArray(also) ? also.filter((form): form is string => typeof form === 'string') : [];
  return [{ key, term, also: forms, text }];
}

/** A reflection shows its prompt; the note below it belongs to practitioners. */
function pageOf({ parts, references, slips }: RenderedLesson, words: Words): string {
  const name = escapeHtml(words.say('reflection.name'));
  const note = escapeHtml(words.say('draft.lesson.preview-note'));
  const shown = parts.map((part) =>
    part.kind === 'html'
      ? part.html
      : `<div class="callout reflection"><p class="callout-name">${name}</p>${part.promptHtml}<p class="hint">${note}</p></div>`,
  );
  return [...shown, references, slips].join('\n');
}
