import { join } from 'node:path';
import { compile } from '../../../../src/catalog/compile.js';
import type { CoursePackage } from '../../../../src/catalog/course-package.js';
import { gateReport } from '../../../../src/catalog/gate/gate.js';
import { readWaivers } from '../../../../src/catalog/gate/waiver.js';
import { faultText } from '../../../../src/catalog/package/content-fault.js';
import { readFolder } from '../../../../src/catalog/package/folder.reader.js';
import type { PackageFiles } from '../../../../src/catalog/package/package-files.js';
import { readCourse } from '../../../../src/catalog/package/read-course.js';
import { readRegistry } from '../../../../src/catalog/package/read-registry.js';
import { piecesOf } from '../../../../src/catalog/package/write/pieces-of.js';
import { writeCourse, type WrittenCourse } from '../../../../src/catalog/package/write/write-course.js';
import { writeEvidence } from '../../../../src/catalog/package/write/write-evidence.js';
import { canonicalJson } from '../../../../src/kernel/canonical.js';
import type { PieceSource } from '../../../../src/catalog/draft/piece.js';
import type { Registry } from '../../../../src/evidence/registry.js';
import { filesOf } from '../../../support/small-content.js';

const slug = 'medicine-assisted-therapy-for-trauma';
let registry: Registry;
let course: CoursePackage;
let pieces: readonly PieceSource[];
let written: WrittenCourse;
let files: PackageFiles;
let again: CoursePackage;

beforeAll(async () => {
  const shipped = (await readFolder(join(__dirname, '../../../../content'))).files;
  registry = readRegistry(shipped).registry;
  course = readCourse(shipped, registry, { prefix: `courses/${slug}/` }).course!;
  pieces = piecesOf(course, readWaivers(shipped).waivers);
  written = writeCourse(slug, pieces);
  files = filesOf(Object.fromEntries(written.files));
  const read = readCourse(files, registry);
  expect(read.faults.map(faultText)).toEqual([]);
  again = read.course!;
});

test('the shipped course, taken apart and written, publishes to the same edition to the byte', () => {
  const edition = canonicalJson(compile(course, registry, null));
  expect(canonicalJson(compile(again, registry, null))).toBe(edition);
});

test('it comes apart into the same pieces again, waivers among them', () => {
  expect(piecesOf(again, readWaivers(files).waivers)).toEqual(pieces);
  expect(pieces.filter(({ kind }) => kind === 'item').length).toBeGreaterThan(150);
  expect(pieces.at(-1)).toMatchObject({ kind: 'waivers', parent: null });
});

test('every line of what was written leads to a piece, and each item to itself', () => {
  for (const [file, text] of written.files) {
    for (const at of [1, text.split('\n').length - 1]) expect(written.placeOf(file, at)).not.toBeNull();
  }
  for (const { key, parent } of pieces.filter(({ kind }) => kind === 'item')) {
    const quiz = pieces.find(({ kind, key }) => kind === 'quiz' && key === parent)!;
    const file = `modules/${quiz.parent}/quiz-${parent}.yaml`;
    const line = written.files.get(file)!.split('\n').indexOf(`  - key: ${key}`) + 1;
    expect(written.placeOf(file, line)).toEqual({ kind: 'item', key });
    expect(written.placeOf(file, line - 1)).not.toEqual({ kind: 'item', key });
  }
});

test('the registry is read back as it was, and the gate lets the whole pass as it does the original', () => {
  const evidence = writeEvidence({
    studies: registry.studies.values(),
    claims: registry.claims.values(),
    figures: registry.figures.values(),
  });
  const all = filesOf({ ...Object.fromEntries(written.files), ...Object.fromEntries(evidence) });
  const read = readRegistry(all);
  expect(read.faults).toEqual([]);
  expect(read.registry).toEqual(registry);
  const stopping = gateReport(all, '2026-11-30').findings.filter(({ severity }) => severity === 'stops');
  expect(stopping.filter(({ file }) => !file.startsWith('evidence/'))).toEqual([]);
});
