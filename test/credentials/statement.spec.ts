import type { EditionContent } from '../../src/catalog/edition.js';
import { requirementsOf } from '../../src/credentials/completion.js';
import { certificateStatement, fileName, type Issue } from '../../src/credentials/statement.js';
import { serial } from './specimen.js';

const lesson = (key: string) => ({ kind: 'lesson', key });
const quiz = (key: string, passMark: number) => ({ kind: 'quiz', key, passMark });
const content = {
  slug: 'trauma',
  language: 'en',
  title: 'Trauma: foundations',
  completion: { disclosures: true, lessons: 'all', quizzes: 'all', attestation: { version: 1, text: 'Mine.' } },
  modules: [
    { key: 'm1', title: 'One', activities: [lesson('a'), lesson('b'), quiz('q1', 80)] },
    { key: 'm2', title: 'Two', activities: [lesson('c'), quiz('q2', 80)] },
  ],
  hours: { rule: 'reading', words: 9400, mediaSeconds: 0, items: 10, minutes: 109 },
  provider: { name: 'Specimen Institute', contact: 'office@institute.example' },
  accreditation: 'None.',
} as unknown as EditionContent;
const issue = (change: Partial<EditionContent> = {}, holder = 'Robin Specimen'): Issue => ({
  serial,
  holder,
  edition: { number: 3, publishedAt: new Date('2026-11-30T23:30:00Z'), content: { ...content, ...change } },
  completedOn: '2026-12-01',
  issuedAt: new Date('2026-12-02T08:00:00Z'),
});

describe('a certificate’s statement', () => {
  it('holds everything that is printed, as plain JSON', () => {
    const statement = certificateStatement(issue());
    expect(statement).toEqual({
      format: 1,
      serial,
      language: 'en',
      holder: 'Robin Specimen',
      course: { slug: 'trauma', title: 'Trauma: foundations' },
      edition: { number: 3, month: '2026-11' },
      held: { modules: ['One', 'Two'], lessons: 3, quizzes: 2, passMark: 80, attestation: true },
      completedOn: '2026-12-01',
      issuedAt: '2026-12-02T08:00:00.000Z',
      hours: {
        quarters: 7,
        worked: { words: 9400, mediaSeconds: 0, items: 10, wordsPerHour: 6000, secondsPerItem: 90, minutes: 109 },
      },
      delivery: 'self-paced-online',
      provider: { name: 'Specimen Institute', contact: 'office@institute.example' },
      accreditation: 'None.',
    });
    expect(JSON.parse(JSON.stringify(statement))).toEqual(statement);
  });

  it('tidies the name without changing it', () => {
    expect(certificateStatement(issue({}, '  Zoe\u0308   Nguye\u0302\u0303n ')).holder).toBe('Zoë Nguyễn');
  });

  it('states no pass mark where quizzes differ or there is none', () => {
    const modules = (...activities: object[]) => [{ key: 'm1', title: 'One', activities }] as never;
    expect(certificateStatement(issue({ modules: modules(quiz('q', 80), quiz('r', 75)) })).held.passMark).toBeNull();
    expect(certificateStatement(issue({ modules: modules(lesson('a')) })).held).toMatchObject({
      quizzes: 0,
      passMark: null,
    });
  });

  it('is downloaded under its serial', () => {
    expect(fileName(certificateStatement(issue()))).toBe('attune-certificate-ATN-2026-7JBJ-B3ZD-7159B.pdf');
  });
});

describe('what an edition asks', () => {
  it('is every lesson and every quiz, in the order of the course', () => {
    expect(requirementsOf(content)).toEqual({
      rule: content.completion,
      lessons: ['a', 'b', 'c'],
      quizzes: ['q1', 'q2'],
    });
  });
});
