import { Injectable } from '@nestjs/common';
import { DraftImages } from '../../../../catalog/draft/draft-images.service.js';
import { DraftPieces } from '../../../../catalog/draft/draft-pieces.service.js';
import { mediumIn as draftMedium } from '../../../../catalog/draft/medium-in.js';
import { courseGlossary } from '../../../../catalog/draft/piece.js';
import type { Evidence } from '../../../../catalog/edition.js';
import type { Glossary, Term } from '../../../../catalog/glossary.js';
import { escapeHtml } from '../../../../catalog/markdown/html.js';
import {
  type LessonPart,
  renderBlocks,
  type RenderedLesson,
  renderLesson,
} from '../../../../catalog/markdown/render-lesson.js';
import type { Settings } from '../../../../catalog/markdown/settings.js';
import type { Medium } from '../../../../catalog/media/medium.js';
import { DraftRegistry } from '../../../../catalog/proposals/draft-registry.service.js';
import type { Registry } from '../../../../evidence/registry.js';
import type { Study } from '../../../../evidence/study.js';
import { addresses } from '../../../addresses.js';
import { mediumIn, pictureIn } from '../../../learning/image-address.js';
import { localeOf } from '../../../views/intl.js';
import { SafeHtml } from '../../../views/safe-html.js';
import type { Words } from '../../../views/words.js';

/** One block of a lesson, ready to be printed. */
export interface PreviewBlock {
  readonly line: number;
  readonly html: SafeHtml;
}

/** A draft's lesson as practitioners would see it: the renderer that publishes, with the registry of today. */
@Injectable()
export class LessonPreview {
  readonly #evidence = new WeakMap<Registry, Evidence>();

  constructor(
    private readonly registry: DraftRegistry,
    private readonly pieces: DraftPieces,
    private readonly images: DraftImages,
  ) {}

  async of(course: { readonly id: string; readonly slug: string }, markdown: string, words: Words): Promise<SafeHtml> {
    return new SafeHtml(pageOf(await this.#rendered(course, markdown, words, renderLesson), words));
  }

  /** Block by block, each with its line; what is no block of the text, such as the list of studies, comes at line 0. */
  async blocks(
    course: { readonly id: string; readonly slug: string },
    markdown: string,
    words: Words,
  ): Promise<{ readonly blocks: readonly PreviewBlock[]; readonly rest: SafeHtml }> {
    const { parts, references, slips } = await this.#rendered(course, markdown, words, renderBlocks);
    return {
      blocks: parts.map((part) => ({ line: part.line ?? 0, html: new SafeHtml(partOf(part, words)) })),
      rest: new SafeHtml([references, slips].join('\n')),
    };
  }

  async #rendered(
    course: { readonly id: string },
    markdown: string,
    words: Words,
    render: typeof renderLesson,
  ): Promise<RenderedLesson> {
    const registry = await this.registry.of(course.id);
    const images = await this.images.of(course.id);
    const media = await this.media(course.id);
    const settings: Settings = {
      say: (key, values) => words.say(key, values),
      locale: localeOf(words.language),
      standing: new Map(),
      studyAddress: (key) => (isInRegistry(registry.studies.get(key)) ? addresses.study(key) : null),
      claimAddress: (key) => (registry.claims.has(key) ? addresses.claim(key) : null),
      glossaryAddress: () => null,
      imageAddress: (src) => pictureIn({ images }, src),
      medium: (key) => mediumIn({ images, media }, key),
      fileAddress: addresses.media,
    };
    const written = { markdown, passages: [] };
    return render(written, this.#evidenceOf(registry), settings, await this.glossary(course.id));
  }

  /** The media of the draft whose files are there. */
  async media(courseId: string): Promise<readonly Medium[]> {
    return (await this.pieces.ofKinds(courseId, ['medium'])).flatMap((piece) => draftMedium(piece) ?? []);
  }

  /** The language of the course. */
  async language(courseId: string): Promise<string> {
    const [details] = await this.pieces.ofKinds(courseId, ['details']);
    const language = details?.content['language'];
    return typeof language === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language) ? language : 'en';
  }

  /** The terms of the draft that are whole enough to be shown. */
  async glossary(courseId: string): Promise<Glossary> {
    const terms = (await this.pieces.find(courseId, courseGlossary))?.content['terms'];
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

/** A proposed study has no page of its own among the evidence yet. */
const isInRegistry = (study: Study | undefined): boolean => study !== undefined && study.checked.how !== 'not-verified';

function termIn(value: unknown): Term[] {
  const { key, term, also, text } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof key !== 'string' || typeof term !== 'string' || typeof text !== 'string') return [];
  const forms = Array.isArray(also) ? also.filter((form): form is string => typeof form === 'string') : [];
  return [{ key, term, also: forms, text }];
}

const pageOf = ({ parts, references, slips }: RenderedLesson, words: Words): string =>
  [...parts.map((part) => partOf(part, words)), references, slips].join('\n');

/** A reflection shows its prompt; the note below it belongs to practitioners. */
function partOf(part: LessonPart, words: Words): string {
  if (part.kind === 'html') return part.html;
  const name = escapeHtml(words.say('reflection.name'));
  const note = escapeHtml(words.say('draft.lesson.preview-note'));
  return `<div class="callout reflection"><p class="callout-name">${name}</p>${part.promptHtml}<p class="hint">${note}</p></div>`;
}
