import { Importing } from '../../src/catalog/importing.service.js';
import type { MakeDatabase } from './databases.js';
import { TestSite } from './site.js';
import { changed, filesOf, moduleFile, quiz, smallContent } from './small-content.js';

/**
 * What nobody may read before it is time begins with `hush-`, or is one of two numbers: the reasons, what is accepted, what was
 * not chosen, and the keys of what is chosen from, which come to no page at all.
 */
const planted = /\bhush-[\w-]+|\b482(?:71|93)\b/g;

/** Which words that were planted stand in a text. */
export const plantedIn = (text: string): string[] => [...new Set(text.match(planted) ?? [])];

/** The course as it was published first, and a next edition in which other answers are right for other reasons. */
export type Telling = 'first' | 'second';

const listed = (of: string, word: string, count: number, more: (at: number) => object = () => ({})): object[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ key: `${named.has(word) ? '' : 'hush-'}${word}-${at}`, text: `The ${word} ${at} of ${of}` },
    ...more(at),
  }));

/** What has a form field of its own gives its key to it. */
const named = new Set(['prompt', 'statement']);

/** One item of every type, whose keys begin with that of their quiz. */
function items(of: string, telling: Telling): readonly { readonly type: string }[] {
  const shift = telling === 'first' ? 0 : 1;
  const hush = (what: string) => `hush-${of}-${what}-${telling}`;
  const choices = (type: string, count: number, isRight: (at: number) => boolean) =>
    listed(of, 'option', count, (at) => ({ correct: isRight(at), feedback: `${hush(`${type}-feedback`)}-${at}` }));
  const way = (key: string, score: number, next: string, consequence: string) => {
    const why = { rationale: hush(`way-${key}-rationale`), effects: { trust: 1 } };
    return { key: `hush-${key}`, text: `The way ${key} of ${of}`, score, next, consequence, ...why };
  };
  const fields = {
    single: { options: choices('single', 3, (at) => at === shift) },
    multiple: { options: choices('multiple', 4, (at) => at % 2 === shift) },
    'true-false': { answer: telling === 'first', feedback: hush('true-false-feedback') },
    matching: {
      prompts: listed(of, 'prompt', 3, (at) => ({
        answer: `hush-option-${at + shift}`,
        feedback: `${hush('matching-feedback')}-${at}`,
      })),
      options: listed(of, 'option', 4),
    },
    ordering: { lines: listed(of, 'line', 4), feedback: hush('ordering-feedback') },
    numeric: {
      answer: { value: telling === 'first' ? 48271 : 48293 },
      feedback: [{ value: 7, text: hush('numeric-feedback') }],
      otherwise: hush('numeric-otherwise'),
    },
    cloze: {
      text: 'It was [[how]] and [[when]].',
      gaps: [
        {
          ...{ key: 'how', label: 'How it was', kind: 'typed', accept: [hush('cloze-accepted')] },
          near: [{ text: hush('cloze-near'), feedback: hush('cloze-near-feedback') }],
          feedback: hush('cloze-feedback'),
        },
        { key: 'when', label: 'When it was', kind: 'chosen', options: choices('cloze', 3, (at) => at === shift) },
      ],
    },
    'short-text': {
      accept: [{ text: hush('short-accepted') }, { text: hush('short-accepted-too') }],
      near: [{ text: hush('short-near'), feedback: hush('short-near-feedback') }],
      otherwise: hush('short-otherwise'),
    },
    label: {
      ...{ image: 'images/talk.png', alt: 'Two people talking' },
      labels: listed(of, 'label', 3),
      targets: [20, 70].map((x, at) => ({
        ...{ key: `target-${at}`, x, y: 50, description: `the person ${at}`, answer: `hush-label-${at + shift}` },
        feedback: `${hush('label-feedback')}-${at}`,
      })),
    },
    likert: { statements: listed(of, 'statement', 2), scale: listed(of, 'scale', 3) },
    vignette: {
      states: [{ key: 'trust', label: hush('state'), start: 2, min: 0, max: 5 }],
      start: 'door',
      score: { max: 2 - shift },
      steps: [
        {
          ...{ key: 'door', text: `At the door of ${of}` },
          choices: [
            way('left', 1 - shift, 'room', `What came of the left of ${of}`),
            way('right', shift, 'end', hush('right-consequence')),
          ],
        },
        {
          ...{ key: 'room', text: `In the room of ${of}` },
          choices: [
            way('sit', 1, 'end', `What came of sitting in ${of}`),
            way('stand', 0, 'end', hush('stand-consequence')),
          ],
        },
      ],
    },
    written: {
      ...{ guidance: 'Two words will do.', words: { min: 2, max: 40 }, points: 2 },
      rubric: [
        {
          ...{ key: 'clear', criterion: hush('criterion') },
          levels: [0, 2].map((points) => ({ points, text: `${hush('level')}-${points}` })),
        },
      ],
    },
  };
  return Object.entries(fields).map(([type, own]) => ({
    ...{ key: `${of}-${type}`, type, stem: `What is asked by ${type} of ${of}?`, objective: 'm1-read' },
    ...{
      rationale: `It is ${hush(`${type}-rationale`)}, as one trial says [@brom2017].`,
      citations: ['brom2017'],
      ...own,
    },
  }));
}

/** `written` items wait for a marker, so that no quiz with one is passed: those that are to be passed have none. */
export interface PlantedQuiz {
  readonly policy: object;
  readonly written?: boolean;
}

export type PlantedQuizzes = Readonly<Record<string, PlantedQuiz>>;

/** Publishes the next edition of the small course, with these quizzes. */
export async function publish(site: TestSite, quizzes: PlantedQuizzes, telling: Telling): Promise<void> {
  const keys = Object.keys(quizzes);
  const names = keys.map((key) => `${key}.yaml`).join(', ');
  const { [quiz]: _, ...rest } = changed(moduleFile, 'quiz.yaml', names, smallContent);
  const written = Object.entries(quizzes).map(([key, { policy, written: isWritten = false }]) => {
    const all = items(key, telling).filter(({ type }) => isWritten || type !== 'written');
    const about = { key, title: `The quiz ${key}`, shuffle: { items: false, options: false }, ...policy };
    return [`courses/small/modules/01/${key}.yaml`, JSON.stringify({ ...about, items: all })] as const;
  });
  const { faults } = await site.app.get(Importing).take(filesOf({ ...rest, ...Object.fromEntries(written) }), null);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
}

export async function plantedCourse(make: MakeDatabase, quizzes: PlantedQuizzes): Promise<TestSite> {
  const site = await TestSite.empty(make);
  await publish(site, quizzes, 'first').catch(async (fault: unknown) => {
    await site.close();
    throw fault;
  });
  return site;
}
