import { type Blueprint, type Drawable, drawnOf, drawParts, partsOf, type Pool, type Section } from './blueprint.js';
import { type Fault, pathText } from './fault.js';

/** What is wrong with the sections of a quiz: whatever would leave a paper short, or asks for what is not there. */
export function sectionFaults(blueprint: Blueprint): readonly Fault[] {
  const { items, sections } = blueprint;
  if (!sections) return [];
  const faults = [
    ...namedFaults(sections, items),
    ...sections.flatMap((section, at) => poolFaults(section.from ?? {}, at, items)),
  ];
  return faults.length > 0 ? faults : [...shortFaults(blueprint), ...totalFaults(blueprint)];
}

const at = (...path: readonly (string | number)[]): string => pathText(['sections', ...path]);

function namedFaults(sections: readonly Section[], items: readonly Drawable[]): readonly Fault[] {
  const known = new Set(items.map(({ key }) => key));
  const taken = new Map<string, number>();
  return sections.flatMap((section, index) =>
    (section.items ?? []).flatMap((key, place) => {
      const where = at(index, 'items', place);
      if (!known.has(key)) return [{ at: where, message: `The quiz has no item “${key}”.` }];
      const other = taken.get(key);
      taken.set(key, index);
      if (other === undefined) return [];
      return [{ at: where, message: `The item “${key}” stands in section ${other + 1} already.` }];
    }),
  );
}

function poolFaults(pool: Pool, index: number, items: readonly Drawable[]): readonly Fault[] {
  const has = {
    objective: new Set<unknown>(items.map(({ objective }) => objective)),
    tag: new Set<unknown>(items.flatMap(({ tags }) => tags)),
    difficulty: new Set<unknown>(items.map(({ difficulty }) => difficulty)),
  };
  return (['objective', 'tag', 'difficulty'] as const).flatMap((trait) =>
    (pool[trait] ?? [])
      .filter((value) => !has[trait].has(value))
      .map((value) => ({
        at: at(index, 'from', trait),
        message: `No item of the quiz has the ${trait} “${value}”.`,
      })),
  );
}

/** Sections that share items may be short together although each alone has enough. */
function shortFaults(blueprint: Blueprint): readonly Fault[] {
  const parts = partsOf(blueprint);
  return drawParts(parts, 'any', new Set()).flatMap((drawn, index) => {
    const { keys, draw } = parts[index] as (typeof parts)[number];
    if (drawn !== null && draw > 0) return [];
    const message =
      keys.length < draw || draw === 0
        ? `This section draws ${draw} of ${keys.length} items: it can never draw enough.`
        : `This section draws ${draw} items, and other sections need some of the ${keys.length} that it could draw.`;
    return [{ at: at(index), message }];
  });
}

function totalFaults(blueprint: Blueprint): readonly Fault[] {
  const total = drawnOf(blueprint);
  if (blueprint.draw === null || blueprint.draw === total) return [];
  return [{ at: 'draw', message: `The sections draw ${total} items together, and not ${blueprint.draw}.` }];
}
