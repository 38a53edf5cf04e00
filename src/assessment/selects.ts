import { kept, type Reading } from './answer.js';
import { sent, type Fields } from './form-fields.js';
import type { Shown } from './shown.js';

/** A drop-down list for one part of an item: a prompt or a gap. */
export interface Select {
  readonly key: string;
  readonly options: readonly Shown<{ readonly key: string }>[];
}

/** Reads `i3.p1=a` and the like: for each part the option whose value was chosen, parts without one left out. */
export function readSelects(
  selects: readonly Select[],
  fields: Fields,
  name: string,
): Reading<Readonly<Record<string, string>>> {
  const read = selects.map((select) => ({ select, at: `${name}.${select.key}` }));
  const chosen = read.flatMap(({ select, at }) =>
    sent(fields, at).map((value) => ({
      at,
      value,
      part: select.key,
      option: select.options.find((o) => o.value === value),
    })),
  );
  const faults = chosen.flatMap(({ at, value, part, option }, index) => {
    if (option === undefined) return [{ at, message: `There is no option “${value}”.` }];
    const before = chosen.slice(0, index).some((other) => other.part === part);
    return before ? [{ at, message: 'Only one option can be chosen here.' }] : [];
  });
  if (faults.length > 0) return { answer: null, faults };
  const entries = chosen.flatMap(({ part, option }) => (option ? [[part, option.entry.key] as const] : []));
  return kept(entries.length === 0 ? null : Object.fromEntries(entries));
}
