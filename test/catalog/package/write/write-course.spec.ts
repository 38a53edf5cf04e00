import type { Content, PieceSource } from '../../../../src/catalog/draft/piece.js';
import { writeCourse } from '../../../../src/catalog/package/write/write-course.js';
import { asked, check, draftOf, pieces, second, waiver, whole, withContent } from './small-draft.js';

test('the pieces stand in the order of the course, each with what it stands in', () => {
  expect(pieces.map(({ kind, key, parent }) => [kind, key, parent])).toEqual([
    ['details', 'course', null],
    ['module', 'm1', null],
    ['lesson', 'm1-trial', 'm1'],
    ['quiz', 'm1-quiz', 'm1'],
    ['item', 'm1-01', 'm1-quiz'],
    ['item', 'm1-02', 'm1-quiz'],
    ['glossary', 'course', null],
    ['waivers', 'course', null],
  ]);
  expect(pieces.at(-1)!.content).toEqual({
    waivers: [
      { rule: 'uncited', file: 'modules/m1/m1-trial.md', passage: 'Someone fell', reason: 'It is a made-up case.' },
    ],
  });
  expect(check(pieces)).toEqual([]);
});

test('no line of a file that was not written is about a piece', () => {
  const { placeOf } = writeCourse('small', pieces);
  expect(placeOf('images/talk.png', 1)).toBeNull();
  expect(placeOf('modules/m1/other.md', 1)).toBeNull();
  expect(placeOf('modules/m1/quiz-m1-quiz.yaml', 1)).toEqual(asked);
  expect(placeOf('modules/m1/quiz-m1-quiz.yaml', 9999)).toEqual(second);
});

test('what stands in a module or quiz that is left out is left out with it', () => {
  const { files } = writeCourse(
    'small',
    pieces.filter(({ kind }) => kind !== 'module'),
  );
  expect([...files.keys()]).toEqual(['course.yaml', 'glossary/terms.yaml', 'waivers/course.yaml']);
});

test('the Markdown of a lesson is written as it is, but that its line ends are made one', () => {
  const markdown = '\n---\ntitle: x\n---\r\n  \n\n| a |\t\n---';
  const { files } = writeCourse('small', withContent('lesson', 'm1-trial', { title: '---', markdown }));
  expect(files.get('modules/m1/m1-trial.md')).toBe(`---
key: m1-trial
title: '---'
summary: After this lesson you can say what one trial found.
objectives: [m1-read]
---
${markdown.replace('\r', '')}`);
});

test('a waiver follows a lesson that was moved to another module', () => {
  const other: PieceSource = { ...pieces[1]!, key: 'm2', content: { ...pieces[1]!.content, cards: [] } };
  const moved = [...pieces, other].map((piece) => (piece.kind === 'lesson' ? { ...piece, parent: 'm2' } : piece));
  const { files } = writeCourse('small', moved);
  expect(files.get('waivers/course.yaml')).toContain('file: modules/m2/m1-trial.md');
  expect(check(moved).filter(({ place }) => place?.kind === 'waivers')).toEqual([]);
});

test('a module’s own waivers and those of its cards, and several rules of one waiver, come through', () => {
  const listed = `- { rule: [hype, cure], file: modules/01/cards.yaml, passage: a, reason: a b c d }
- { rule: hype, file: modules/01/module.yaml, passage: a, reason: a b c d }
- { rule: hype, file: glossary/a.yaml, passage: a, reason: a b c d }
- { rule: hype, file: course.yaml, passage: a, reason: a b c d }
- { rule: hype, file: evidence/claims/somatic.yaml, passage: a, reason: a b c d }
`;
  const draft = draftOf({ ...whole, 'courses/small/waivers/a.yaml': listed, 'evidence/waivers/b.yaml': waiver });
  const told = (draft.at(-1)!.content['waivers'] as Content[]).map(({ rule, file }) => [rule, file]);
  expect(told).toEqual([
    [['hype', 'cure'], 'modules/m1/cards.yaml'],
    ['hype', 'modules/m1/module.yaml'],
    ['hype', 'glossary/terms.yaml'],
    ['hype', 'course.yaml'],
  ]);
});
