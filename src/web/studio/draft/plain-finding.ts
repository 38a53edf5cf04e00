import { pathOf } from '../../../assessment/fault.js';
import type { DraftFinding } from '../../../catalog/draft/draft-checks.service.js';
import type { PieceKind } from '../../../catalog/draft/piece.js';
import type { Words } from '../../views/words.js';
import { cardForm } from './cards/card-form.js';
import { detailsForm } from './details-form.js';
import { line, lines } from './form/fields.js';
import type { Leaf, Rows, Spec } from './form/spec.js';
import { flatSpecs } from './form/spec.js';
import { termForm } from './glossary-form.js';
import { itemForms } from './item/item-forms.js';
import { inPlainWords } from './item/plain-faults.js';
import { moduleForm } from './module-form.js';
import { blueprintForm, settingsForm } from './quiz/quiz-forms.js';

const everyItem = Object.values(itemForms).flat();

/** The fields that an author meets for each kind of piece. */
const forms: Partial<Record<PieceKind, (words: Words) => readonly Spec[]>> = {
  details: () => detailsForm,
  module: () => [...moduleForm(new Set()), ...cardForm],
  lesson: () => [
    line('title', 'draft.field.title'),
    line('summary', 'draft.field.summary'),
    lines(1, 'objectives', 'draft.field.objectives'),
  ],
  quiz: (words) => [...settingsForm(words.timeZone), ...blueprintForm],
  item: () => everyItem,
  glossary: () => termForm,
};

/** “item `quiz-2`, `options[1].text`: This is empty.”: what it is about stands above it already, and authors know fields by their labels. */
const fieldFault = /^(?:(?:item|card|term) `?[^`,]+`?, )?`([^`]+)`: (.+)$/s;

/** “item `quiz-2` cites no study.” */
const ownFault = /^(item|lesson|module|quiz) (?:`[^`]+`|\d+) (?=\p{Ll})(.+)$/su;

/** “`items`: At least one item is needed.”: they have pages of their own, and no field. */
const partsFault = /^`(?:items|modules)`: (.+)$/s;

/** A finding in words for an author who writes in forms. What names no field of one stays as it is. */
export function plainFinding({ message, place }: Pick<DraftFinding, 'message' | 'place'>, words: Words): string {
  const [, path = '', said = ''] = fieldFault.exec(message) ?? [];
  const specs = place && forms[place.kind]?.(words);
  const label = specs && path !== '' ? labelOf(specs, pathOf(path).map(String), words) : null;
  if (label === null) return ofThisPiece(message, place, words);
  const [plain] = inPlainWords([{ at: path, message: said }], words);
  return words.say('draft.clash.line', { label, text: plain?.message ?? said });
}

/** The piece stands above what is said of it, so that its key would only be in the way. */
function ofThisPiece(message: string, place: DraftFinding['place'], words: Words): string {
  const ofParts = partsFault.exec(message)?.[1];
  if (ofParts !== undefined) return ofParts;
  const [, kind = '', said = ''] = ownFault.exec(message) ?? [];
  if (place?.kind !== kind) return message.replace(/^this /, 'This ');
  return words.say('draft.finding.this', { kind, said });
}

/** What stands above the field in its form, with the rows that it is in; null where there is no such field. */
function labelOf(specs: readonly Spec[], path: readonly string[], words: Words): string | null {
  const within = path[0] === 'completion' ? path.slice(1) : path;
  const flat = flatSpecs(specs);
  const leaf = flat.find(
    (spec): spec is Leaf =>
      spec.kind === 'leaf' && spec.label !== '' && spec.at.every((step, at) => within[at] === step),
  );
  if (leaf) return words.say(leaf.label);
  const list = flat.find((spec): spec is Rows => spec.kind === 'rows' && spec.at === within[0]);
  if (list) {
    const row = Number(within[1]);
    if (!Number.isInteger(row)) return words.say(list.legend);
    const one = words.say(list.one, { number: row + 1 });
    const inner =
      within.length > 2
        ? labelOf(
            list.of(() => undefined),
            within.slice(2),
            words,
          )
        : null;
    return inner === null ? one : `${one}, ${inner}`;
  }
  const first = flat.find(
    (spec): spec is Leaf => spec.kind === 'leaf' && spec.label !== '' && spec.at[0] === within[0],
  );
  return first ? words.say(first.label) : null;
}
