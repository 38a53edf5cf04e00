import { checkContent } from '../../src/catalog/package/check.js';
import { faultText } from '../../src/catalog/package/content-fault.js';
import type { PackageFiles } from '../../src/catalog/package/package-files.js';

export type Texts = Record<string, string | Uint8Array>;

export const studies = 'evidence/studies/trauma.yaml';
export const claims = 'evidence/claims/somatic.yaml';
export const figures = 'evidence/figures/somatic.yaml';
export const courseFile = 'courses/small/course.yaml';
export const moduleFile = 'courses/small/modules/01/module.yaml';
export const lesson = 'courses/small/modules/01/1-trial.md';
export const quiz = 'courses/small/modules/01/quiz.yaml';

export const cards = 'courses/small/modules/01/cards.yaml';

/** A picture of one pixel. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A content folder that is small and without fault: two studies, a retracted one, a claim, a figure, a lesson, a quiz. */
export const smallContent: Texts = {
  [studies]: `- key: brom2017
  kind: trial
  status: current
  topics: [somatic]
  csl:
    type: article-journal
    title: Somatic experiencing for posttraumatic stress disorder
    author: [{ family: Brom, given: D }, { family: Stokar, given: Y }]
    container-title: Journal of Traumatic Stress
    volume: 30
    issue: "3"
    page: 304-312
    issued: 2017
    DOI: 10.1002/jts.22189
  etAl: true
  checked: { how: verified, source: abstract }
  summary: A trial against a waiting list.
  appraisal: { design: Randomised trial, people: 63 adults, limits: [No active comparator.] }
  figures:
    - { key: treated, label: Treated, value: 33, unit: people, checked: { how: verified, source: abstract } }
    - { key: waiting, label: Waiting, value: 30, unit: people, checked: { how: memory-high } }

- key: jerome2020
  kind: observational
  status: retracted
  statusNote: { on: 2024-08, text: Ethical violations at one site., source: The journal }
  topics: [mdma]
  csl:
    type: article-journal
    title: Long-term follow-up outcomes
    author: [{ family: Jerome, given: L }]
    container-title: Psychopharmacology
    issued: 2020
  checked: { how: verified, source: abstract }
  summary: A follow-up without a control group.
`,
  [claims]: `- key: c67
  topic: somatic
  text: Somatic Experiencing did better than a waiting list in one small trial.
  strength: { scale: certainty, level: low }
  why: One small trial with a passive comparator.
  reviewed: 2026-11
  nextReview: 2027-11
  studies:
    - { key: brom2017, role: supports }
    - { key: jerome2020, role: history }
`,
  [figures]: `- key: brom-arms
  kind: counts
  title: People in the two arms
  description: One dot for each person.
  rows:
    - { label: Treated, study: brom2017, figure: treated }
    - { label: Waiting, study: brom2017, figure: waiting }
`,
  [courseFile]: `slug: small
language: en
title: A small course
summary: It shows every part once.
level: beginner
audience: [Therapists]
objectives: [Say what one trial found.]
notice: This edition holds one module.
accreditation: Nobody has accredited this course.
provider: { name: Attune, contact: hello@attune.example }
makers:
  - { name: A. Author, part: Wrote it, disclosure: Nothing to disclose. }
completion: { disclosures: true, lessons: all, quizzes: all, attestation: { version: 1, text: I read it myself. } }
modules: ["01"]
changeNote: First edition.
`,
  [moduleFile]: `key: m1
title: One trial
summary: What it found.
objectives:
  - { key: m1-read, text: Read a small trial. }
activities: [1-trial.md, quiz.yaml]
`,
  [lesson]: `---
key: m1-trial
title: One small trial
summary: After this lesson you can say what one trial found.
objectives: [m1-read]
---

Somatic Experiencing was tried against a waiting list [@brom2017]. A later paper [@jerome2020:history] is retracted.

## What it found

::: claim c67
:::

::: figure brom-arms
The two arms, person by person.
:::

::: content-note what-follows
The case mentions a fall. Without it, go on below.
:::

::: case A fall
Someone fell.
:::

## What follows

![Two people talking](images/talk.png)

::: reflection first-thought
What would you ask next?
:::
`,
  [quiz]: `key: m1-quiz
title: One trial, asked
passMark: 80
attempts: 3
reveal: after-pass-or-last
items:
  - key: m1-01
    type: single
    stem: What was the comparator?
    objective: m1-read
    options:
      - { key: a, text: A waiting list, correct: true }
      - { key: b, text: Exposure therapy, feedback: No active treatment was compared. }
    rationale: |
      It was a waiting list.

      Attention was not controlled for [@brom2017].
    citations: [brom2017]
  - key: m1-02
    type: true-false
    stem: The follow-up still stands.
    objective: m1-read
    answer: false
    feedback: It was retracted.
    rationale: It was retracted [@jerome2020:history].
    citations: [jerome2020]
`,
  'courses/small/images/talk.png': onePixel,
};

/** A card, for those who add it: most packages are checked without. */
export const smallCards = `- key: m1-card
  front: What was the comparator?
  back: |
    A waiting list [@brom2017].

    ::: claim c67
    :::
  objective: m1-read
`;

export function filesOf(texts: Texts): PackageFiles {
  return new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text as string)]));
}

/** The small content with one file rewritten; `from` has to be there. */
export function changed(path: string, from: string, to: string, texts: Texts = smallContent): Texts {
  const text = texts[path];
  if (typeof text !== 'string' || !text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return { ...texts, [path]: text.replace(from, () => to) };
}

export function without(path: string): Texts {
  return Object.fromEntries(Object.entries(smallContent).filter(([each]) => each !== path));
}

/** Every fault of a content folder, as an author reads it. */
export function faultsOf(texts: Texts): string[] {
  return checkContent(filesOf(texts)).faults.map(faultText);
}
