import fc from 'fast-check';
import type { Quiz } from '../../src/catalog/edition.js';
import { editionDifference } from '../../src/catalog/edition-difference.js';
import { lessonDifference } from '../../src/catalog/editions/lesson-difference.js';
import { disclosuresDiffer, partDifference } from '../../src/catalog/editions/part-difference.js';
import { itemCounts } from '../../src/catalog/editions/quiz-difference.js';
import { type ReadableBlock, readableLesson } from '../../src/catalog/editions/readable-lesson.js';
import { textDifference, wordDifference } from '../../src/catalog/editions/text-difference.js';
import { lessonsOf, type Published, quizzesOf } from '../../src/catalog/published.js';
import { knownEditions } from '../../src/learning/moving/known-editions.js';
import { quizChanges } from '../../src/web/editions/quiz-changes.js';
import { readCatalogue } from '../../src/web/views/messages.js';
import { Words } from '../../src/web/views/words.js';
import { editionsOf } from '../support/edition-course.js';

const [one, two, three] = editionsOf(3) as readonly [Published, Published, Published];
const words = new Words(readCatalogue('views/messages', 'en'));
const say = (key: string) => words.say(key);
const lessonIn = ({ content }: Published, key: string) => lessonsOf(content).find((lesson) => lesson.key === key)!;
const readable = (edition: Published, key: string) => readableLesson(lessonIn(edition, key), edition.content, say);

describe('two editions', () => {
  it('differ in what came, went and changed, and not in a lesson that says the same', () => {
    const { activities } = editionDifference(one.content, two.content);
    expect(activities.map(({ key, change }) => `${key} ${change}`)).toEqual([
      'm1-trial changed',
      'm1-new added',
      'm1-quiz changed',
      'm1-old removed',
    ]);
    expect(editionDifference(two.content, three.content).activities).toEqual([]);
  });

  it('differ in a lesson whose words stayed, where the claim that it prints was weighed anew', () => {
    const { c67 } = two.content.evidence.claims;
    const claims = { c67: { ...c67!, strength: { scale: 'certainty', level: 'very-low' } as const } };
    const later = { ...two.content, evidence: { ...two.content.evidence, claims } };
    expect(editionDifference(two.content, later).activities.map(({ key }) => key)).toEqual(['m1-trial']);
    const reviewed = {
      ...two.content,
      evidence: { ...later.evidence, claims: { c67: { ...c67!, reviewed: '2027-01' } } },
    };
    expect(editionDifference(two.content, reviewed).activities).toEqual([]);
  });

  it('say what a lesson was called before', () => {
    const renamed = JSON.parse(
      JSON.stringify(two.content).replace('"What stays"', '"What has stayed"'),
    ) as typeof two.content;
    const [found] = editionDifference(two.content, renamed).activities;
    expect(found).toMatchObject({
      key: 'm1-same',
      title: 'What has stayed',
      renamedFrom: 'What stays',
      change: 'changed',
    });
  });

  it('ask for the disclosures again where somebody discloses something else, and not for another part of the same person', () => {
    expect([disclosuresDiffer(one.content, two.content), disclosuresDiffer(two.content, three.content)]).toEqual([
      false,
      true,
    ]);
    const [maker] = one.content.makers;
    const other = { ...one.content, makers: [{ ...maker!, part: 'Wrote all of it' }] };
    expect(disclosuresDiffer(one.content, other)).toBe(false);
    expect(partDifference('details', one.content, other).map(({ key }) => key)).toEqual([' course']);
  });
});

describe('a lesson in two editions', () => {
  it('is read as it is printed: with studies by their names, and the claim with its strength', () => {
    const texts = readable(one, 'm1-trial').map(({ kind, text }) => `${kind}: ${text}`);
    expect(texts[0]).toBe(
      'paragraph: Somatic Experiencing was tried against a waiting list. [Brom et al., 2017] A later paper [Jerome, 2020] is retracted.',
    );
    expect(texts).toContainEqual(expect.stringMatching(/^claim: Somatic Experiencing did better[^]*Certainty: Low/));
    expect(texts).toContain('heading: What it found');
  });

  it('shows what was rewritten, and counts what stayed', () => {
    const changes = lessonDifference(readable(one, 'm1-trial'), readable(two, 'm1-trial'));
    expect(changes.map((each) => (each.change === 'same' ? each.count : `${each.kind} ${each.change}`))).toEqual([
      'paragraph changed',
      'heading changed',
      7,
    ]);
  });

  it('tells every block of both once, whatever was written, moved or taken out', () => {
    const block = fc.record({
      passage: fc.option(fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5')),
      text: fc.constantFrom('one', 'two', 'three'),
    });
    const blocks = fc
      .uniqueArray(block, { selector: ({ passage, text }) => passage ?? text, maxLength: 9 })
      .map((all) =>
        all.map((each): ReadableBlock => ({ ...each, kind: each.passage === null ? 'heading' : 'paragraph' })),
      );
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const found = lessonDifference(before, after);
        const count = (...changes: string[]) =>
          found.reduce(
            (sum, each) => sum + (each.change === 'same' ? each.count : changes.includes(each.change) ? 1 : 0),
            0,
          );
        expect(count('removed', 'changed', 'moved')).toBe(before.length);
        expect(count('added', 'changed', 'moved')).toBe(after.length);
      }),
    );
  });
});

describe('a text in two versions', () => {
  it('gives both back, word for word', () => {
    const text = fc
      .array(fc.constantFrom('one', 'two', 'three', 'four', ' ', ', ', '. '), { maxLength: 30 })
      .map((all) => all.join(''));
    const only = (parts: ReturnType<typeof wordDifference>, gone: string) =>
      parts.flatMap(({ kind, text: each }) => (kind === gone ? [] : [each])).join('');
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDifference(before, after);
        expect([only(parts, 'ins'), only(parts, 'del')]).toEqual([before, after]);
      }),
    );
  });

  it('takes words that changed one after the other as one change, and leaves unchanged paragraphs out', () => {
    expect(wordDifference('it was tried against a list', 'it was compared with a list')).toEqual([
      { kind: 'same', text: 'it was ' },
      { kind: 'del', text: 'tried against' },
      { kind: 'ins', text: 'compared with' },
      { kind: 'same', text: ' a list' },
    ]);
    expect(textDifference('a\n\nb\n\nc', 'a\n\nb\n\nd').map(({ kind }) => kind)).toEqual(['gap', 'del', 'ins']);
  });
});

describe('a quiz in two editions', () => {
  const [quiz] = quizzesOf(one.content) as [Quiz];

  it('is counted by items', () => {
    expect(itemCounts(quiz, quizzesOf(two.content)[0]!)).toEqual({ added: 0, removed: 0, changed: 1 });
  });

  it('of ten thousand items is shown a hundred at a time', () => {
    const items = Array.from({ length: 10_000 }, (_, at) => ({ ...quiz.items[0]!, key: `i${at}` }));
    const other = items.map((item) => ({ ...item, stem: `${item.stem} And why?` }));
    const place = { page: 100, hrefOf: (page: number) => `?page=${page}` };
    const first = quizChanges({ ...quiz, items }, { ...quiz, items: other }, { ...place, page: 1 }, words);
    expect([first.entries.length, first.more]).toEqual([100, { href: '?page=2', label: '9,900 more' }]);
    expect(quizChanges({ ...quiz, items }, { ...quiz, items: other }, place, words).more).toBeNull();
  });
});

it('what somebody knows is every edition in which they met it, and those that they caught up with', () => {
  const taken = [[{ submittedAt: new Date(0), editionId: 'e1' }, []]] as never;
  const open = [[{ submittedAt: null, editionId: 'e1' }, []]] as never;
  const known = knownEditions(
    new Map([['lesson', { editionId: 'e1' }]]),
    new Map([
      ['quiz', taken],
      ['open', open],
    ]),
    [
      { activityKey: 'lesson', editionId: 'e2' },
      { activityKey: 'unread', editionId: 'e2' },
    ],
  );
  expect([...known].map(([key, ids]) => [key, [...ids]])).toEqual([
    ['lesson', ['e1', 'e2']],
    ['quiz', ['e1']],
  ]);
});
