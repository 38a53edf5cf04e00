import { isOpenPart, mergeChoices } from '../../../../catalog/rich/merge.js';
import { addresses } from '../../../addresses.js';
import type { Problem } from '../../../views/form.js';
import { SafeHtml } from '../../../views/safe-html.js';
import type { Words } from '../../../views/words.js';
import { type StudioFrame, studioFrame } from '../../frame.js';
import { choiceIn, type LessonMerge, lineField, partField } from './lesson-merge.js';
import type { Clash } from './lesson-merging.service.js';

/** Two versions of a lesson beside each other wherever both changed the same place. */
export interface MergePage {
  readonly frame: StudioFrame;
  readonly title: string;
  readonly language: string;
  readonly said: string;
  readonly kept: string;
  readonly action: string;
  readonly problems: readonly Problem[];
  readonly places: readonly MergePlace[];
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly markdown: string;
}

export interface MergePlace {
  readonly id: string;
  readonly legend: string;
  readonly error: string | null;
  readonly mine: SafeHtml | null;
  readonly theirs: SafeHtml | null;
  readonly mineText: string;
  readonly theirsText: string;
  readonly choices: readonly {
    readonly id: string;
    readonly value: string;
    readonly label: string;
    readonly chosen: boolean;
  }[];
}

interface MergeFacts {
  readonly clash: Clash;
  readonly merge: LessonMerge;
  readonly said: string;
  /** The choices were sent in, and one is missing. */
  readonly isAgain: boolean;
  readonly chosen: Readonly<Record<string, unknown>>;
  readonly render: (markdown: string) => Promise<SafeHtml>;
}

export async function mergePage(facts: MergeFacts, words: Words): Promise<MergePage> {
  const { clash, merge, said, isAgain } = facts;
  const { at, mine, theirs, after } = clash;
  const { slug } = at.course;
  const places = [...linePlaces(facts, words), ...(await partPlaces(facts, words))];
  const alone = merge.parts.filter((part) => part.kind === 'settled' && part.by !== 'nobody').length;
  return {
    frame: studioFrame(at.course, 'draft', false, words),
    title: at.lesson.title || words.say('draft.lesson.untitled'),
    language: at.language,
    said,
    kept: words.say('draft.lesson.merge.kept', { count: alone }),
    action: addresses.draftLessonMerge(slug, at.piece.key),
    problems: isAgain ? places.flatMap(({ id, error }) => (error ? [{ field: `${id}.mine`, text: error }] : [])) : [],
    places,
    hidden: [
      { name: 'title', value: mine.title },
      { name: 'summary', value: mine.summary },
      { name: 'objectives', value: mine.objectives.join(' ') },
      { name: 'base', value: after },
      { name: 'after', value: theirs.hash },
    ],
    markdown: mine.markdown,
  };
}

function linePlaces({ merge, isAgain, chosen }: MergeFacts, words: Words): MergePlace[] {
  return merge.lines.map(({ name, mine, theirs }) =>
    placeOf(
      lineField(name),
      words.say(`draft.lesson.merge.line-${name}`),
      ['mine', 'theirs'],
      { isAgain, chosen, words },
      [
        { html: null, text: mine },
        { html: null, text: theirs },
      ],
    ),
  );
}

async function partPlaces({ merge, isAgain, chosen, render }: MergeFacts, words: Words): Promise<MergePlace[]> {
  const open = merge.parts.filter(isOpenPart);
  return Promise.all(
    open.map(async ({ mine, theirs }, at) => {
      const side = async (markdown: string) => ({
        html: /\S/.test(markdown) ? withoutIds(await render(markdown)) : null,
        text: /\S/.test(markdown) ? '' : words.say('draft.lesson.merge.nothing'),
      });
      const legend = words.say('draft.lesson.merge.part', { number: at + 1, of: open.length });
      const sides = [await side(mine), await side(theirs)] as const;
      return placeOf(partField(at), legend, mergeChoices, { isAgain, chosen, words }, sides);
    }),
  );
}

/** The same passage stands on the page twice: its ids and slips stay behind, and with them the buttons that open those. */
function withoutIds({ html }: SafeHtml): SafeHtml {
  const [shown = ''] = html.split('<div popover=');
  return new SafeHtml(shown.replace(/ (?:id|popovertarget|aria-describedby|aria-labelledby)="[^"]*"/g, ''));
}

interface Side {
  readonly html: SafeHtml | null;
  readonly text: string;
}

function placeOf(
  id: string,
  legend: string,
  values: readonly ('mine' | 'theirs' | 'both')[],
  { isAgain, chosen, words }: Pick<MergeFacts, 'isAgain' | 'chosen'> & { readonly words: Words },
  [mine, theirs]: readonly [Side, Side],
): MergePlace {
  const choice = choiceIn(chosen[id]);
  return {
    id,
    legend,
    error: isAgain && !choice ? words.say('draft.lesson.merge.missing', { place: legend }) : null,
    mine: mine.html,
    theirs: theirs.html,
    mineText: mine.text,
    theirsText: theirs.text,
    choices: values.map((value) => ({
      id: `${id}.${value}`,
      value,
      label: words.say(`draft.lesson.merge.take-${value}`),
      chosen: value === choice,
    })),
  };
}
