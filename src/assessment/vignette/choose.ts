import { kept, refused, untouched, type Reading } from '../answer.js';
import { sent, type Fields } from '../form-fields.js';
import { letter, shown, type Order, type Shown } from '../shown.js';
import { openChoices, walk, type Place } from './play.js';
import type { VignetteChoice, VignetteItem } from './vignette-item.js';

/** The choices of each step are a list of their own, which a paper can put in an order. */
export const choiceList = (stepKey: string): string => `choices.${stepKey}`;

/** The choices open at a place as the page shows them; a closed one keeps its letter, so that letters never move. */
export function choicesShown(item: VignetteItem, order: Order, place: Place): readonly Shown<VignetteChoice>[] {
  if (place.step === null) return [];
  const open = openChoices(item, place);
  const all = shown(place.step.choices, order, choiceList(place.step.key), letter);
  return all.filter(({ entry }) => open.includes(entry));
}

/**
 * Reads the button that was pressed: `go` says which choice, and `at` after how many choices the page was made. The same press
 * sent twice finds its choice made and changes nothing; another choice for a step that was left gives a path that cannot
 * follow the saved one, and is refused where it would be saved.
 */
export function readChoice(
  item: VignetteItem,
  order: Order,
  fields: Fields,
  name: string,
  before: readonly string[],
): Reading<readonly string[]> {
  const [value, ...more] = sent(fields, `${name}.go`);
  if (value === undefined) return untouched;
  const at = placeIn(fields, `${name}.at`);
  if (more.length > 0 || at === null || at > before.length) {
    return refused(name, 'This page does not show the case as it was saved. Load it again.');
  }
  const made = before.slice(0, at);
  const { play } = walk(item, made);
  const choice = choicesShown(item, order, play).find((each) => each.value === value)?.entry;
  if (choice === undefined) return refused(name, `There is no open choice “${value}” here.`);
  return kept(before[at] === choice.key ? before : [...made, choice.key]);
}

function placeIn(fields: Fields, name: string): number | null {
  const [value, ...more] = sent(fields, name);
  return value !== undefined && more.length === 0 && /^\d{1,3}$/.test(value) ? Number(value) : null;
}
