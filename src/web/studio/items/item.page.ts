import { correctedItem } from '../../../assessment/correction.js';
import type { Fields } from '../../../assessment/form-fields.js';
import { canRekey, keyFields } from '../../../assessment/rekeying/rekeying.js';
import type { ItemCorrection } from '../../../learning/regrading/item-correction.entity.js';
import type { ItemFigures } from '../../../learning/regrading/item-figures.service.js';
import { remediesFor } from '../../../learning/regrading/remedies.js';
import { addresses } from '../../addresses.js';
import { itemMarkdown } from '../../learning/item-markdown.js';
import { formModel, type FormModel, type Problem } from '../../views/form.js';
import type { SafeHtml } from '../../views/safe-html.js';
import type { When, Words } from '../../views/words.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import { itemLine } from '../item-line.js';
import { can, type StudioCourse } from '../studio-courses.service.js';
import { type CorrectionField, correctionFields } from './correction-form.js';
import { keyControlsShown, type KeyControlShown } from './key-controls.js';
import { keySaid } from './key-said.js';

export interface StudioItemPage {
  readonly frame: StudioFrame;
  readonly language: string;
  readonly quiz: { readonly title: string; readonly href: string };
  readonly kind: string;
  readonly stem: SafeHtml;
  readonly scenario: SafeHtml | null;
  readonly editions: string;
  readonly asked: number;
  readonly all: string | null;
  readonly none: string | null;
  /** The right answers as they hold now; empty where no key says what is right. */
  readonly key: readonly string[];
  readonly corrections: readonly ItemCorrectionLine[];
  readonly form: FormModel<CorrectionField>;
  /** Empty where who looks may correct nothing, or there is nothing to correct. */
  readonly remedies: readonly RemedyChoice[];
  readonly keyControls: readonly KeyControlShown[];
  readonly action: string;
}

export interface ItemCorrectionLine {
  readonly href: string;
  readonly at: When;
  readonly by: string;
  readonly remedy: string;
  readonly reason: string;
}

interface RemedyChoice {
  readonly value: string;
  readonly text: string;
  readonly hint: string;
  readonly chosen: boolean;
}

export interface StudioItemFacts {
  readonly course: StudioCourse;
  readonly figures: ItemFigures;
  /** The newest first. */
  readonly corrections: readonly ItemCorrection[];
  readonly names: ReadonlyMap<string, string>;
  /** What was typed, where the form was refused. */
  readonly typed: Fields | null;
  readonly problems: readonly Problem[];
}

export function studioItemPage(facts: StudioItemFacts, words: Words): StudioItemPage {
  const { course, figures, corrections, names, typed, problems } = facts;
  const { item, quiz, editions, revision } = figures;
  const { slug } = course;
  const inForce = corrections[0];
  const shown = correctedItem(item, inForce);
  const edition = editions.at(-1);
  const markdown = edition && itemMarkdown(edition);
  if (!markdown) throw new Error(`No edition holds the item "${item.key}"`);
  const remedies = can(course, 'regrade') ? remediesFor(item, inForce ?? null) : [];
  const chosen = typeof typed?.remedy === 'string' ? typed.remedy : '';
  const line = itemLine(slug, figures, new Map(), words);
  const { kind, asked, all, none } = line;
  return {
    frame: studioFrame(course, 'course', false, words),
    language: edition.content.language,
    quiz: { title: quiz.title, href: addresses.studioQuiz(slug, quiz.key) },
    ...{ kind, asked, all, none, editions: line.editions },
    stem: markdown.inline(item.stem),
    scenario: item.scenario === null ? null : markdown.block(item.scenario),
    key: keySaid(item, inForce, words),
    corrections: corrections.map((each) => correctionLine(slug, each, names, words)),
    form: formModel(correctionFields, { remedy: chosen }, problems),
    remedies: remedies.map((value) => ({
      ...{ value, text: words.say(`studio.remedy.${value}`), hint: words.say(`studio.remedy-hint.${value}`) },
      chosen: value === chosen,
    })),
    keyControls:
      remedies.length > 0 && canRekey(item) ? keyControlsShown(shown, typed ?? keyFields(shown), problems, words) : [],
    action: addresses.dryRuns(slug, item.key, revision),
  };
}

export const correctionLine = (
  slug: string,
  { id, madeAt, madeBy, remedy, reason }: ItemCorrection,
  names: ReadonlyMap<string, string>,
  words: Words,
): ItemCorrectionLine => ({
  href: addresses.correction(slug, id),
  at: madeAt,
  by: names.get(madeBy) ?? words.say('admin.person.erased'),
  remedy: words.say(`studio.remedy-done.${remedy}`),
  reason,
});
