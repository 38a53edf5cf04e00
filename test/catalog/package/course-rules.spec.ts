import { changed, faultsOf, courseFile, moduleFile, lesson, without } from '../../support/small-content.js';

test.each<[string, string, string, string, string]>([
  [
    'a course of an unknown level',
    courseFile,
    'level: beginner',
    'level: easy',
    `${courseFile}:5: \`level\`: This must be one of: beginner, intermediate, advanced.`,
  ],
  [
    'a slug that is not the folder',
    courseFile,
    'slug: small',
    'slug: tiny',
    `${courseFile}:1: The slug is \`tiny\`, but the folder of the course is \`small\`: they are the same.`,
  ],
  [
    'a module that is listed twice',
    courseFile,
    '["01"]',
    '["01", "01"]',
    `${courseFile}:14: file \`courses/small/modules/01/module.yaml\` is already at courses/small/course.yaml:14.`,
  ],
  [
    'a bare number for a module',
    courseFile,
    '["01"]',
    '["01", 2]',
    `${courseFile}:14: \`modules[1]\`: This must be text; a bare number, date or true needs quotation marks.`,
  ],
  [
    'an objective that stands twice',
    moduleFile,
    '  - { key: m1-read, text: Read a small trial. }',
    '  - { key: m1-read, text: Read a small trial. }\n  - { key: m1-read, text: Again. }',
    `${moduleFile}:6: objective \`m1-read\` is already at ${moduleFile}:5.`,
  ],
  [
    'an activity that is not there',
    moduleFile,
    '1-trial.md, quiz.yaml',
    '1-trial.md, quiz.yaml, 2-more.md',
    `${moduleFile}:6: \`2-more.md\` is not in the folder of this module.`,
  ],
  [
    'an activity that no name is allowed for',
    moduleFile,
    '1-trial.md, quiz.yaml',
    '1-trial.md, quiz.yaml, ../x.md',
    `${moduleFile}:6: \`activities[2]\`: An activity is a lesson.md or a quiz.yaml in the folder of its module.`,
  ],
  [
    'a lesson under the key of a page that every course has',
    lesson,
    'key: m1-trial',
    'key: edition',
    `${lesson}:2: \`edition\` leads to a page that every course has: take another key.`,
  ],
  [
    'a lesson that no module lists',
    moduleFile,
    '1-trial.md, quiz.yaml',
    'quiz.yaml',
    `${lesson}:1: No module lists this file.`,
  ],
])('%s gives one fault, at its line', (_, path, from, to, fault) => {
  const faults = faultsOf(changed(path, from, to));
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(fault);
});

test('a missing module.yaml is told of where it is listed, and once', () => {
  expect(faultsOf(without(moduleFile))).toEqual([
    `${courseFile}:14: \`modules/01/module.yaml\` is not in the package.`,
  ]);
});
