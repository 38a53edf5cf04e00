import type { Correction } from '../../../assessment/correction.js';
import type { Fields } from '../../../assessment/form-fields.js';
import { keyControls } from '../../../assessment/rekeying/rekeying.js';
import { plainText } from '../../../catalog/markdown/plain-text.js';
import type { AttemptResult } from '../../../learning/attempt-result.js';
import type { DryRun, NamedChange } from '../../../learning/regrading/dry-runs.service.js';
import type { ItemCorrection } from '../../../learning/regrading/item-correction.entity.js';
import type { ItemFigures } from '../../../learning/regrading/item-figures.service.js';
import { addresses } from '../../addresses.js';
import type { FormModel } from '../../views/form.js';
import type { Words } from '../../views/words.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import type { StudioCourse } from '../studio-courses.service.js';
import type { CorrectionField } from './correction-form.js';
import { type FigureLine, figuresSaid } from './figures-said.js';
import { type ItemCorrectionLine, correctionLine } from './item.page.js';
import { keySaid } from './key-said.js';

export interface DryRunPage {
  readonly frame: StudioFrame;
  readonly stem: string;
  readonly remedy: string;
  /** The new key in words; empty where the remedy is another. */
  readonly key: readonly string[];
  /** Somebody corrected the item since the dry run that was to be applied. */
  readonly meanwhile: ItemCorrectionLine | null;
  readonly figures: readonly FigureLine[];
  readonly kept: number;
  readonly changes: readonly ChangeLine[];
  /** How many more change than are named. */
  readonly more: number;
  readonly form: FormModel<CorrectionField>;
  /** What was chosen, for the form to bring along. */
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly action: string;
  readonly itemHref: string;
}

interface ChangeLine {
  readonly name: string;
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly note: string | null;
}

export interface DryRunFacts {
  readonly course: StudioCourse;
  readonly figures: ItemFigures;
  readonly correction: Correction;
  readonly fields: Fields;
  readonly dryRun: DryRun;
  /** The correction that holds. */
  readonly inForce: ItemCorrection | null;
  readonly isMeanwhile: boolean;
  readonly names: ReadonlyMap<string, string>;
  readonly form: FormModel<CorrectionField>;
}

export function dryRunPage(facts: DryRunFacts, words: Words): DryRunPage {
  const { course, figures, correction, fields, dryRun, inForce, isMeanwhile, names, form } = facts;
  const { item, revision } = figures;
  const { foreseen, changes } = dryRun;
  const after = { name: 'after', value: inForce?.id ?? '' };
  return {
    frame: studioFrame(course, 'course', false, words),
    stem: plainText(item.stem),
    remedy: words.say(`studio.remedy.${correction.remedy}`),
    key: correction.remedy === 'key' ? keySaid(item, correction, words) : [],
    meanwhile: isMeanwhile && inForce ? correctionLine(course.slug, inForce, names, words) : null,
    figures: figuresSaid(foreseen, null, words),
    kept: foreseen.kept,
    changes: changes.map((change) => changeLine(change, names, words)),
    more: foreseen.changed - changes.length,
    form,
    hidden: [{ name: 'remedy', value: correction.remedy }, after, ...keyHidden(facts, fields)],
    action: addresses.corrections(course.slug, item.key, revision),
    itemHref: addresses.studioItem(course.slug, item.key, revision),
  };
}

const keyHidden = ({ figures, correction }: DryRunFacts, fields: Fields) =>
  correction.remedy === 'key'
    ? keyControls(figures.item, fields).flatMap(({ name }) =>
        [fields[name] ?? []].flat().map((value) => ({ name, value })),
      )
    : [];

function changeLine(
  { personId, attempt, from, to, gained }: NamedChange,
  names: ReadonlyMap<string, string>,
  words: Words,
): ChangeLine {
  const isKept = to.keepsPass && !from.keepsPass;
  return {
    name: names.get(personId) ?? words.say('admin.person.erased'),
    number: attempt.number,
    from: resultSaid(from, words),
    to: resultSaid(to, words),
    note: gained ? words.say('studio.change.gained') : isKept ? words.say('studio.change.kept') : null,
  };
}

const resultSaid = ({ percent, outcome }: AttemptResult, words: Words): string => {
  const facts = { percent: words.percent(percent), outcome: words.say(`quiz.outcome.${outcome}`) };
  return words.say(outcome === 'waiting' ? 'studio.change.so-far' : 'studio.change.result', facts);
};
