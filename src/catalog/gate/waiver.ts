import { z } from 'zod';
import { text } from '../../evidence/schema-parts.js';
import { FaultList, type ContentFault } from '../package/content-fault.js';
import type { PackageFiles } from '../package/package-files.js';
import { YamlFile } from '../package/yaml-file.js';
import type { Spot } from './manuscript.js';
import { ruleNames, type RuleName } from './rule-names.js';

/** Why one finding may stand: in `file`, for `rule`, where the words of `passage` are. */
export interface Waiver {
  readonly rule: RuleName;
  /** The file that is meant, as findings name it. */
  readonly of: string;
  readonly passage: string;
  readonly reason: string;
  /** Where the waiver itself stands. */
  readonly at: Spot;
}

const waiverSchema = z.strictObject({
  rule: z.union([z.enum(ruleNames).transform((rule) => [rule]), z.array(z.enum(ruleNames)).min(1)], {
    error: `This must be a rule, or a list of rules: ${ruleNames.join(', ')}.`,
  }),
  file: text,
  passage: text,
  reason: text.refine((words) => words.split(/\s+/).length >= 4, 'Give the reason in a sentence.'),
});

const folder = /^((?:courses\/[^/]+\/)?|evidence\/)waivers\/[^/]+\.yaml$/;

/** Reads the lists in the folders `waivers/` of courses and of the registry, with a fault for everything that is wrong. */
export function readWaivers(files: PackageFiles): { waivers: readonly Waiver[]; faults: readonly ContentFault[] } {
  const faults = new FaultList();
  const waivers = [...files.keys()].sort().flatMap((path) => {
    const [, prefix] = folder.exec(path) ?? [];
    return prefix === undefined ? [] : readFile(files, path, prefix, faults);
  });
  return { waivers, faults: faults.sorted() };
}

function readFile(files: PackageFiles, path: string, prefix: string, faults: FaultList): Waiver[] {
  const yaml = YamlFile.open(files, path, faults);
  if (!yaml) return [];
  if (!Array.isArray(yaml.value)) {
    yaml.fault([], 'This file must be a list: each waiver begins with `- rule:`.');
    return [];
  }
  return (yaml.value as unknown[]).flatMap((entry, index) => {
    const waiver = yaml.shaped(waiverSchema, entry, [index], `waiver ${index + 1}`);
    if (!waiver) return [];
    const of = files.has(prefix + waiver.file) ? prefix + waiver.file : waiver.file;
    if (!files.has(of))
      yaml.fault([index, 'file'], `waiver ${index + 1} is for \`${waiver.file}\`, which is not in the package.`);
    const { passage, reason } = waiver;
    return waiver.rule.map((rule) => ({ rule, of, passage, reason, at: { file: path, line: yaml.lineOf([index]) } }));
  });
}
