import type { PackageFiles } from '../package/package-files.js';
import type { Finding } from './finding.js';
import { readManuscript } from './read-manuscript.js';
import type { EvidenceTexts, Manuscript } from './manuscript.js';
import { rules } from './rules.js';
import { readWaivers, type Waiver } from './waiver.js';
import { sift } from './waiving.js';

export interface GateReport {
  /** What nobody has waived, by file and line. */
  readonly findings: readonly Finding[];
  /** Waivers that let a finding pass. */
  readonly waivers: readonly Waiver[];
}

/**
 * What the gate has to say of a content folder, or of a course by itself on evidence that was read before. `today` is a date
 * such as 2026-11-30.
 */
export function gateReport(files: PackageFiles, today: string, evidence?: EvidenceTexts): GateReport {
  return sift(findingsOf(readManuscript(files, evidence), today), readWaivers(files).waivers);
}

/** Everything that any rule finds, waived or not. */
function findingsOf(manuscript: Manuscript, today: string): Finding[] {
  return rules.flatMap(({ name, rule: { severity, check } }) =>
    [...check(manuscript, today)].map((found) => ({ ...found, rule: name, severity })),
  );
}

/** "2 waivers:" and a line for each with its rule and reason, for those who decide whether the reasons still hold. */
export function waiversText(waivers: readonly Waiver[]): string {
  const each = waivers.map(({ rule, of, reason }) => `\n  ${of}: [${rule}] ${reason.replace(/\s+/g, ' ')}`);
  return `${waivers.length} ${waivers.length === 1 ? 'waiver' : 'waivers'}:${each.join('')}`;
}
