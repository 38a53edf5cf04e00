import { type Drawable, partsOf } from '../../../../assessment/blueprint.js';
import { sectionFaults } from '../../../../assessment/blueprint-faults.js';
import type { Fault } from '../../../../assessment/fault.js';
import type { SectionSource } from '../../../../catalog/course-package.js';
import type { Piece } from '../../../../catalog/draft/piece.js';
import { sectionsBy } from '../../../../catalog/sections.js';
import type { Cell } from '../form/spec.js';
import { listAt, type Row, type Tree } from '../form/tree.js';
import { objectivesIn } from '../item/surroundings.js';

/** What a paper of a quiz in writing would hold. */
export interface Drawing {
  /** How many items a paper has. */
  readonly drawn: number;
  /** From how many of the quiz. */
  readonly items: number;
  /** For each section, how many it draws from how many; empty where there are no sections. */
  readonly sections: readonly { readonly draw: number; readonly pool: number }[];
  readonly faults: readonly Fault[];
}

/** More slots than this are not matched with items on every look at a page. */
const mostMatched = 200;

export const drawableOf = ({ key, content }: Pick<Piece, 'key' | 'content'>): Drawable => {
  const { objective, difficulty } = content;
  return {
    key,
    objective: typeof objective === 'string' ? objective : '',
    tags: listAt(content, 'tags').filter((tag): tag is string => typeof tag === 'string'),
    difficulty: typeof difficulty === 'number' ? difficulty : null,
  };
};

/** Worked out from the form as it stands, saved or not. */
export function drawingOf(tree: Tree, items: readonly Drawable[], modules: readonly Piece[]): Drawing {
  const rows = tree.rows.get('sections') ?? [];
  const draw = wholeIn(tree.cells.get('draw'));
  const frames = modules.map(({ key, content }) => ({ key, objectives: objectivesIn(content) }));
  const sections = rows.length === 0 ? undefined : sectionsBy(frames, rows.map(sectionOf));
  const blueprint = { items, draw, ...(sections && { sections }) };
  const parts = partsOf(blueprint);
  const drawn = parts.reduce((sum, part) => sum + part.draw, 0);
  const tooMany = draw !== null && !sections && draw > items.length;
  return {
    drawn,
    items: items.length,
    sections: sections ? parts.map((part) => ({ draw: part.draw, pool: part.keys.length })) : [],
    faults: [
      ...(tooMany ? [{ at: 'draw', message: 'A paper cannot draw more items than there are.' }] : []),
      ...(drawn <= mostMatched ? sectionFaults(blueprint) : []),
    ],
  };
}

function sectionOf({ cells }: Row): SectionSource {
  const [module, objective, tag] = ['from.module', 'from.objective', 'from.tag'].map((name) =>
    tickedIn(cells.get(name)),
  );
  const difficulty = tickedIn(cells.get('from.difficulty')).map(Number);
  const from = {
    ...(module?.length && { module }),
    ...(objective?.length && { objective }),
    ...(tag?.length && { tag }),
    ...(difficulty.length > 0 && { difficulty }),
  };
  const items = tickedIn(cells.get('items'));
  const draw = wholeIn(cells.get('draw'));
  return {
    ...(items.length > 0 && { items }),
    ...(Object.keys(from).length > 0 && { from }),
    ...(draw !== null && { draw }),
  };
}

const tickedIn = (cell: Cell | undefined): readonly string[] => [cell ?? []].flat().filter((each) => each !== '');

function wholeIn(cell: Cell | undefined): number | null {
  const typed = typeof cell === 'string' ? Number(cell.trim() || NaN) : NaN;
  return Number.isInteger(typed) && typed > 0 ? typed : null;
}
