import { compile } from '../../src/catalog/compile.js';
import { checkContent } from '../../src/catalog/package/check.js';
import type { Published } from '../../src/catalog/published.js';
import { restingOf } from '../../src/catalog/resting.js';
import { usesOf } from '../../src/catalog/uses.js';
import { cards, filesOf, smallCards, smallContent } from '../support/small-content.js';

describe('what rests on a study', () => {
  const { registry, courses } = checkContent(filesOf({ ...smallContent, [cards]: smallCards }));
  const content = compile(courses[0]!.course, registry, null);
  const edition: Published = { id: 'e', courseId: 'c', number: 2, hash: '', publishedAt: new Date(0), content };
  const on = (key: string) =>
    restingOf(
      edition,
      usesOf(content).filter((use) => use.studyKey === key),
    );

  it('is each lesson once, with every role that the study has in it', () => {
    const lesson = { key: 'm1-trial', title: 'One small trial', moduleNumber: 1, number: 1 };
    expect(on('brom2017')?.lessons).toEqual([{ ...lesson, roles: ['supports'] }]);
    expect(on('jerome2020')?.lessons).toEqual([{ ...lesson, roles: ['history'] }]);
  });

  it('is how many items of a quiz, and nothing else of them', () => {
    const quiz = { title: 'One trial, asked', moduleNumber: 1, items: 1 };
    expect(on('brom2017')?.quizzes).toEqual([quiz]);
    expect(on('jerome2020')?.quizzes).toEqual([quiz]);
  });

  it('is each figure by its title, with its lesson', () => {
    expect(on('brom2017')?.figures).toMatchObject([{ title: 'People in the two arms', lesson: { key: 'm1-trial' } }]);
    expect(on('jerome2020')?.figures).toEqual([]);
  });

  it('is how many cards of a module, by what they cite and by the claims that they print', () => {
    const cards = [{ moduleNumber: 1, cards: 1 }];
    expect(on('brom2017')?.cards).toEqual(cards);
    expect(on('jerome2020')?.cards).toEqual(cards);
  });

  it('is nothing, of an edition that does not use it', () => {
    expect(on('nobody2020')).toBeNull();
  });
});
