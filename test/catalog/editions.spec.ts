import fc from 'fast-check';
import type { EditionContent, Quiz } from '../../src/catalog/edition.js';
import { editionDifference } from '../../src/catalog/edition-difference.js';
import { lessonDifference } from '../../src/catalog/editions/lesson-difference.js';
import { disclosuresDiffer, partDifference } from '../../src/catalog/editions/part-difference.js';
import { itemCounts } from '../../src/catalog/editions/quiz-difference.js';
import { type ReadableBlock, readableLesson } from '../../src/catalog/editions/readable-lesson.js';
import type { Say } from '../../src/catalog/markdown/settings.js';
import { textDifference, wordDifference } from '../../src/catalog/editions/text-difference.js';
import { lessonsOf, type Published, quizzesOf } from '../../src/catalog/published.js';
import type { Claim } from '../../src/evidence/claim.js';
import { knownEditions } from '../../src/learning/moving/known-editions.js';
import { activityChanges } from '../../src/web/editions/activity-changes.js';
import { promisedChanges, quizChanges } from '../../src/web/editions/quiz-changes.js';
import { changesBetween } from '../../src/web/studio/draft/changes.js';
import { readCatalogue } from '../../src/web/views/messages.js';
import { Words } from '../../src/web/views/words.js';
import { editionsOf } from '../support/edition-course.js';

const [one, two, three] = editionsOf(3) as readonly [Published, Published, Published];
const words = new Words(readCatalogue('views/messages', 'en'));
const say: Say = (key, values) => words.say(key, values);
const lessonIn = ({ content }: Published, key: string) => lessonsOf(content).find((lesson) => lesson.key === key)!;
const readable = (edition: Published, key: string) =>
  readableLesson(lessonIn(edition, key), edition.content, { say, locale: 'en-GB' });

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

  const evidence = two.content.evidence;
  const { c67 } = evidence.claims;
  const { brom2017 } = evidence.studies;
  const claimed = (claim: Partial<Claim>) => ({ ...evidence, claims: { c67: { ...c67!, ...claim } } });
  const [treated, ...otherNumbers] = brom2017!.figures;
  const counted = {
    ...evidence,
    studies: {
      ...evidence.studies,
      brom2017: { ...brom2017!, figures: [{ ...treated!, value: 31 }, ...otherNumbers] },
    },
  };
  const shownOf = (before: EditionContent, after: EditionContent) => {
    const place = { page: 1, hrefOf: () => '' };
    const both = [
      { ...two, content: before },
      { ...three, content: after },
    ] as const;
    const { notes, blocks } = activityChanges(both, 'm1-trial', place, (a, b) => promisedChanges(a, b, words), words)!;
    const sign = { isGone: '-', isNew: '+', isSame: '=', isGap: '…' } as const;
    const signs = Object.keys(sign) as (keyof typeof sign)[];
    const said = blocks.flatMap(({ label, parts }) =>
      parts.flatMap((part) =>
        signs.flatMap((each) => (part[each] && each !== 'isSame' ? [sign[each] + part.text] : [label])),
      ),
    );
    return [...notes, ...new Set(said)];
  };

  it.each([
    ['its strength', claimed({ strength: { scale: 'certainty', level: 'very-low' } }), ['-Low', '+Very low']],
    ['that it is contested', claimed({ contested: true }), ['+, Contested']],
    ['its reason', claimed({ why: 'One tiny trial with a passive comparator.' }), ['-small', '+tiny']],
    ['what a study does for it', claimed({ studies: [{ key: 'brom2017', role: 'against' }] }), ['+Against']],
    ['a number that a study gives to a figure', counted, ['-33', '+31']],
  ])('differ in a lesson whose words stayed, where a claim or figure changed: %s', (_what, behind, shown) => {
    const later = { ...two.content, evidence: behind };
    expect(editionDifference(two.content, later).activities.map(({ key }) => key)).toEqual(['m1-trial']);
    expect(shownOf(two.content, later).join('\n')).toContain(shown.at(-1)!.slice(1));
    for (const each of shown) expect(shownOf(two.content, later).some((part) => part.startsWith(each))).toBe(true);
  });

  it('differ in a lesson that shows another file under the same name, and say that only its setting is another', () => {
    const image = { key: 'room', kind: 'image', title: 'A room', type: 'image/webp', credit: '' } as const;
    const medium = {
      ...image,
      alt: 'A quiet room',
      bytes: 52_000,
      width: 3,
      height: 2,
      sizes: [],
      file: 'aaaaaaaaaa.webp',
    };
    const written = (markdown: string, file: string): EditionContent => ({
      ...two.content,
      media: [{ ...medium, file }],
      modules: two.content.modules.map((module) => ({
        ...module,
        activities: module.activities.map((each) =>
          each.key === 'm1-trial' && each.kind === 'lesson' ? { ...each, markdown } : each,
        ),
      })),
    });
    const before = written('::: media room\n:::\n', 'aaaaaaaaaa.webp');
    const after = written('::: media room\n:::\n', 'bbbbbbbbbb.webp');
    expect(editionDifference(before, after).activities.map(({ key }) => key)).toEqual(['m1-trial']);
    expect(shownOf(before, after)).toEqual(['Medium, changed', '-aaaaaaaa', '+bbbbbbbb']);
    const [plain, bold] = [written('A word.\n', 'a'), written('A **word**.\n', 'a')];
    expect(editionDifference(plain, bold).activities.map(({ key }) => key)).toEqual(['m1-trial']);
    expect(shownOf(plain, bold)[0]).toContain('Its words are the same.');
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

  it('says what a form says: yes or no, true or false, and the words of a choice', () => {
    const before = { answer: true, shuffle: false, unitRequired: true, counts: 'highest', reveal: { key: 'never' } };
    const after = {
      answer: false,
      shuffle: true,
      unitRequired: false,
      counts: 'made-up',
      reveal: { key: 'after-pass' },
    };
    const said = changesBetween(before, after, words).map(({ label, parts }) => {
      const of = (kind: 'isGone' | 'isNew') => parts.flatMap((part) => (part[kind] ? [part.text] : [])).join('');
      return `${label}: ${of('isGone')} → ${of('isNew')}`;
    });
    expect(said).toEqual([
      'Answer: True → False',
      'In mixed order: No → Yes',
      'A number without its unit earns nothing: Yes → No',
      'Which attempt counts: The best one → made-up',
      'The right answers and the reasons: Never → Once passed',
    ]);
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
