// A course of one lesson and one quiz, as a folder of content: items of eight types by turns, whose texts can be told apart.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const slug = 'load';
export const quizKey = 'load-quiz';

const course = {
  ...{ slug, language: 'en', title: 'A course under load', summary: 'It has one quiz.', level: 'beginner' },
  ...{ audience: ['Therapists'], objectives: ['Answer it.'], notice: 'Nobody learns from it.' },
  ...{ accreditation: 'Nobody has accredited this course.', provider: { name: 'Attune' } },
  makers: [{ name: 'A. Author', part: 'Wrote it', disclosure: 'Nothing to disclose.' }],
  completion: {
    ...{ disclosures: true, lessons: 'all', quizzes: 'all' },
    attestation: { version: 1, text: 'I answered it myself.' },
  },
  ...{ modules: ['01'], changeNote: 'First edition.' },
};
const module = {
  ...{ key: 'load-m', title: 'Under load', summary: 'One quiz.', activities: ['1-plain.md', 'quiz.yaml'] },
  objectives: [{ key: 'load-answer', text: 'Answer it.' }],
};
const lesson = `---
key: load-lesson
title: Before the quiz
summary: After this lesson you can answer it.
objectives: [load-answer]
---

There is one quiz.
`;

const listed = (n, word, count, more = () => ({})) =>
  Array.from({ length: count }, (_, at) => ({ key: `${word}-${at}`, text: `The ${word} ${n}-${at}`, ...more(at) }));

/** What an item has beside what all have, by type; `n` is its number. */
const types = {
  single: (n) => ({ options: listed(n, 'option', 4, (at) => ({ correct: at === 0 })) }),
  multiple: (n) => ({ options: listed(n, 'option', 5, (at) => ({ correct: at < 2 })) }),
  'true-false': () => ({ answer: true }),
  matching: (n) => ({
    prompts: listed(n, 'prompt', 3, (at) => ({ answer: `option-${at}` })),
    options: listed(n, 'option', 4),
  }),
  ordering: (n) => ({ lines: listed(n, 'line', 4) }),
  numeric: () => ({ answer: { value: 6 } }),
  cloze: (n) => ({
    text: 'It was [[how]] and [[when]].',
    gaps: [
      { key: 'how', label: 'How', kind: 'typed', accept: ['6'] },
      { key: 'when', label: 'When', kind: 'chosen', options: listed(n, 'option', 3, (at) => ({ correct: at === 0 })) },
    ],
  }),
  'short-text': () => ({ accept: [{ text: '6' }] }),
};

const itemOf = (n) => {
  const type = Object.keys(types)[n % Object.keys(types).length];
  const about = { key: `load-${n}`, type, stem: `What is asked ${n}-x?`, objective: 'load-answer' };
  return { ...about, rationale: 'It is so.', ...types[type](n) };
};

/** Writes the content into a folder, with a quiz of so many items. YAML reads JSON as it is. */
export function writeQuiz(folder, items) {
  const quiz = {
    ...{ key: quizKey, title: 'The quiz under load', passMark: 75, attempts: 3, reveal: 'after-submission' },
    items: Array.from({ length: items }, (_, n) => itemOf(n)),
  };
  const at = join(folder, 'courses', slug, 'modules/01');
  for (const each of [at, ...['studies', 'claims', 'figures'].map((part) => join(folder, 'evidence', part))]) {
    mkdirSync(each, { recursive: true });
  }
  writeFileSync(join(at, '1-plain.md'), lesson);
  const files = { 'quiz.yaml': quiz, 'module.yaml': module, '../../course.yaml': course };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(at, name), JSON.stringify(content, null, 1));
}
