import { Importing } from '../../src/catalog/importing.service.js';
import type { MakeDatabase } from './databases.js';
import { TestSite } from './site.js';
import { courseFile, filesOf, moduleFile, smallContent, type Texts } from './small-content.js';

/** A quiz of a statement and a text in one's own words, which is marked along two criteria. */
const writtenQuiz = (key: string, ofQuiz: string, ofItem: string): string => `key: ${key}
title: The quiz ${key}
passMark: 75
attempts: 3
shuffle: { items: false, options: false }
${ofQuiz}
items:
  - key: ${key}-1
    type: true-false
    stem: It was a trial.
    objective: m1-read
    answer: true
    rationale: It was.
  - key: ${key}-2
    type: written
    points: 3
    stem: Say what the trial leaves open.
    objective: m1-read
    rationale: It leaves much open.
    guidance: Two sentences are enough.
    words: { min: 3, max: 40 }
    ${ofItem}
    rubric:
      - key: limits
        criterion: Names limits of the trial
        levels:
          - { points: 0, text: No limit is named }
          - { points: 1, text: One limit is named }
          - { points: 2, text: Several limits are named }
      - key: style
        criterion: Is clear
        levels:
          - { points: 0, text: It is hard to follow }
          - { points: 1, text: It is clear }
`;

/** The quizzes of that course: one marker who sees a number, two markers, and one marker who sees the name. */
const quizzes = {
  essay: writtenQuiz('essay', 'reveal: after-submission', ''),
  twice: writtenQuiz('twice', 'reveal: after-submission', 'markers: 2'),
  named: writtenQuiz('named', 'reveal: after-submission\nmarkersSee: name', ''),
};

const folder = 'courses/small/modules/01';

/** It rests on no study, so that it can be taken in beside any other content. */
export const writtenTexts: Texts = {
  [courseFile]: smallContent[courseFile]!,
  [moduleFile]: String(smallContent[moduleFile]).replace(
    '1-trial.md, quiz.yaml',
    ['1-plain.md', ...Object.keys(quizzes).map((key) => `${key}.yaml`)].join(', '),
  ),
  [`${folder}/1-plain.md`]: `---
key: m1-plain
title: One small trial
summary: After this lesson you can say what one trial found.
objectives: [m1-read]
---

There was one small trial.
`,
  ...Object.fromEntries(Object.entries(quizzes).map(([key, text]) => [`${folder}/${key}.yaml`, text])),
};

/** Takes that course in beside what the site has. */
export async function addWrittenCourse(site: TestSite): Promise<void> {
  const { faults } = await site.app.get(Importing).take(filesOf(writtenTexts), null);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
}

/** A site whose one course asks for texts. */
export async function writtenCourse(make: MakeDatabase): Promise<TestSite> {
  const site = await TestSite.empty(make);
  await addWrittenCourse(site).catch(async (fault: unknown) => {
    await site.close();
    throw fault;
  });
  return site;
}
