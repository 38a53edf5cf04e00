import { present, score } from '../../../../assessment/behaviour.js';
import { readItem } from '../../../../assessment/item-schema.js';
import type { Item } from '../../../../assessment/item.js';
import { referencesHtml } from '../../../../catalog/markdown/references.js';
import { slipsHtml } from '../../../../catalog/markdown/slip.js';
import { titleIn } from '../../../../catalog/draft/piece.js';
import { addresses } from '../../../addresses.js';
import { type AttemptItem, attemptItem } from '../../../learning/attempt-item.js';
import { type ResultItem, resultItem } from '../../../learning/result-item.js';
import { SafeHtml } from '../../../views/safe-html.js';
import type { Words } from '../../../views/words.js';
import { type StudioFrame, studioFrame } from '../../frame.js';
import { can } from '../../studio-courses.service.js';
import { shortened } from '../form/form-choices.js';
import { fieldViews } from '../form/form-view.js';
import type { Mend } from '../form/form.page.js';
import { labelsOf } from '../form/labels.js';
import { namesIn, notesOf } from '../form/notes.js';
import { printTree } from '../form/tree.js';
import { draftBibliography, draftMarkdown } from './draft-markdown.js';
import type { ItemDraft } from './item-drafts.service.js';
import { itemFaults } from './item-faults.js';
import { itemForms, typeOf } from './item-forms.js';
import { inPlainWords } from './plain-faults.js';
import { objectivesIn, surroundingsOf } from './surroundings.js';
import { itemName, type Trial } from './trial.js';

/** An item as practitioners meet it, to be tried. */
export interface TrialPage {
  readonly frame: StudioFrame;
  readonly title: string;
  readonly language: string;
  readonly editHref: string;
  readonly mayWrite: boolean;
  readonly action: string;
  readonly notice: string | null;
  /** What keeps it from being tried; empty where it can be. */
  readonly missing: readonly Mend[];
  readonly item: AttemptItem | null;
  readonly seed: string;
  readonly given: string;
  readonly result: ResultItem | null;
  readonly references: SafeHtml | null;
  readonly slips: SafeHtml | null;
}

/** The item as it would be published; null while it is unfinished. */
export const finishedItem = ({ item: { key, content } }: ItemDraft): Item | null => readItem({ ...content, key }).item;

export function trialPage(draft: ItemDraft, trial: Trial | null, now: string | null, words: Words): TrialPage {
  const { course, quiz, item: piece, language } = draft;
  const item = finishedItem(draft);
  const editHref = addresses.draftItem(course.slug, quiz.key, piece.key);
  const markdown = draftMarkdown(draft);
  const bibliography = draftBibliography(draft, words);
  const result = item && trial?.isMarked ? resultOf(draft, item, trial, markdown, bibliography, words) : null;
  const html = (text: string) => (text === '' ? null : new SafeHtml(text));
  return {
    frame: studioFrame(course, 'draft', false, words),
    title: shortened(titleIn(piece.content)) || words.say('draft.item.new'),
    ...{ language, editHref, mayWrite: can(course, 'write') },
    action: addresses.draftTrial(course.slug, quiz.key, piece.key),
    notice: now === 'saved' ? words.say('draft.trial.saved') : null,
    missing: item ? [] : missingIn(draft, editHref, words),
    item: item && trial && attemptItem(present(item, trial.order, trial.answer, itemName), 1, markdown, words),
    ...{ seed: trial?.seed ?? '', given: JSON.stringify(trial?.answer ?? null), result },
    references: result && html(referencesHtml(bibliography)),
    slips: result && html(slipsHtml(bibliography)),
  };
}

function resultOf(
  { modules }: ItemDraft,
  item: Item,
  { answer }: Trial,
  markdown: ReturnType<typeof draftMarkdown>,
  bibliography: ReturnType<typeof draftBibliography>,
  words: Words,
): ResultItem {
  const objectives = modules.flatMap(({ content }) => objectivesIn(content));
  const objective = objectives.find(({ key }) => key === item.objective)?.text ?? item.objective;
  const mark = item.type === 'written' ? null : score(item, answer);
  return resultItem(
    { item, answer, number: 1, mark, certainty: null, objective, lessons: [], markdown, bibliography },
    words,
  );
}

function missingIn(draft: ItemDraft, editHref: string, words: Words): readonly Mend[] {
  const type = typeOf(draft.item.content);
  const specs = type === null ? [] : itemForms[type];
  const tree = printTree(specs, draft.item.content);
  const fields = fieldViews(specs, tree, {
    ...{ words, tree, lists: {}, notes: new Map(), focus: null, action: '', isReadOnly: true },
  });
  const labels = labelsOf(fields);
  const faults = inPlainWords(itemFaults(draft.item.key, draft.item.content, surroundingsOf(draft)), words);
  return notesOf(faults, namesIn(specs, tree)).map(({ name, message }) => ({
    href: name === null ? null : `${editHref}#${name}`,
    label: name === null ? null : (labels.get(name) ?? null),
    message,
  }));
}
