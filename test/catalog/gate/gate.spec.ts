import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingText } from '../../../src/catalog/gate/finding.js';
import { gateReport } from '../../../src/catalog/gate/gate.js';
import type { EvidenceTexts } from '../../../src/catalog/gate/manuscript.js';
import { readEvidenceTexts } from '../../../src/catalog/gate/read-manuscript.js';
import { ruleNames } from '../../../src/catalog/gate/rule-names.js';
import { checkContent } from '../../../src/catalog/package/check.js';
import { readFolder } from '../../../src/catalog/package/folder.reader.js';
import {
  changed,
  claims,
  courseFile,
  filesOf,
  lesson,
  quiz,
  smallContent,
  studies,
} from '../../support/small-content.js';
import { opening } from './small-gate.js';

test('every rule is described in the page on the format', () => {
  const page = readFileSync(join(__dirname, '../../../docs/content-format.md'), 'utf8');
  expect(ruleNames.filter((name) => !page.includes(`| \`${name}\``))).toEqual([]);
});

test('every rule has a test that names it', () => {
  const specs = readdirSync(__dirname).filter((file) => file.endsWith('.spec.ts') && file !== 'gate.spec.ts');
  const text = specs.map((file) => readFileSync(join(__dirname, file), 'utf8')).join('\n');
  expect(ruleNames.filter((name) => !text.includes(`told('${name}'`) && !text.includes(`'${name}',`))).toEqual([]);
});

test('a finding names file, line and rule, and shows the words', () => {
  const { findings } = gateReport(filesOf(opening('It was a miracle.')), '2026-11-30');
  expect(findings.filter(({ rule }) => rule === 'hype').map(findingText)).toEqual([
    `${lesson}:8: [hype] “miracle” sells: leave it out, or quote it as somebody’s opinion, with role and interest. “It was a miracle.”`,
  ]);
});

test('findings are in the order of files and lines', () => {
  const { findings } = gateReport(filesOf(opening('It was a miracle. MDMA cured 64 people.')), '2028-01-01');
  const places = findings.map(({ file, line }) => `${file}:${String(line).padStart(5, '0')}`);
  expect(places.length).toBeGreaterThan(4);
  expect(places).toEqual([...places].sort());
});

test('what has faults is read all the same, as far as it can be', () => {
  const texts = { ...opening('It was a miracle [@nobody].'), [courseFile]: 'slug: [' };
  expect(checkContent(filesOf(texts)).faults).not.toEqual([]);
  expect(gateReport(filesOf(texts), '2026-11-30').findings.some(({ rule }) => rule === 'hype')).toBe(true);
});

test('an empty folder and a folder of nonsense have no findings', () => {
  expect(gateReport(filesOf({}), '2026-11-30').findings).toEqual([]);
  const nonsense = { ...smallContent, 'courses/small/modules/01/quiz.yaml': ': : [', [lesson]: 'no front matter' };
  expect(() => gateReport(filesOf(nonsense), '2026-11-30')).not.toThrow();
});

test('what is read again after a correction, and only that, gives what reading everything gives', () => {
  const said = changed(claims, 'in one small trial', 'in one small trial of 64 people');
  const asked = changed(quiz, 'stem: What', 'stem: Of 64 people, what', said);
  const unprinted = changed(lesson, '::: claim c67\n:::', 'It was small.', asked);
  const versions = [
    asked,
    opening('It was a miracle: 64 people [@brom2017].', asked),
    unprinted,
    changed(studies, 'value: 33', 'value: 64', unprinted),
    changed(quiz, 'stem: Of 64', 'stem: Of 65', asked),
    asked,
  ];
  const kept = new Map<string, Uint8Array>();
  const evidence = new Map<string, EvidenceTexts>();
  for (const texts of versions) {
    const files = new Map(
      [...filesOf(texts)].map(([path, bytes]) => {
        const name = `${path} ${Buffer.from(bytes).toString()}`;
        kept.set(name, kept.get(name) ?? bytes);
        return [path, kept.get(name) ?? bytes] as const;
      }),
    );
    const registry = [texts[studies], texts[claims]].join();
    evidence.set(registry, evidence.get(registry) ?? readEvidenceTexts(files));
    const fresh = filesOf(texts);
    expect(gateReport(files, '2026-11-30', evidence.get(registry))).toEqual(gateReport(fresh, '2026-11-30'));
    expect(checkContent(files)).toEqual(checkContent(fresh));
  }
});

test('the content that the platform ships with passes the gate', async () => {
  const { files } = await readFolder(join(__dirname, '../../../content'));
  const { findings } = gateReport(files, '2026-11-30');
  expect(findings.filter((finding) => finding.severity === 'stops').map(findingText)).toEqual([]);
});
