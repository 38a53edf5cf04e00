import type { Activity, Lesson } from '../../catalog/edition.js';
import type { RenderedLesson } from '../../catalog/markdown/render-lesson.js';
import { activitiesOf, type Place } from '../../catalog/published.js';
import type { Standing } from '../../learning/enrolments.service.js';
import { addresses } from '../addresses.js';
import { SafeHtml } from '../views/safe-html.js';
import type { When } from '../views/words.js';

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
  /** The list of studies with its heading, and the slips that open beside a citation. */
  readonly references: SafeHtml | null;
  readonly slips: SafeHtml | null;
  /** Where "Mark as done" is sent. */
  readonly doneAction: string;
  readonly doneAt: When | null;
  readonly previous: { readonly href: string; readonly title: string } | null;
  readonly next: { readonly href: string; readonly title: string; readonly minutes: number } | null;
}

export interface OutlineActivity {
  readonly href: string;
  readonly title: string;
  readonly done: boolean;
  readonly current: boolean;
}

/** Either a piece of the lesson or a reflection. */
export type LessonPart =
  { readonly html: SafeHtml; readonly reflection: null } | { readonly html: null; readonly reflection: ReflectionPart };

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
  /** A note that was refused: what was typed, and why. */
  readonly refused: { readonly key: string; readonly text: string; readonly error: string } | null;
}

export function lessonPage({ standing, place, lesson, rendered, notes, refused }: LessonFacts): LessonPage {
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
      done: Boolean(progress.get(activity.key)?.doneAt),
      current: activity.key === lesson.key,
    })),
    parts: rendered.parts.map((part): LessonPart => {
      if (part.kind === 'html') return { html: new SafeHtml(part.html), reflection: null };
      return {
        html: null,
        reflection: reflectionPart(part, addresses.reflection(slug, lesson.key, part.key), notes, refused),
      };
    }),
    hasReflections: rendered.parts.some(({ kind }) => kind === 'reflection'),
    references: rendered.references ? new SafeHtml(rendered.references) : null,
    slips: rendered.slips ? new SafeHtml(rendered.slips) : null,
    doneAction: addresses.done(slug, lesson.key),
    doneAt: progress.get(lesson.key)?.doneAt ?? null,
    previous: previous ? link(previous) : null,
    next: next ? { ...link(next), minutes: next.minutes } : null,
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
