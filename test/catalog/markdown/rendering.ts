import { readFileSync } from 'node:fs';
import type { Evidence, Lesson } from '../../../src/catalog/edition.js';
import { parseMarkdown } from '../../../src/catalog/markdown/parse.js';
import { renderLesson, type RenderedLesson } from '../../../src/catalog/markdown/render-lesson.js';
import type { Settings } from '../../../src/catalog/markdown/settings.js';
import { carryPassages, splitPassages } from '../../../src/catalog/passages.js';
import { Catalogue } from '../../../src/web/views/messages.js';
import { evidence } from '../sample-evidence.js';
import { media } from '../sample-media.js';

export const words = new Catalogue(
  'en',
  JSON.parse(readFileSync('views/messages/en.json', 'utf8')) as Record<string, string>,
);

export const settings: Settings = {
  say: (key, values) => words.say(key, values),
  locale: 'en-GB',
  standing: new Map(),
  studyAddress: () => null,
  claimAddress: () => null,
  glossaryAddress: (key) => `/words#${key}`,
  imageAddress: (src) => `/files/${src}`,
  medium: (key) => media[key] ?? null,
  fileAddress: (name) => `/media/${name}`,
};

export function lessonOf(markdown: string): Lesson {
  const parsed = parseMarkdown(markdown);
  return {
    kind: 'lesson',
    key: 'a-lesson',
    title: 'A lesson',
    summary: '',
    objectives: [],
    markdown,
    ...carryPassages(null, splitPassages(markdown, parsed)),
    words: parsed.words,
    minutes: 1,
    reflections: parsed.reflections.map(({ key }) => key),
  };
}

export function render(markdown: string, other: Partial<Settings> = {}, facts: Evidence = evidence): RenderedLesson {
  return renderLesson(lessonOf(markdown), facts, { ...settings, ...other });
}

/** The lesson's own HTML, without its references and slips. */
export function htmlOf(markdown: string, other: Partial<Settings> = {}, facts: Evidence = evidence): string {
  const { parts } = render(markdown, other, facts);
  return parts.map((part) => (part.kind === 'html' ? part.html : part.promptHtml)).join('');
}

/** A citation's button as it stands in the HTML. */
export function button(key: string, number: number, label: string, status = ''): string {
  const retracted = status === 'retracted';
  const gap = retracted ? '\u202f' : '';
  return (
    `\u2060${gap}<button type="button" class="cite${retracted ? ' retracted' : ''}" popovertarget="s-${key}"` +
    `${status && ` data-status="${status}"`}>` +
    `<span class="vh">Study </span>${number}<span class="vh">: ${label}</span></button>${gap}`
  );
}
