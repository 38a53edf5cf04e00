import { Injectable } from '@nestjs/common';
import type { Lesson } from '../../catalog/edition.js';
import { type RenderedLesson, renderLesson, RENDERER } from '../../catalog/markdown/render-lesson.js';
import type { Settings } from '../../catalog/markdown/settings.js';
import type { Published } from '../../catalog/published.js';
import { RegistryToday } from '../../evidence/registry-today.service.js';
import type { Registry } from '../../evidence/registry.js';
import { addresses } from '../addresses.js';
import { localeOf } from '../views/intl.js';
import type { Words } from '../views/words.js';
import { imageAddress, mediumOf } from './image-address.js';

/** How many rendered lessons are kept in memory for one state of the registry. */
const kept = 500;

/**
 * Lessons as HTML. What an edition says never changes, so it is rendered once for each edition, renderer, language and state
 * of the registry; what the registry says today of a study's status is laid over it.
 */
@Injectable()
export class LessonHtml {
  readonly #kept = new WeakMap<Registry, Map<string, RenderedLesson>>();

  constructor(private readonly today: RegistryToday) {}

  async of(edition: Published, lesson: Lesson, words: Words): Promise<RenderedLesson> {
    const registry = await this.today.read();
    const shelf = this.#kept.get(registry) ?? new Map<string, RenderedLesson>();
    this.#kept.set(registry, shelf);
    const name = [edition.hash, lesson.key, RENDERER, words.language].join(' ');
    const { evidence, glossary } = edition.content;
    const rendered = shelf.get(name) ?? renderLesson(lesson, evidence, settingsFor(edition, registry, words), glossary);
    if (shelf.size < kept) shelf.set(name, rendered);
    return rendered;
  }

  async settings(edition: Published, words: Words): Promise<Settings> {
    return settingsFor(edition, await this.today.read(), words);
  }
}

function settingsFor(edition: Published, registry: Registry, words: Words): Settings {
  return {
    say: (key, values) => words.say(key, values),
    locale: localeOf(words.language),
    standing: standingOf(registry),
    studyAddress: (key) => (registry.studies.has(key) ? addresses.study(key) : null),
    claimAddress: (key) => (registry.claims.has(key) ? addresses.claim(key) : null),
    glossaryAddress: (key) => addresses.term(edition.content.slug, key),
    imageAddress: (src) => imageAddress(edition, src),
    medium: (key) => mediumOf(edition, key),
    fileAddress: addresses.media,
  };
}

/** Today's status alone is laid over an edition: its numbers stay those that it was published with. */
const standingOf = ({ studies }: Registry): Settings['standing'] =>
  new Map([...studies].map(([key, { status, statusNote }]) => [key, { status, statusNote }]));
