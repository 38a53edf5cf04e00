import { plainText } from '../../../catalog/markdown/plain-text.js';
import type { Item } from '../../../assessment/item.js';
import type { ItemCorrection } from '../../../learning/regrading/item-correction.entity.js';
import type { Regrading } from '../../../learning/regrading/regrading.entity.js';
import { addresses } from '../../addresses.js';
import type { Words } from '../../views/words.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import type { StudioCourse } from '../studio-courses.service.js';
import { type FigureLine, figuresSaid } from './figures-said.js';
import { type ItemCorrectionLine, correctionLine } from './item.page.js';
import { keySaid } from './key-said.js';

/** A correction that was made: what the dry run said, beside what was done. */
export interface CorrectionPage {
  readonly frame: StudioFrame;
  readonly stem: string;
  readonly itemHref: string;
  readonly made: ItemCorrectionLine;
  readonly key: readonly string[];
  readonly state: string;
  readonly figures: readonly FigureLine[];
}

export interface CorrectionFacts {
  readonly course: StudioCourse;
  readonly item: Item;
  readonly correction: ItemCorrection;
  readonly regrading: Regrading | null;
  /** A later correction of the same item holds. */
  readonly isReplaced: boolean;
  readonly names: ReadonlyMap<string, string>;
}

export function correctionPage(facts: CorrectionFacts, words: Words): CorrectionPage {
  const { course, item, correction, regrading, isReplaced, names } = facts;
  const state = isReplaced ? 'replaced' : regrading?.doneAt ? 'done' : 'under-way';
  return {
    frame: studioFrame(course, 'course', false, words),
    stem: plainText(item.stem),
    itemHref: addresses.studioItem(course.slug, correction.itemKey, correction.revision),
    made: correctionLine(course.slug, correction, names, words),
    key: correction.remedy === 'key' ? keySaid(item, correction, words) : [],
    state: words.say(`studio.correction.${state}`),
    figures: figuresSaid(correction.foreseen, regrading, words),
  };
}
