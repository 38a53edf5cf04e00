import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readItem } from '../../../src/assessment/item-schema.js';
import { itemTypes } from '../../../src/assessment/item.js';
import { plainWords } from '../../../src/evidence/plain-words.js';
import { figureSchema } from '../../../src/evidence/schema.js';
import { faultsOf, onePixel, type Texts } from '../../support/small-content.js';

const page = readFileSync(join(__dirname, '../../../docs/content-format.md'), 'utf8');

function example(name: string): string {
  return new RegExp(`<!-- ${name} -->\\n+\`\`\`\\w+\\n(.*?)\`\`\``, 's').exec(page)![1]!;
}

const items = [...page.matchAll(/^#### (\S+)\n.*?```yaml\n(.*?)```/gms)].map(
  ([, type = '', yaml = '']): [string, string] => [type, yaml],
);

const documented: Texts = {
  'evidence/studies/a.yaml': example('study'),
  'evidence/claims/a.yaml': example('claim'),
  'evidence/figures/a.yaml': example('figure'),
  'courses/my-course/course.yaml': example('course'),
  'courses/my-course/modules/01/module.yaml': example('module'),
  'courses/my-course/modules/01/1-first-lesson.md': example('lesson'),
  'courses/my-course/modules/01/quiz.yaml': example('quiz'),
  'courses/my-course/modules/01/cards.yaml': example('cards'),
  'courses/my-course/glossary/01.yaml': example('glossary'),
  'courses/my-course/images/talk.png': onePixel,
};

test('the examples of the page that describes the format are content without fault', () => {
  expect(faultsOf(documented)).toEqual([]);
});

test('the example of a forest draws the example of a study', () => {
  expect(faultsOf({ ...documented, 'evidence/figures/b.yaml': example('figure-forest') })).toEqual([]);
});

test.each(['forest', 'icon-array', 'timeline'])('the example of a figure of kind %s has its shape', (kind) => {
  const [figure] = parse(example(`figure-${kind}`)) as unknown[];
  expect(figureSchema.safeParse(figure, { error: plainWords })).toMatchObject({ success: true, data: { kind } });
});

test('the page has an example of each of the twelve types', () => {
  expect(items.map(([type]) => type)).toEqual([...itemTypes]);
});

test.each(items)('the example of %s is an item without fault', (type, yaml) => {
  const { item, faults } = readItem(parse(yaml));
  expect(faults).toEqual([]);
  expect(item?.type).toBe(type);
});

test('the examples make a quiz without fault', () => {
  const running = items.map(([, yaml]) => `  - ${yaml.trimEnd().replaceAll('\n', '\n    ')}\n`);
  const quiz = `${example('quiz').replace('draw: 1', 'draw: 2')}${running.join('')}`;
  expect(faultsOf({ ...documented, 'courses/my-course/modules/01/quiz.yaml': quiz })).toEqual([]);
});
