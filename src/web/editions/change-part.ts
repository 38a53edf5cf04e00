import { textDifference, type TextPart } from '../../catalog/editions/text-difference.js';

/** A stretch of text that stayed, came or went, as the partial `change-part` shows it. */
export interface ChangePart {
  readonly text: string;
  readonly isSame: boolean;
  readonly isNew: boolean;
  readonly isGone: boolean;
  readonly isGap: boolean;
}

export const changePart = ({ kind, text }: TextPart): ChangePart => ({
  text,
  ...{ isSame: kind === 'same', isNew: kind === 'ins', isGone: kind === 'del', isGap: kind === 'gap' },
});

export const partsSaid = (before: string, after: string): readonly ChangePart[] =>
  textDifference(before, after).map(changePart);
