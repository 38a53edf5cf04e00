import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findingText } from './catalog/gate/finding.js';
import { gateReport, waiversText } from './catalog/gate/gate.js';
import { checkContent, summaryText } from './catalog/package/check.js';
import { faultText } from './catalog/package/content-fault.js';
import { readContent } from './catalog/package/content.reader.js';
import { MediaIntake } from './catalog/media/media-intake.service.js';
import { PackageMedia } from './catalog/media/package-media.service.js';
import { SystemClock } from './kernel/clock.js';
import { FolderObjects } from './kernel/objects/folder-objects.js';
import { Spool } from './kernel/spool.js';

/**
 * `npm run content:check [folder or zip]`: prints every fault of a content package and everything that the gate finds in its
 * texts, each with its line, and fails on any that stops.
 */
const place = await mkdtemp(join(tmpdir(), 'attune-content-'));
const read = await readContent(process.argv[2] ?? 'content', place);
const media = new PackageMedia(
  new MediaIntake(new FolderObjects(join(place, 'objects')), new Spool(join(place, 'spool'))),
);
const { files, faults: inMedia } = await media.take(read.files, read.large);
await rm(place, { recursive: true, force: true });
const unread = [...read.faults, ...inMedia];
const today = new SystemClock().now().toISOString().slice(0, 10);
const { faults, summary } = unread.length > 0 ? { faults: unread, summary: null } : checkContent(files);
const { findings, waivers } = gateReport(files, today);

for (const fault of faults) console.log(faultText(fault));
for (const finding of findings) console.log(findingText(finding));
if (waivers.length > 0) console.log(waiversText(waivers));

const stopping = findings.filter(({ severity }) => severity === 'stops').length;
if (summary && faults.length + stopping === 0) console.log(`No faults: ${summaryText(summary)}.`);
else {
  const counts = [count(faults.length, 'fault'), count(stopping, 'finding that stops', 'findings that stop')];
  console.log(`${counts.join(', ')}, ${count(findings.length - stopping, 'warning')}.`);
  process.exitCode = 1;
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
