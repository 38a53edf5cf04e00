import fc from 'fast-check';
import type { Item } from '../../../../src/assessment/item.js';
import type { ActivitySource, CoursePackage, QuizSource } from '../../../../src/catalog/course-package.js';
import type { Card } from '../../../../src/catalog/card.js';
import type { Term } from '../../../../src/catalog/glossary.js';
import { ruleNames } from '../../../../src/catalog/gate/rule-names.js';
import type { Waiver } from '../../../../src/catalog/gate/waiver.js';
import type { Medium } from '../../../../src/catalog/media/medium.js';
import { parseMarkdown } from '../../../../src/catalog/markdown/parse.js';
import { anyItem } from '../../../assessment/arbitrary-items.js';
import { vignette } from '../../../assessment/sample-items.js';
import { anyNastyLine as line, nastyLines } from './nasty-texts.js';

/** Of these a text of a lesson or an item may be made: they hold no fault, whatever stands around them. */
const harmless = nastyLines.filter((text) => isHarmless(text) && !/[\p{Cc}\p{Cs}\ufeff]/u.test(text));
const words = fc.constantFrom(...harmless);

const fragments: readonly string[] = [
  ...[
    '---',
    '--- ',
    ' ---',
    '***',
    'key: value',
    '- a\n- b',
    '    code',
    '\tcode',
    '```\n---\n```',
    '> quote',
    '',
    '   ',
  ],
  ...[
    '| a | b |\n| --- | --- |\n| 1 | 2 |',
    'hard  \nbreak',
    '## Heading',
    '::: claim c67\n:::',
    'A trial [@brom2017].',
  ],
  ...['[^1]', '[^1]: A note.', '::: case A: “fall”\nSomeone fell.\n:::', '\u2028', 'שלום 👩‍⚕️', 'word '.repeat(60)],
];

/** Markdown that reads without fault, with anything at its beginning and end. */
const markdown = fc
  .tuple(
    fc.constantFrom('', '\n', '\n\n', '---\n\n', ' '),
    fc.array(fc.oneof(fc.constantFrom(...fragments), words), { maxLength: 8 }),
    fc.constantFrom('\n\n', '\n', '\n\n\n'),
    fc.constantFrom('', '\n', '\n\n', '\n---', '\n---\n', '  '),
  )
  .map(([before, parts, between, after]) => [before, ['Some words.', ...parts].join(between), after].join(''))
  .filter(isHarmless);

function isHarmless(text: string): boolean {
  const { faults, headings, reflections, contentNotes, images } = parseMarkdown(text);
  return (
    [...faults, ...reflections, ...contentNotes, ...images].length === 0 && headings.every(({ level }) => level === 2)
  );
}

const flag = fc.boolean();
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Fields that are missing where nothing was chosen for them, as readers leave them. */
function given<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

const policy = fc.record({
  ...{
    draw: fc.constant(null),
    shuffle: fc.record({ items: flag, options: flag }),
    attempts: fc.constantFrom(null, 1, 3),
  },
  coolingOffMinutes: some(fc.integer({ min: 1, max: 999 })),
  timeLimit: some(
    fc.record({ minutes: fc.integer({ min: 1, max: 90 }), graceSeconds: fc.integer({ min: 0, max: 600 }) }),
  ),
  counts: some(fc.constantFrom('highest', 'last', 'first', 'average')),
  marking: some(fc.constantFrom('standard', 'negative')),
  certainty: some(fc.constantFrom('off', 'reported', 'marked')),
  markersSee: some(fc.constantFrom('number', 'name')),
  reveal: fc.constantFrom('after-pass', 'never', 'after-each-attempt', {
    marks: 'after-submission',
    key: 'after-close',
  }),
  opensAt: some(fc.constant('2026-12-01T09:00:00.000Z')),
  closesAt: fc.constant('2027-01-31T22:59:59.000Z'),
}) as fc.Arbitrary<Pick<QuizSource, 'draw' | 'shuffle' | 'attempts' | 'reveal'>>;

const purpose = fc.oneof(
  fc.integer({ min: 1, max: 100 }).map((passMark) => ({ passMark })),
  fc.integer({ min: 1, max: 100 }).map((passMark) => ({ purpose: 'graded' as const, passMark })),
  fc.constant({ purpose: 'practice' as const, passMark: 0 }),
);

const anyQuizItem = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: anyItem }, { weight: 1, arbitrary: fc.constant(vignette) }),
    words,
    markdown,
    flag,
  )
  .filter(([, , text]) => parseMarkdown(text).claims.length + parseMarkdown(text).headings.length === 0)
  .map(([item, stem, text, isTagged]) => ({
    ...{ ...item, stem, scenario: isTagged ? text.trim() : null, objective: 'read', rationale: text.trim() },
    ...{
      citations: isTagged ? ['brom2017'] : [],
      tags: isTagged ? ['a', '2026', 'no'] : [],
      difficulty: isTagged ? 3 : null,
    },
  })) as fc.Arbitrary<Item>;

const sections = (items: readonly Item[]) =>
  fc.constantFrom<QuizSource['sections']>(
    undefined,
    [{ draw: 1 }],
    [{ title: 'A case: 1', items: items.map(({ key }) => key), shuffle: false }],
    [{ from: { objective: ['m0-read'], module: ['m0'] }, draw: 1 }, ...(items.length > 1 ? [{ draw: 1 }] : [])],
  );

const source = { file: '', line: 1 };

const quiz = fc
  .tuple(line, policy, purpose, fc.array(anyQuizItem, { minLength: 1, maxLength: 4 }))
  .filter(([, , { passMark }, items]) => passMark === 0 || items.every(({ points }) => points > 0))
  .chain(([title, fields, told, items]) =>
    sections(items).map((drawn) => ({ kind: 'quiz' as const, title, ...fields, ...told, items, sections: drawn })),
  );

const lesson = fc.record({ kind: fc.constant('lesson' as const), title: line, summary: line, markdown });

const card = fc.record({ front: words, back: words, citations: fc.constantFrom([], ['brom2017']) });
const paragraph = words.filter((text) => {
  const outer = parseMarkdown(text).tokens.filter(({ level }) => level === 0);
  return outer.length === 2 && outer[0]!.type === 'paragraph_open';
});
const term = fc.record({ term: line, also: fc.array(line, { maxLength: 2 }), text: paragraph });

const moduleParts = fc.record({
  ...{ title: line, summary: line, activities: fc.array(fc.oneof(lesson, quiz), { minLength: 1, maxLength: 3 }) },
  cards: fc.array(card, { maxLength: 2 }),
});

const frame = fc.record({
  ...{ language: fc.constantFrom('en', 'fr-CA', 'no'), title: line, summary: line, notice: line, accreditation: line },
  level: fc.constantFrom('beginner' as const, 'advanced' as const),
  audience: fc.array(line, { minLength: 1, maxLength: 3 }),
  objectives: fc.array(line, { minLength: 1, maxLength: 3 }),
  provider: fc.record({ name: line, contact: fc.option(line) }),
  makers: fc.array(fc.record({ name: line, part: line, disclosure: line }), { minLength: 1, maxLength: 2 }),
  completion: fc.record({
    ...{ disclosures: flag, lessons: fc.constant('all' as const), quizzes: fc.constant('all' as const) },
    attestation: fc.option(fc.record({ version: fc.integer({ min: 1, max: 9 }), text: line })),
  }),
  changeNote: line,
});

const waiver = fc.record({
  ...{ rule: fc.constantFrom(...ruleNames), passage: line, reason: line.map((text) => `It is said so: ${text}`) },
});

const name = (ending: string) => fc.stringMatching(/^[0-9a-f]{64}$/).map((hash) => `${hash}.${ending}`);
const stored = (kind: 'image' | 'audio' | 'video' | 'document', type: string, ending: string) => ({
  ...{ kind: fc.constant(kind), type: fc.constant(type), file: name(ending), title: line },
  ...{ bytes: fc.integer({ min: 1, max: 1e9 }), credit: fc.oneof(fc.constant(''), line) },
});
const side = fc.integer({ min: 1, max: 9_000 });
const heard = {
  ...{
    seconds: fc.integer({ min: 1, max: 99_999 }).map((tenths) => tenths / 10),
    transcript: fc.oneof(fc.constant(''), line),
  },
  captions: fc.array(fc.record({ language: fc.constantFrom('en', 'pt-BR'), label: line, file: name('vtt') }), {
    maxLength: 2,
  }),
  chapters: fc.array(fc.record({ at: fc.integer({ min: 0, max: 9_000 }), title: line }), { maxLength: 2 }),
};

/** A medium of each kind, finished or not. */
const medium: fc.Arbitrary<Omit<Medium, 'key'>> = fc.oneof(
  fc.record({
    ...stored('image', 'image/webp', 'webp'),
    ...{ alt: fc.oneof(fc.constant(''), fc.constant(null), line), width: side, height: side },
    sizes: fc.array(fc.record({ file: name('webp'), width: side, height: side }), { maxLength: 2 }),
  }),
  fc.record({ ...stored('audio', 'audio/mpeg', 'mp3'), ...heard, width: fc.constant(null), height: fc.constant(null) }),
  fc.record({ ...stored('video', 'video/mp4', 'mp4'), ...heard, width: fc.option(side), height: fc.option(side) }),
  fc.record({ ...stored('document', 'application/pdf', 'pdf'), pages: fc.option(side) }),
);

/** A course as a package holds it, and the waivers in it; their files are those of a course that was written here. */
export const anyCourse: fc.Arbitrary<{ readonly course: CoursePackage; readonly waivers: readonly Waiver[] }> = fc
  .tuple(
    frame,
    fc.array(moduleParts, { minLength: 1, maxLength: 3 }),
    fc.array(term, { maxLength: 3 }),
    fc.array(waiver, { maxLength: 3 }),
    fc.array(medium, { maxLength: 3 }),
  )
  .map(([fields, modules, terms, told, media]) => {
    const activities = modules.flatMap((each, m) => each.activities.map((activity, at) => activityOf(activity, m, at)));
    const glossary = Object.fromEntries(
      terms.map((each, at): [string, Term] => [`t${at}`, { key: `t${at}`, ...each }]),
    );
    const course: CoursePackage = {
      frame: {
        ...{ slug: 'a-course', ...fields, images: {}, ...(terms.length > 0 && { glossary }) },
        ...(media.length > 0 && { media: media.map((each, at) => ({ key: `medium-${at}`, ...each }) as Medium) }),
        modules: modules.map(({ title, summary, cards }, m) => ({
          ...{ key: `m${m}`, title, summary, objectives: [{ key: `m${m}-read`, text: title }] },
          ...(cards.length > 0 && {
            cards: cards.map((each, at): Card => ({
              key: `m${m}-card-${at}`,
              ...each,
              front: 'Why?',
              objective: `m${m}-read`,
            })),
          }),
        })),
      },
      activities,
    };
    const files = [
      'course.yaml',
      'modules/m0/module.yaml',
      activities[0]!.source.file,
      ...(terms.length > 0 ? ['glossary/terms.yaml'] : []),
    ];
    const waivers = told.map((each, at) => {
      return { ...each, of: files[at % files.length]!, at: { file: 'waivers/course.yaml', line: at } };
    });
    return { course, waivers };
  });

type Drawn = typeof quiz | typeof lesson extends infer A ? (A extends fc.Arbitrary<infer T> ? T : never) : never;

function activityOf(activity: Drawn, m: number, at: number): ActivitySource {
  const [moduleKey, key] = [`m${m}`, `m${m}-${at}`];
  const objective = `m${m}-read`;
  if (activity.kind === 'lesson') {
    const file = `modules/${moduleKey}/${key}.md`;
    return { ...activity, moduleKey, key, objectives: [objective], source: { ...source, file } };
  }
  const items = activity.items.map((item, nth) => ({ ...item, key: `${key}-${nth}`, objective }));
  const drawn = activity.sections?.map((section) => ({
    ...section,
    ...(section.items && { items: items.map((item) => item.key) }),
    ...(section.from && { from: { objective: [objective], module: [moduleKey] } }),
  }));
  const file = `modules/${moduleKey}/quiz-${key}.yaml`;
  return given({ ...activity, moduleKey, key, items, ...(drawn && { sections: drawn }), source: { ...source, file } });
}
