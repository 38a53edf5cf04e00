import type { Registry } from '../../evidence/registry.js';
import { claimSchema, figureSchema, studySchema } from '../../evidence/schema.js';
import { FaultList, type ContentFault } from './content-fault.js';
import type { PackageFiles } from './package-files.js';
import { readEntries, type RegistryRows } from './registry-entries.js';
import { checkClaim, checkFigure, checkStudy } from './registry-rules.js';

export interface RegistryReading {
  /** What could be read. With a single fault it is good for checking a course against, and for nothing else. */
  readonly registry: Registry;
  /** Keys that stand in the files, faulty entries included. */
  readonly mentioned: MentionedKeys;
  readonly faults: readonly ContentFault[];
}

export interface MentionedKeys {
  readonly studies: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

/** Reads studies, claims and figures from the YAML files below `prefix`, and holds them against each other. */
export function readRegistry(files: PackageFiles, prefix = 'evidence/'): RegistryReading {
  const faults = new FaultList();
  const studies = readEntries(files, `${prefix}studies/`, 'study', studySchema, faults);
  const claims = readEntries(files, `${prefix}claims/`, 'claim', claimSchema, faults);
  const figures = readEntries(files, `${prefix}figures/`, 'figure', figureSchema, faults);

  for (const row of studies.rows.values()) checkStudy(row);
  for (const row of claims.rows.values()) checkClaim(row, studies);
  for (const row of figures.rows.values()) checkFigure(row, studies, claims);
  checkStrayFiles(files, prefix, faults);

  return {
    registry: { studies: values(studies), claims: values(claims), figures: values(figures) },
    mentioned: { studies: studies.mentioned, claims: claims.mentioned, figures: figures.mentioned },
    faults: faults.sorted(),
  };
}

/** A file in the wrong place, or with the wrong ending, would otherwise be left out without a word. */
function checkStrayFiles(files: PackageFiles, prefix: string, faults: FaultList): void {
  for (const path of files.keys()) {
    if (!path.startsWith(prefix) || /\.(md|txt)$/.test(path)) continue;
    if (/^(studies|claims|figures|waivers)\/[^/]+\.yaml$/.test(path.slice(prefix.length))) continue;
    faults.add(path, 1, 'This file is not read: the registry is in studies/, claims/ and figures/, as .yaml files.');
  }
}

function values<T>({ rows }: RegistryRows<T>): ReadonlyMap<string, T> {
  return new Map([...rows].map(([key, row]) => [key, row.value]));
}
