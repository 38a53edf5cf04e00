import { gateReport, waiversText } from '../../../src/catalog/gate/gate.js';
import { editionFiles, packageHash } from '../../../src/catalog/package/package-files.js';
import { changed, claims, faultsOf, filesOf, lesson, smallContent, type Texts } from '../../support/small-content.js';
import { opening, told } from './small-gate.js';

const waivers = 'courses/small/waivers/01.yaml';
const cured = opening('It works; MDMA cured “all” of them [@brom2017].');
const waived = (fields: Record<string, string>, texts: Texts = cured): Texts => {
  const all = {
    rule: 'cure',
    file: 'modules/01/1-trial.md',
    passage: 'MDMA cured',
    reason: 'The next lesson takes it apart.',
    ...fields,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return { ...texts, [waivers]: `- ${lines.join('\n  ')}\n` };
};

test('a finding with a waiver passes, and the waiver is listed with its reason', () => {
  expect(told('cure', cured)).toHaveLength(1);
  expect(told('cure', waived({}))).toEqual([]);
  expect(told('waiver', waived({}))).toEqual([]);
  const report = gateReport(filesOf(waived({})), '2026-11-30');
  expect(waiversText(report.waivers)).toBe(`1 waiver:\n  ${lesson}: [cure] The next lesson takes it apart.`);
});

test('a waiver finds its words wherever they have moved, whatever their citations, quotation marks and line breaks', () => {
  const moved = opening('A word before.\n\nIt works; MDMA *cured*\n"all" of them [@brom2017].');
  expect(told('cure', waived({ passage: "'MDMA cured “all” of them [@brom2017]'" }, moved))).toEqual([]);
});

test.each([
  ['another rule', { rule: 'hype' }],
  ['another file', { file: 'modules/01/module.yaml' }],
  ['words that do not stand there', { passage: 'MDMA healed' }],
])('a waiver for %s lets nothing pass and is a finding itself', (_, fields) => {
  expect(told('cure', waived(fields))).toHaveLength(1);
  expect(told('waiver', waived(fields))).toEqual([expect.stringMatching(/^1: This waiver lets nothing pass: rule/)]);
});

test('a waiver may name several rules, and each of them has to be needed', () => {
  expect(told('waiver', waived({ rule: '[cure, hype]' }))).toEqual([expect.stringContaining('rule `hype`')]);
  const both = opening('A miracle: MDMA cured them all.');
  expect(told('waiver', waived({ rule: '[cure, hype]' }, both))).toEqual([]);
});

test('an unused waiver cannot be waived', () => {
  expect(faultsOf(waived({ rule: 'waiver' }))).toHaveLength(1);
});

test('the registry has waivers of its own', () => {
  const texts = changed(claims, 'in one small trial.', 'in one trial of 99 people.');
  const waiver =
    '- { rule: number, file: claims/somatic.yaml, passage: 99 people, reason: Counted by us from two tables. }\n';
  expect(told('number', texts)).toHaveLength(1);
  expect(told('number', { ...texts, 'evidence/waivers/a.yaml': waiver })).toEqual([]);
});

describe('faults', () => {
  it.each([
    ['a rule that there is not', { rule: 'nonsense' }, 1, 'This must be a rule, or a list of rules: '],
    ['a file that is not there', { file: 'modules/02/x.md' }, 2, 'which is not in the package.'],
    ['no passage', { passage: '' }, 3, '`passage`'],
    ['a reason of a word', { reason: 'Fine.' }, 4, 'Give the reason in a sentence.'],
    ['another field', { until: '2027' }, 5, 'There is no such field here.'],
  ])('%s', (_, fields, line, words) => {
    const [fault, ...more] = faultsOf(waived(fields));
    expect(more).toEqual([]);
    expect(fault).toMatch(new RegExp(`^${waivers}:${line}: waiver 1`));
    expect(fault).toContain(words);
  });

  it('a list without faults is no stray file', () => {
    expect(faultsOf(waived({}))).toEqual([]);
    expect(faultsOf({ ...waived({}), 'evidence/waivers/a.yaml': '[]' })).toEqual([]);
    expect(faultsOf({ ...smallContent, [waivers]: 'rule: cure\n' })).toEqual([
      `${waivers}:1: This file must be a list: each waiver begins with \`- rule:\`.`,
    ]);
  });
});

test('waivers make no new edition', () => {
  const hash = (texts: Texts) => packageHash(editionFiles(filesOf(texts), 'courses/small/'));
  expect(hash(waived({}))).toBe(hash(cured));
  expect(hash(cured)).not.toBe(hash(smallContent));
});
