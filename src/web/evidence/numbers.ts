import type { Checked, Study, StudyFigure } from '../../evidence/study.js';
import type { Words } from '../views/words.js';

/** The numbers of a study, together by how they were made sure of. */
export interface NumberGroup {
  /** How, and where they were read. */
  readonly checked: string;
  /** From memory: whoever reads the number has to know that nobody read it again. */
  readonly recalled: boolean;
  readonly rows: readonly NumberRow[];
}

export interface NumberRow {
  readonly label: string;
  readonly arm: string | null;
  readonly comparator: string | null;
  readonly n: string | null;
  /** With its unit and its interval. */
  readonly value: string;
}

export interface Numbers {
  readonly groups: readonly NumberGroup[];
  /** How many are held back because nobody has verified them. */
  readonly heldBack: number;
}

const recalled: readonly Checked['how'][] = ['memory-high', 'memory-medium'];

/** What was read stands first, what was recalled last; what is not verified is counted and never printed. */
export function numbersOf({ figures }: Pick<Study, 'figures'>, words: Words): Numbers {
  const shown = figures.filter(({ checked }) => checked.how !== 'not-verified');
  const groups = new Map<string, NumberGroup & { readonly rows: NumberRow[] }>();
  for (const figure of shown) {
    const name = checkedSaid(figure.checked, words);
    const group = groups.get(name) ?? { checked: name, recalled: recalled.includes(figure.checked.how), rows: [] };
    group.rows.push(rowOf(figure, words));
    groups.set(name, group);
  }
  const inOrder = [...groups.values()].sort((one, other) => Number(one.recalled) - Number(other.recalled));
  return { groups: inOrder, heldBack: figures.length - shown.length };
}

/** "Read in the publication or its abstract: journal page", as a study's entry and each of its numbers say it. */
export function checkedSaid({ how, source }: Checked, words: Words): string {
  const said = words.say(`evidence.checked.${how}`);
  return source === null ? said : words.say('evidence.checked.where', { said, source });
}

function rowOf({ label, arm, comparator, n, ...figure }: StudyFigure, words: Words): NumberRow {
  return { label, arm, comparator, n: n === null ? null : words.number(n), value: valueSaid(figure, words) };
}

function valueSaid(figure: Pick<StudyFigure, 'value' | 'low' | 'high' | 'level' | 'unit'>, words: Words): string {
  const { value, low, high, level, unit } = figure;
  const plain = exact(value, words);
  const withUnit = unit === null ? plain : `${plain}${unit === '%' ? '' : '\u00a0'}${unit}`;
  if (low === null || high === null) return withUnit;
  const span = { value: withUnit, low: exact(low, words), high: exact(high, words) };
  return level === null
    ? words.say('evidence.value.span', span)
    : words.say('evidence.value.interval', { ...span, level: words.number(level) });
}

/** With all decimals that it was published with, and a minus sign that is one. */
function exact(value: number, words: Words): string {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return words.number(value, decimals).replace('-', '−');
}
