import type { Content } from '../../../../catalog/draft/piece.js';
import { canonicalJson } from '../../../../kernel/canonical.js';
import { choicesIn, type FormFacts } from './form-choices.js';
import { type Cell, flatSpecs, type Leaf, nameOf, type Spec } from './spec.js';
import { printTree, type Tree } from './tree.js';

/** A part of the content that two authors have in different words. */
export interface Difference {
  readonly field: string;
  readonly label: string;
  readonly yours: readonly string[];
  readonly theirs: readonly string[];
  /** Whether only one's own version is new: the other author left this as it was. */
  readonly isOnlyYours: boolean;
}

const saysSame = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** As the form has them. `base` is what both authors began with, where that is still known. */
export interface Versions {
  readonly yours: Content;
  readonly theirs: Content;
  readonly base: Content | null;
}

/** Where two versions differ, field by field. */
export function differences(
  specs: readonly Spec[],
  { yours, theirs, base }: Versions,
  facts: Omit<FormFacts, 'tree'>,
): readonly Difference[] {
  const fields = [...new Set([...Object.keys(yours), ...Object.keys(theirs)])];
  const order = flatSpecs(specs).map((spec) => (spec.kind === 'leaf' ? (spec.at[0] ?? '') : spec.at));
  return fields
    .filter((field) => !saysSame(yours[field], theirs[field]))
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((field) => {
      const own = flatSpecs(specs).filter((spec) => (spec.kind === 'leaf' ? spec.at[0] : spec.at) === field);
      const [first] = own;
      const said = (content: Content) => {
        const tree = printTree(specs, content);
        return linesOf(own, tree, { ...facts, tree }, own.length > 1);
      };
      return {
        field,
        label: first ? facts.words.say(first.kind === 'leaf' ? first.label : first.legend) : field,
        ...{ yours: said(yours), theirs: said(theirs) },
        isOnlyYours: base !== null && saysSame(theirs[field], base[field]),
      };
    });
}

/** Theirs, with the fields in place that are taken from one's own version. */
export function merged(yours: Content, theirs: Content, taken: ReadonlySet<string>): Content {
  const kept = Object.entries(theirs).filter(([field]) => !taken.has(field));
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(Object.entries(yours).filter(([field]) => taken.has(field))),
  };
}

function linesOf(specs: readonly Spec[], tree: Tree, facts: FormFacts, named: boolean): readonly string[] {
  return flatSpecs(specs).flatMap((spec): readonly string[] => {
    if (spec.kind === 'leaf') {
      const said = cellSaid(spec, tree.cells.get(nameOf(spec)) ?? '', facts);
      if (said === '' || spec.label === '') return [];
      return [named ? facts.words.say('draft.clash.line', { label: facts.words.say(spec.label), text: said }) : said];
    }
    return (tree.rows.get(spec.at) ?? []).map((row, place) => {
      const inner = linesOf(
        spec.of((name) => row.cells.get(name)),
        row,
        facts,
        true,
      );
      const label = facts.words.say(spec.one, { number: place + 1 });
      return facts.words.say('draft.clash.line', { label, text: inner.join('; ') });
    });
  });
}

function cellSaid({ control }: Leaf, cell: Cell, facts: FormFacts): string {
  if (control.draw === 'tick') return cell === '' ? '' : facts.words.say('draft.clash.ticked');
  if (control.draw !== 'select' && control.draw !== 'ticks') return [cell].flat().join(', ').trim();
  const choices = choicesIn(control.choices, facts);
  return [cell]
    .flat()
    .filter((each) => each !== '')
    .map((each) => choices.find(({ value }) => value === each)?.text ?? each)
    .join(', ');
}
