import type { Activity, Lesson } from '../../catalog/edition.js';
import { timeSaid } from '../../catalog/markdown/media-words.js';
import type { RenderedLesson } from '../../catalog/markdown/render-lesson.js';
import { activitiesOf, type Place } from '../../catalog/published.js';
import type { Standing } from '../../learning/enrolments.service.js';
import type { ChangedSince } from '../../learning/moving/catch-ups.service.js';
import { addresses } from '../addresses.js';
import { type ChangedMark, changedMark } from './moving/studied-edition.page.js';
import type { Site } from '../site.js';
import { SafeHtml } from '../views/safe-html.js';
import type { When, Words } from '../views/words.js';

export interface LessonPage {
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly courseHref: string;
  readonly module: { readonly number: number; readonly title: string };
  /** This lesson's place among the lessons of its module. */
  readonly place: { readonly number: number; readonly of: number };
  readonly minutes: number;
  readonly edition: { readonly number: number; readonly on: When };
  /** The headings of the lesson, for the outline. */
  readonly headings: readonly { readonly id: string; readonly text: string }[];
  /** Everything in this module. */
  readonly activities: readonly OutlineActivity[];
  /** The lesson itself, in order. */
  readonly parts: readonly LessonPart[];
  readonly hasReflections: boolean;
  readonly hasRecordings: boolean;
  /** Where on the web it stands, for whoever holds it on paper; null where all of it is on paper. */
  readonly address: string | null;
  /** The list of studies with its heading, and the slips that open beside a citation. */
  readonly references: SafeHtml | null;
  readonly slips: SafeHtml | null;
  /** Where "Mark as done" is sent. */
  readonly doneAction: string;
  readonly doneAt: When | null;
  readonly changed: ChangedMark | null;
  readonly previous: { readonly href: string; readonly title: string } | null;
  readonly next: { readonly href: string; readonly title: string; readonly minutes: number } | null;
}

export interface OutlineActivity {
  readonly href: string;
  readonly title: string;
  readonly done: boolean;
  /** Whether it changed since it was read. */
  readonly changed: boolean;
  readonly current: boolean;
}

/** Either a piece of the lesson, with where one stopped if it is a recording, or a reflection. */
export type LessonPart =
  | { readonly html: SafeHtml; readonly resume: ResumePart | null; readonly reflection: null }
  | { readonly html: null; readonly resume: null; readonly reflection: ReflectionPart };

export interface ResumePart {
  /** Where the place is kept. */
  readonly action: string;
  /** In seconds; empty where one did not stop in the middle. */
  readonly at: string;
  readonly said: string | null;
  readonly goOn: string;
}

export interface ReflectionPart {
  readonly key: string;
  /** Unique on the page; a refused note comes back to it. */
  readonly fieldId: string;
  readonly prompt: SafeHtml;
  /** Where the note is sent. */
  readonly action: string;
  readonly text: string;
  readonly savedAt: When | null;
  readonly error: string | null;
}

/** What the lesson page is made of, besides the lesson itself. */
interface LessonFacts {
  readonly standing: Standing;
  readonly place: Place;
  readonly lesson: Lesson;
  readonly rendered: RenderedLesson;
  readonly notes: ReadonlyMap<string, { readonly text: string; readonly savedAt: Date }>;
  readonly site: Site;
  /** Where they stopped in recordings, in seconds. */
  readonly stops: ReadonlyMap<string, number>;
  readonly changed: ChangedSince;
  /** A note that was refused: what was typed, and why. */
  readonly refused: { readonly key: string; readonly text: string; readonly error: string } | null;
}

export function lessonPage(
  { standing, place, lesson, rendered, notes, stops, site, changed, refused }: LessonFacts,
  words: Words,
): LessonPage {
  const { edition, progress } = standing;
  const { slug } = edition.content;
  const { module, moduleNumber } = place;
  const lessons = module.activities.filter(({ kind }) => kind === 'lesson');
  const all = activitiesOf(edition.content);
  const at = all.findIndex(({ key }) => key === lesson.key);
  const [previous, next] = [all[at - 1], all[at + 1]];
  const link = ({ key, title }: Activity) => ({ href: addresses.activity(slug, key), title });
  return {
    title: lesson.title,
    summary: lesson.summary,
    language: edition.content.language,
    courseHref: addresses.courseHome(slug),
    module: { number: moduleNumber, title: module.title },
    place: { number: lessons.findIndex(({ key }) => key === lesson.key) + 1, of: lessons.length },
    minutes: lesson.minutes,
    edition: { number: edition.number, on: edition.publishedAt },
    headings: rendered.outline.filter(({ level, id }) => level === 2 && id !== 'studies'),
    activities: module.activities.map((activity) => ({
      ...link(activity),
      done: activity.kind === 'lesson' && Boolean(progress.get(activity.key)?.doneAt),
      changed: changed.has(activity.key),
      current: activity.key === lesson.key,
    })),
    parts: rendered.parts.map((part): LessonPart => {
      if (part.kind === 'html') {
        const action = part.recording && addresses.recording(slug, lesson.key, part.recording);
        const resume = action ? resumePart(action, stops.get(part.recording), words) : null;
        return { html: new SafeHtml(part.html), resume, reflection: null };
      }
      return {
        html: null,
        resume: null,
        reflection: reflectionPart(part, addresses.reflection(slug, lesson.key, part.key), notes, refused),
      };
    }),
    hasReflections: rendered.parts.some(({ kind }) => kind === 'reflection'),
    hasRecordings: rendered.parts.some((part) => part.kind === 'html' && part.recording !== undefined),
    references: rendered.references ? new SafeHtml(rendered.references) : null,
    slips: rendered.slips ? new SafeHtml(rendered.slips) : null,
    address: lesson.media ? site.url(addresses.activity(slug, lesson.key)) : null,
    doneAction: addresses.done(slug, lesson.key),
    doneAt: progress.get(lesson.key)?.doneAt ?? null,
    changed: changedMark(standing, changed, lesson.key, words),
    previous: previous ? link(previous) : null,
    next: next ? { ...link(next), minutes: next.minutes } : null,
  };
}

function resumePart(action: string, stop: number | undefined, words: Words): ResumePart {
  if (stop === undefined) return { action, at: '', said: null, goOn: '' };
  const time = timeSaid(stop);
  return {
    ...{ action, at: String(stop) },
    said: words.say('lesson.media.stopped', { time }),
    goOn: words.say('lesson.media.go-on', { time }),
  };
}

function reflectionPart(
  { key, promptHtml }: { readonly key: string; readonly promptHtml: string },
  action: string,
  notes: LessonFacts['notes'],
  refused: LessonFacts['refused'],
): ReflectionPart {
  const again = refused?.key === key ? refused : null;
  const note = notes.get(key);
  return {
    key,
    fieldId: `note-${key}`,
    prompt: new SafeHtml(promptHtml),
    action,
    text: again?.text ?? note?.text ?? '',
    savedAt: note?.savedAt ?? null,
    error: again?.error ?? null,
  };
}
