import { shortened, type Finding } from './finding.js';
import type { GateReport } from './gate.js';
import type { Waiver } from './waiver.js';

/** Takes the waived findings out. A waiver that nothing needs any more is a finding itself, so that none outlives its reason. */
export function sift(findings: readonly Finding[], waivers: readonly Waiver[]): GateReport {
  const used = new Set<Waiver>();
  const left = findings.filter((finding) => {
    const matching = waivers.filter((waiver) => matches(waiver, finding));
    for (const waiver of matching) used.add(waiver);
    return matching.length === 0;
  });
  const unused = waivers.filter((waiver) => !used.has(waiver)).map(unusedFinding);
  return { findings: [...left, ...unused].sort(inOrder), waivers: [...used] };
}

function matches({ rule, of, passage }: Waiver, finding: Finding): boolean {
  return rule === finding.rule && of === finding.file && plain(finding.passage).includes(plain(passage));
}

/** Words alone: line breaks, kinds of quotation marks, citations and emphasis make no difference. */
function plain(text: string): string {
  return text
    .replace(/\s*\[@[^\]]*\]/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

function unusedFinding({ rule, of, passage, at }: Waiver): Finding {
  const message = `This waiver lets nothing pass: rule \`${rule}\` finds no such words in ${of}.`;
  return { rule: 'waiver', severity: 'stops', ...at, message, excerpt: shortened(passage), passage };
}

function inOrder(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
