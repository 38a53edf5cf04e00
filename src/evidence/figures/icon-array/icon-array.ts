import { z } from 'zod';
import { keyText, text } from '../../schema-parts.js';
import type { FigureBehaviour, FigureCommon } from '../behaviour.js';
import { commonFields } from '../common-fields.js';
import { plots } from '../plot.js';
import { checkArms } from './check.js';
import { drawArms } from './plot.js';
import { armsOf } from './arms.js';
import { notesOf, tableOf } from './words.js';

/** What became of 100 people in each arm of one trial: a hundred rounds for each, as many filled as had the outcome. */
export interface IconArrayFigure extends FigureCommon {
  readonly kind: 'icon-array';
  readonly study: string;
  /** What a filled round stands for, as the end of a sentence: "no longer met criteria for PTSD at 18 weeks". */
  readonly outcome: string;
  /** What an open round stands for: "still met them". */
  readonly otherwise: string;
  readonly arms: readonly IconArm[];
  /** What to bear in mind beside what the rounds say, printed for everyone. */
  readonly note: string | null;
}

export interface IconArm {
  readonly label: string;
  /** The number of people with the outcome. */
  readonly count: string;
  /** The number of people assessed; null where the count's own `n` says it. */
  readonly of: string | null;
  /** The share as it was published in per cent, which has to agree with the counts; null where there is none. */
  readonly share: string | null;
}

const key = keyText.nullable().default(null);

export const iconArray: FigureBehaviour<IconArrayFigure> = {
  schema: z.strictObject({
    ...commonFields,
    kind: z.literal('icon-array'),
    study: keyText,
    outcome: text,
    otherwise: text,
    arms: z
      .array(z.strictObject({ label: text, count: keyText, of: key, share: key }))
      .min(2, 'Both arms are needed: one alone says nothing of an effect.')
      .max(3, 'At most three arms have room.'),
    note: text.nullable().default(null),
  }),

  studies: ({ study, arms }) => {
    const numbers = arms.flatMap((arm, index) =>
      (['count', 'of', 'share'] as const).flatMap((field) => {
        const named = arm[field];
        return named === null ? [] : [{ key: named, at: ['arms', index, field] }];
      }),
    );
    return [{ key: study, role: 'supports', at: ['study'], numbers }];
  },

  claims: () => [],

  check: checkArms,

  draw(figure, facts, texts) {
    const arms = armsOf(figure, facts, texts);
    const lead = texts.say('figure.icons.lead');
    const said = [lead, ...arms.map((arm) => `${arm.label}: ${arm.lines.join('; ')}.`)].join(' ');
    return {
      svg: plots(figure, texts, said, (name) => drawArms(lead, arms, name)),
      notes: notesOf(figure, arms, texts),
      table: tableOf(figure, arms, texts),
    };
  },
};
