import type { Item, SingleItem } from '../../src/assessment/item.js';
import { compile } from '../../src/catalog/compile.js';
import type { CoursePackage, LessonSource, QuizSource } from '../../src/catalog/course-package.js';
import { editionDifference } from '../../src/catalog/edition-difference.js';
import { renderLesson } from '../../src/catalog/markdown/render-lesson.js';
import { lessonsOf, quizzesOf } from '../../src/catalog/published.js';
import { usesOf, type Use } from '../../src/catalog/uses.js';
import type { Figure } from '../../src/evidence/figure.js';
import { RuleBroken } from '../../src/kernel/errors.js';
import { canonicalJson, sha256 } from '../../src/kernel/canonical.js';
import { settings } from './markdown/rendering.js';
import { registry, studies } from './sample-evidence.js';
import { media } from './sample-media.js';

const lesson = (key: string, markdown: string): LessonSource => ({
  kind: 'lesson',
  moduleKey: 'm1',
  key,
  title: `Lesson ${key}`,
  summary: 'What one can do after it.',
  objectives: ['m1-tell'],
  markdown,
  source: { file: `modules/01/${key}.md`, line: 7 },
});

const item = (key: string, rationale: string, citations: string[] = []): SingleItem => ({
  type: 'single',
  key,
  stem: 'Which one?',
  scenario: null,
  objective: 'm1-tell',
  rationale,
  citations,
  points: 1,
  shuffle: true,
  tags: [],
  difficulty: null,
  options: [
    { key: 'a', text: 'This', correct: true, feedback: null },
    { key: 'b', text: 'That', correct: false, feedback: 'See [@fda2024:against].' },
  ],
});

const quiz = (items: Item[], draw: number | null): QuizSource => ({
  kind: 'quiz',
  moduleKey: 'm1',
  key: 'm1-quiz',
  title: 'Quiz',
  draw,
  shuffle: { items: true, options: true },
  passMark: 80,
  attempts: 3,
  reveal: 'after-pass-or-last',
  items,
  source: { file: 'modules/01/quiz.yaml', line: 1 },
});

const course = (...activities: CoursePackage['activities']): CoursePackage => ({
  frame: {
    slug: 'a-course',
    language: 'en',
    title: 'A course',
    summary: 'About it.',
    level: 'beginner',
    audience: ['therapists'],
    objectives: ['Tell one thing from another'],
    notice: 'All of it.',
    accreditation: 'None.',
    provider: { name: 'Attune', contact: 'post@example.org' },
    makers: [{ name: 'Ada', part: 'words', disclosure: 'none' }],
    completion: { disclosures: true, lessons: 'all', quizzes: 'all', attestation: { version: 1, text: 'I read it.' } },
    changeNote: 'First.',
    images: {},
    modules: [{ key: 'm1', title: 'One', summary: 'The first.', objectives: [{ key: 'm1-tell', text: 'Tell' }] }],
  },
  activities,
});

const first =
  'It fell [@brom2017].\n\n::: claim c10\n:::\n\n::: reflection m1-think\nWhat now?\n:::\n\n::: figure groups\n:::';
const full = course(lesson('l1', first), quiz([item('q1', 'So says [@brom2017].', ['yehuda2016'])], null));
const content = compile(full, registry, null);

describe('an edition', () => {
  test('holds its lessons with passages, words and reflections', () => {
    expect(lessonsOf(content)[0]).toMatchObject({
      passages: [
        { id: 'p1', kind: 'paragraph', line: 1 },
        { id: 'p2', kind: 'claim', line: 3 },
        { id: 'p3', kind: 'reflection', line: 6 },
        { id: 'p4', kind: 'figure', line: 10 },
      ],
      nextPassage: 5,
      words: 8,
      minutes: 0.08,
      reflections: ['m1-think'],
    });
  });

  test('holds nothing of where it was written', () => {
    expect(JSON.stringify(content)).not.toMatch(/modules\/01|moduleKey/);
  });

  test('holds the facts that it uses and no others', () => {
    expect(Object.keys(content.evidence.studies).sort()).toEqual(['brom2017', 'fda2024', 'jerome2020', 'yehuda2016']);
    expect(Object.keys(content.evidence.claims)).toEqual(['c10']);
    expect(Object.keys(content.evidence.figures)).toEqual(['groups']);
    expect(compile(course(lesson('l1', 'No studies.')), registry, null).evidence).toEqual({
      studies: {},
      claims: {},
      figures: {},
    });
  });

  test('counts what a paper draws, and not what a quiz holds', () => {
    const items = ['q1', 'q2', 'q3'].map((key) => item(key, 'Because.'));
    const { hours, modules } = compile(course(lesson('l1', 'word '.repeat(250)), quiz(items, 2)), registry, null);
    expect(hours).toEqual({
      rule: 'words-6000-an-hour-items-and-choices-90-seconds',
      words: 250,
      mediaSeconds: 0,
      items: 2,
      minutes: 5.5,
    });
    expect(modules[0]?.activities.map(({ minutes }) => minutes)).toEqual([2.5, 3]);
    expect(quizzesOf(content)[0]?.draw).toBe(1);
  });

  test('counts recordings by their running time, in whole seconds and each once, and names what each lesson shows', () => {
    const shown = (...keys: string[]) => keys.map((key) => `::: media ${key}\n:::`).join('\n\n');
    const lessons = course(
      lesson('l1', `One two.\n\n${shown('talk', 'window-view', 'talk')}`),
      lesson('l2', shown('talk', 'room', 'sheet')),
      lesson('l3', 'Words.'),
    );
    const all = Object.values(media).sort((one, other) => (one.key < other.key ? -1 : 1));
    const made = compile({ ...lessons, frame: { ...lessons.frame, media: all } }, registry, null);
    expect(made.hours).toMatchObject({
      words: 3,
      mediaSeconds: 754 + 3723,
      minutes: expect.closeTo(0.03 + (754 + 3723) / 60),
    });
    expect(lessonsOf(made).map((each) => [each.media, each.minutes])).toEqual([
      [['talk', 'window-view'], expect.closeTo(0.02 + 754 / 60)],
      [['talk', 'room', 'sheet'], (754 + 3723) / 60],
      [undefined, 0.01],
    ]);
    expect(made.media?.map(({ key }) => key)).toEqual(['room', 'sheet', 'talk', 'window-view']);
    expect(lessonsOf(made)[0]?.passages.map(({ kind }) => kind)).toEqual(['paragraph', 'media', 'media', 'media']);
  });

  test('without media is what it was before there were any', () => {
    const lessons = course(lesson('l1', first));
    const without = compile({ ...lessons, frame: { ...lessons.frame, media: Object.values(media) } }, registry, null);
    expect(without).toEqual(compile(lessons, registry, null));
    expect(JSON.stringify(without)).not.toContain('"media"');
  });

  test('a medium keeps the id of its passage while its caption and its place change', () => {
    const before = compile(course(lesson('l1', 'One.\n\n::: media talk\nOld words.\n:::')), registry, null);
    const after = compile(course(lesson('l1', '::: media talk\nNothing alike.\n:::\n\nOne.')), registry, before);
    expect(lessonsOf(after)[0]?.passages.map(({ id, kind }) => [id, kind])).toEqual([
      ['p2', 'media'],
      ['p1', 'paragraph'],
    ]);
  });

  test('rests on what a caption cites', () => {
    const made = compile(course(lesson('l1', '::: media talk\nSo it was [@brom2017].\n:::')), registry, null);
    expect(Object.keys(made.evidence.studies)).toEqual(['brom2017']);
    const place = { activityKey: 'l1', place: 'passage', placeId: 'p1' };
    expect(usesOf(made)).toEqual([{ ...place, studyKey: 'brom2017', claimKey: null, role: 'supports' }]);
  });

  test('differs for readers in a lesson whose recording is another one', () => {
    const lessons = course(lesson('l1', '::: media talk\n:::'), lesson('l2', 'Words.'));
    const withTalk = (file: string) => {
      const talk = { ...media['talk']!, file };
      return compile({ ...lessons, frame: { ...lessons.frame, media: [talk] } }, registry, null);
    };
    const { activities } = editionDifference(withTalk('one.mp3'), withTalk('another.mp3'));
    expect(activities).toEqual([expect.objectContaining({ key: 'l1', change: 'changed' })]);
    expect(editionDifference(withTalk('one.mp3'), withTalk('one.mp3')).activities).toEqual([]);
  });

  test('keeps the ids of passages, also when a lesson goes to another module', () => {
    const moved = course({ ...lesson('l1', `New.\n\n${first}`), moduleKey: 'm2' });
    const frame = {
      ...moved.frame,
      modules: [...moved.frame.modules, { key: 'm2', title: 'Two', summary: '', objectives: [] }],
    };
    const next = compile({ ...moved, frame }, registry, content);
    expect(lessonsOf(next)[0]?.passages.map(({ id }) => id)).toEqual(['p5', 'p1', 'p2', 'p3', 'p4']);
  });

  test('is printed from its own facts alone', () => {
    const [only] = lessonsOf(content);
    const stored = JSON.parse(canonicalJson(content)) as typeof content;
    expect(renderLesson(only!, stored.evidence, settings).studies).toHaveLength(3);
  });

  test('is refused while the registry lacks what it names', () => {
    for (const [kind, markdown] of [
      ['studies', 'So [@nobody2000].'],
      ['claims', '::: claim c99\n:::'],
      ['figures', '::: figure none\n:::'],
    ] as const) {
      const make = () => compile(course(lesson('l1', markdown)), registry, null);
      expect(make).toThrow(RuleBroken);
      expect(make).toThrow(
        expect.objectContaining({ code: 'registry-lacks', details: expect.objectContaining({ kind }) }),
      );
    }
  });

  test('brings along the claims whose certainty a figure shows, and their studies', () => {
    const forest: Figure = {
      ...{ key: 'f', kind: 'forest', title: 'T', description: 'D', scale: 'standardised', outcome: 'O', note: null },
      favours: { below: 'B', above: 'A' },
      rows: [
        {
          ...{ label: 'A', study: 'yehuda2016', role: 'history', figure: null, interval: null, span: 'interval' },
          ...{ turned: false, people: null, claim: 'c11', note: 'None.' },
        },
      ],
    };
    const certain = {
      ...registry.claims.get('c11')!,
      strength: { scale: 'certainty' as const, level: 'high' as const },
    };
    const more = {
      ...registry,
      claims: new Map(registry.claims).set('c11', certain),
      figures: new Map(registry.figures).set('f', forest),
    };
    const made = compile(course(lesson('l1', '::: figure f\n:::')), more, null);
    expect(Object.keys(made.evidence.claims)).toEqual(['c11']);
    expect(Object.keys(made.evidence.studies).sort()).toEqual(['brom2017', 'fda2024', 'yehuda2016']);
    const rows = usesOf(made).map(({ place, studyKey, claimKey, role }) => `${place}: ${studyKey ?? claimKey} ${role}`);
    expect(rows).toEqual([
      'passage: c11 supports',
      'passage: yehuda2016 history',
      'figure: c11 supports',
      'figure: yehuda2016 history',
    ]);
  });

  test('is refused with a figure that cannot be drawn', () => {
    const half = {
      ...studies.yehuda2016!,
      figures: studies.yehuda2016!.figures.map((figure) => ({ ...figure, value: 0.5 })),
    };
    const broken = { ...registry, studies: new Map(registry.studies).set('yehuda2016', half) };
    expect(() => compile(course(lesson('l1', '::: figure groups\n:::')), broken, null)).toThrow(
      expect.objectContaining({
        code: 'figure-broken',
        details: { key: 'groups', why: '`survivors` of `yehuda2016` is no number of people.' },
      }),
    );
  });
});

describe('the hash of an edition', () => {
  const hashOf = (source: CoursePackage, from = registry) => sha256(canonicalJson(compile(source, from, null)));

  test('is the same for the same input', () => {
    expect(hashOf(structuredClone(full))).toBe(hashOf(full));
  });

  test('does not depend on the order of keys or of the registry, nor on the line endings', () => {
    const turned = turn(full) as CoursePackage;
    const activities = turned.activities.map((activity) =>
      activity.kind === 'lesson' ? { ...activity, markdown: activity.markdown.replaceAll('\n', '\r\n') } : activity,
    );
    const backwards = {
      studies: new Map([...registry.studies].reverse()),
      claims: new Map([...registry.claims].reverse()),
      figures: registry.figures,
    };
    expect(hashOf({ ...turned, activities }, backwards)).toBe(hashOf(full));
  });

  test('changes with a word, with the order of lessons and with a fact that is used', () => {
    const more = {
      ...registry,
      studies: new Map(registry.studies).set('brom2017', { ...studies.brom2017!, summary: 'Other.' }),
    };
    const two = course(lesson('l1', 'One.'), lesson('l2', 'Two.'));
    const hashes = [
      hashOf(full),
      hashOf(course(lesson('l1', `${first} `.replace('fell', 'sank')), ...full.activities.slice(1))),
      hashOf(full, more),
      hashOf(two),
      hashOf({ ...two, activities: two.activities.toReversed() }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  test('does not change with a fact that is not used', () => {
    const other = {
      ...registry,
      claims: new Map(registry.claims).set('c11', { ...registry.claims.get('c11')!, why: 'Other.' }),
    };
    expect(hashOf(full, other)).toBe(hashOf(full));
  });
});

/** The same value with the keys of every object in reverse order. */
function turn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, turn(entry)]),
  );
}

describe('the index of an edition', () => {
  const rows = usesOf(content).map(
    ({ activityKey, place, placeId, studyKey, claimKey, role }: Use) =>
      `${activityKey} ${place} ${placeId}: ${studyKey ?? ''}${claimKey ?? ''} ${role}`,
  );

  test('leads from studies and claims to passages, items and figures', () => {
    expect(rows).toEqual([
      'l1 passage p1: brom2017 supports',
      'l1 passage p2: c10 supports',
      'l1 passage p2: brom2017 supports',
      'l1 passage p2: jerome2020 history',
      'l1 passage p4: yehuda2016 supports',
      'l1 figure groups: yehuda2016 supports',
      'm1-quiz item q1: brom2017 supports',
      'm1-quiz item q1: fda2024 against',
      'm1-quiz item q1: yehuda2016 supports',
    ]);
  });

  test('finds citations in tables, lists, footnotes and call-outs', () => {
    const markdown = [
      '| a | b |\n|---|---|\n| 1 | 2 [@brom2017] |',
      '- one\n- two [@fda2024]',
      '::: caution\nOf old [@jerome2020:history].[^n]\n:::',
      '[^n]: A note [@yehuda2016].',
    ].join('\n\n');
    const uses = usesOf(compile(course(lesson('l1', markdown)), registry, null));
    expect(uses.map(({ placeId, studyKey, role }) => [placeId, studyKey, role])).toEqual([
      ['p1', 'brom2017', 'supports'],
      ['p2', 'fda2024', 'supports'],
      ['p3', 'jerome2020', 'history'],
      ['p4', 'yehuda2016', 'supports'],
    ]);
  });

  test('says nothing twice', () => {
    const uses = usesOf(compile(course(lesson('l1', 'A [@brom2017]. B [@brom2017].')), registry, null));
    expect(uses).toHaveLength(1);
  });
});
