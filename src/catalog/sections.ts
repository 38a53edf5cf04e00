import type { Section } from '../assessment/blueprint.js';
import type { ModuleFrame, SectionSource } from './course-package.js';

type WithObjectives = Pick<ModuleFrame, 'key' | 'objectives'>;

/** Sections as papers are drawn from them: a module stands for all of its objectives. */
export const sectionsBy = (
  modules: readonly WithObjectives[],
  sections: readonly SectionSource[],
): readonly Section[] =>
  sections.map(({ from, ...section }) => ({ ...section, ...(from && { from: poolBy(modules, from) }) }));

function poolBy(modules: readonly WithObjectives[], from: NonNullable<SectionSource['from']>): Section['from'] {
  const { module, objective, ...pool } = from;
  if (!module) return from;
  const taught = modules.filter(({ key }) => module.includes(key)).flatMap(({ objectives }) => objectives);
  const keys = taught.map(({ key }) => key).filter((key) => !objective || objective.includes(key));
  return { ...pool, objective: keys };
}
