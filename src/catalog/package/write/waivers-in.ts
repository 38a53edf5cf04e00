import type { CoursePackage } from '../../course-package.js';
import type { Waiver } from '../../gate/waiver.js';
import type { Content } from '../../draft/piece.js';
import { activityPath, cardsPath, coursePath, glossaryPath, modulePath } from './paths.js';

/**
 * The waivers that stand in a course, each for the file in which its draft will be written. One for the registry, or for a
 * quiz that waits, is left out: neither is a part of the draft.
 */
export function waiversIn(course: CoursePackage, waivers: readonly Waiver[]): readonly Content[] {
  const prefix = prefixOf(course);
  const files = filesOf(course, prefix);
  const entries = new Map<string, { rules: string[]; readonly entry: Content }>();
  for (const { rule, of, passage, reason, at } of waivers) {
    const file = of.startsWith(`${prefix}glossary/`) ? glossaryPath : files.get(of);
    if (file === undefined || !at.file.startsWith(`${prefix}waivers/`)) continue;
    const place = `${at.file}:${at.line}`;
    const known = entries.get(place);
    if (known) known.rules.push(rule);
    else entries.set(place, { rules: [rule], entry: { file, passage, reason } });
  }
  return [...entries.values()].map(({ rules, entry }) => ({ rule: rules.length === 1 ? rules[0] : rules, ...entry }));
}

/** Every file that the course was read from, but for those of its glossary, to the one in which it will be written. */
function filesOf({ activities }: CoursePackage, prefix: string): ReadonlyMap<string, string> {
  const files = new Map([[`${prefix}course.yaml`, coursePath]]);
  for (const { kind, key, moduleKey, source } of activities) {
    const folder = source.file.slice(0, source.file.lastIndexOf('/') + 1);
    files.set(`${folder}module.yaml`, modulePath(moduleKey));
    files.set(`${folder}cards.yaml`, cardsPath(moduleKey));
    files.set(source.file, activityPath(moduleKey, kind, key));
  }
  return files;
}

/** The folder of the course, which each of its activities says. */
function prefixOf({ activities }: CoursePackage): string {
  return /^(.*\/)?modules\/[^/]+\/[^/]+$/.exec(activities[0]?.source.file ?? '')?.[1] ?? '';
}
