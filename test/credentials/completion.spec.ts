import { completion, type CompletionFacts, type Requirements } from '../../src/credentials/completion.js';

const at = (text: string): Date => new Date(`2026-11-${text}:00Z`);
const asked: Requirements = {
  rule: {
    disclosures: true,
    lessons: 'all',
    quizzes: 'all',
    attestation: { version: 2, text: 'I did this work myself.' },
  },
  lessons: ['four-lenses', 'window', 'memory'],
  quizzes: ['m1-quiz', 'm2-quiz'],
};
const nothing: CompletionFacts = { disclosuresAt: null, lessons: new Map(), quizzes: new Map(), attestation: null };
const learnt: CompletionFacts = {
  ...nothing,
  disclosuresAt: at('01T09:00'),
  lessons: new Map([
    ['four-lenses', at('01T10:00')],
    ['window', at('02T10:00')],
    ['memory', at('03T10:00')],
  ]),
  quizzes: new Map([
    ['m1-quiz', { at: at('20T23:59'), percent: 80 }],
    ['m2-quiz', { at: at('04T10:00'), percent: 100 }],
  ]),
};
const signed = (when: Date, version = 2): CompletionFacts => ({ ...learnt, attestation: { at: when, version } });

describe('completion', () => {
  it('of an enrolment without a fact names every condition and every activity', () => {
    expect(completion(asked, nothing)).toEqual({
      conditions: [
        { kind: 'disclosures', done: false, at: null, missing: [], of: 1, left: 1 },
        { kind: 'lessons', done: false, at: null, missing: ['four-lenses', 'window', 'memory'], of: 3, left: 3 },
        { kind: 'quizzes', done: false, at: null, missing: ['m1-quiz', 'm2-quiz'], of: 2, left: 2 },
        { kind: 'attestation', done: false, at: null, missing: [], of: 1, left: 1 },
      ],
      mayAttest: false,
      certificateDue: false,
      completedOn: null,
    });
  });

  it('names what is missing in the order of the course, whatever the order of the facts', () => {
    const { conditions } = completion(asked, { ...learnt, lessons: new Map([['window', at('02T10:00')]]) });
    expect(conditions[1]).toEqual({
      kind: 'lessons',
      done: false,
      at: null,
      missing: ['four-lenses', 'memory'],
      of: 3,
      left: 2,
    });
    expect(conditions[2]).toMatchObject({ done: true, at: at('20T23:59'), left: 0 });
  });

  it('lets the attestation be signed once all else is done, and only then', () => {
    expect(completion(asked, learnt)).toMatchObject({
      mayAttest: true,
      certificateDue: false,
      completedOn: '2026-11-20',
    });
    for (const lacking of [
      { ...learnt, disclosuresAt: null },
      { ...learnt, lessons: new Map() },
      { ...learnt, quizzes: new Map([['m1-quiz', { at: at('20T23:59'), percent: 80 }]]) },
    ]) {
      expect(completion(asked, lacking)).toMatchObject({ mayAttest: false, certificateDue: false, completedOn: null });
    }
  });

  it('makes a certificate due with the signature, dated by the last quiz and not by the signature', () => {
    const result = completion(asked, signed(at('28T08:00')));
    expect(result).toMatchObject({ mayAttest: false, certificateDue: true, completedOn: '2026-11-20' });
    expect(result.conditions[3]).toMatchObject({ done: true, at: at('28T08:00') });
  });

  it('is dated by the last lesson where that was read after the last quiz', () => {
    const lessons = new Map([...learnt.lessons, ['memory', at('25T10:00')] as const]);
    expect(completion(asked, { ...learnt, lessons }).completedOn).toBe('2026-11-25');
  });

  it.each([
    ['before the rest was done', signed(at('20T23:58'))],
    ['under an older text', signed(at('28T08:00'), 1)],
  ])('does not count a signature given %s', (_, facts) => {
    expect(completion(asked, facts)).toMatchObject({ mayAttest: true, certificateDue: false });
  });

  it('counts a signature of the very moment in which the rest was done', () => {
    expect(completion(asked, signed(at('20T23:59'))).certificateDue).toBe(true);
  });

  it('leaves out what the edition does not ask for', () => {
    const rule = { ...asked.rule, disclosures: false, attestation: null };
    const result = completion({ rule, lessons: ['window'], quizzes: [] }, { ...nothing, lessons: learnt.lessons });
    expect(result.conditions.map(({ kind }) => kind)).toEqual(['lessons', 'quizzes']);
    expect(result).toMatchObject({ mayAttest: false, certificateDue: true, completedOn: '2026-11-02' });
  });

  it('is dated by the signature where nothing else was asked', () => {
    const rule = { ...asked.rule, disclosures: false };
    const facts = { ...nothing, attestation: { at: at('28T08:00'), version: 2 } };
    expect(completion({ rule, lessons: [], quizzes: [] }, facts)).toMatchObject({
      certificateDue: true,
      completedOn: '2026-11-28',
    });
  });

  it('ignores facts about activities that the edition does not hold', () => {
    const lessons = new Map([...learnt.lessons, ['withdrawn', at('27T10:00')] as const]);
    expect(completion(asked, { ...learnt, lessons }).completedOn).toBe('2026-11-20');
  });
});
