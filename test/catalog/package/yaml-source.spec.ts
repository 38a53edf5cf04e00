import { YamlSource } from '../../../src/catalog/package/yaml-source.js';

const quiz = `key: q
items:
  - key: a
    stem: one
  - key: b
    rationale: |
      first
      second
    plain: first
      second
`;

describe('lines', () => {
  const yaml = new YamlSource(quiz);

  test.each<[(string | number)[], number]>([
    [[], 1],
    [['key'], 1],
    [['items'], 2],
    [['items', 0], 3],
    [['items', 0, 'stem'], 4],
    [['items', 1, 'key'], 5],
    [['items', 1, 'missing'], 5],
    [['items', 7], 2],
    [['missing', 'deeper'], 1],
  ])('%j stands at line %i', (path, line) => {
    expect(yaml.lineOf(path)).toBe(line);
  });

  test('a line within a block is exact, within other text it is where the text begins', () => {
    expect(yaml.lineWithin(['items', 1, 'rationale'], 2)).toBe(8);
    expect(yaml.lineWithin(['items', 1, 'plain'], 2)).toBe(9);
  });

  test('front matter counts from its place in the file', () => {
    expect(new YamlSource('key: a\ntitle: b', 2).lineOf(['title'])).toBe(3);
  });
});

test.each([
  ['key: a\nkey: b', 2, 'The field `key` stands here twice.'],
  ['key: a\n---\nkey: b', 2, 'A file holds one document'],
  ['list:\n\t- a', 2, 'not with tabs'],
  ['a: [1', 1, 'This is not valid YAML'],
  ['a: &name 1\nb: 2', 1, 'Anchors'],
  ['a: &name 1\nb: *name', 2, 'Aliases'],
  ['a: 1\nb: !!binary aGVsbG8=', 2, 'Tags'],
  ['a: !js/function "return 1"', 1, 'Tags'],
  ['? [a, b]\n: 1', 1, 'not valid YAML'],
])('%j is refused at line %i', (text, line, words) => {
  const { faults } = new YamlSource(text);
  expect(faults.map((fault) => fault.line)).toContain(line);
  expect(faults.map((fault) => fault.message).join(' ')).toContain(words);
});

test('aliases that would unfold to a billion entries are not unfolded', () => {
  const levels = Array.from({ length: 30 }, (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}]`);
  const yaml = new YamlSource(`l0: &l0 [lol]\n${levels.join('\n')}`);
  expect(yaml.value).toBeUndefined();
  expect(yaml.faults.length).toBeGreaterThan(30);
});

test('a text of a hundred thousand levels is a fault and no crash', () => {
  const yaml = new YamlSource('['.repeat(100_000));
  expect(yaml.value).toBeUndefined();
  expect(yaml.faults.length).toBeGreaterThan(0);
});

test('a field called __proto__ is data like any other', () => {
  const { value } = new YamlSource('__proto__: { polluted: true }');
  expect(Object.keys(value as object)).toEqual(['__proto__']);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
