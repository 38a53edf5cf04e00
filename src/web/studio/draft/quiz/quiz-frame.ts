import { titleIn } from '../../../../catalog/draft/piece.js';
import { addresses } from '../../../addresses.js';
import type { Words } from '../../../views/words.js';
import { type StudioFrame, studioFrame } from '../../frame.js';
import { can } from '../../studio-courses.service.js';
import type { QuizDraft } from '../item/item-drafts.service.js';

type Side = 'items' | 'settings' | 'blueprint';

/** What the three pages of a quiz share: its name, and the links between them. */
export interface QuizFrame {
  readonly frame: StudioFrame;
  readonly module: { readonly title: string; readonly href: string };
  readonly title: string;
  readonly isArchived: boolean;
  readonly mayWrite: boolean;
  readonly sides: readonly { readonly href: string; readonly label: string; readonly isHere: boolean }[];
  readonly historyHref: string;
}

export function quizFrame({ course, quiz, modules }: QuizDraft, here: Side, words: Words): QuizFrame {
  const { slug } = course;
  const module = modules.find(({ key }) => key === quiz.parent);
  const sides = {
    items: addresses.draftQuiz(slug, quiz.key),
    settings: addresses.draftSettings(slug, quiz.key),
    blueprint: addresses.draftBlueprint(slug, quiz.key),
  } as const satisfies Record<Side, string>;
  return {
    frame: studioFrame(course, 'draft', false, words),
    module: {
      title: (module && titleIn(module.content)) || words.say('draft.untitled'),
      href: addresses.draft(slug),
    },
    title: titleIn(quiz.content) || words.say('draft.untitled'),
    isArchived: quiz.isArchived,
    mayWrite: can(course, 'write'),
    sides: (Object.keys(sides) as Side[]).map((side) => ({
      ...{ href: sides[side], label: words.say(`draft.quiz.side.${side}`), isHere: side === here },
    })),
    historyHref: addresses.draftHistory(slug, quiz),
  };
}
