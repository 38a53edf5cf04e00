import { z } from 'zod';
import { text } from '../../schema-parts.js';
import type { FigureBehaviour, FigureCommon } from '../behaviour.js';
import { commonFields } from '../common-fields.js';
import { plots } from '../plot.js';
import { type RestsOn, restsOnFields, studiesIn } from '../rests-on.js';
import { drawSteps } from './draw-steps.js';

/** Questions that are asked one after the other, each with its mark and with what it needs, such as criteria A to H. */
export interface StepsFigure extends FigureCommon, RestsOn {
  readonly kind: 'steps';
  readonly heads: { readonly mark: string; readonly text: string; readonly needed: string };
  readonly steps: readonly Step[];
}

export interface Step {
  /** A letter or number. */
  readonly mark: string;
  readonly title: string;
  readonly text: string;
  readonly needed: string;
}

export const steps: FigureBehaviour<StepsFigure> = {
  schema: z.strictObject({
    ...commonFields,
    ...restsOnFields,
    kind: z.literal('steps'),
    heads: z.strictObject({ mark: text, text, needed: text }),
    steps: z
      .array(z.strictObject({ mark: text.max(2, 'A mark has one or two letters.'), title: text, text, needed: text }))
      .min(2, 'At least two steps are needed.')
      .max(20, 'More than 20 steps are no figure.'),
  }),

  studies: studiesIn,
  claims: () => [],
  check: () => [],

  draw(figure, _facts, texts) {
    const said = figure.steps.map(
      ({ mark, title, text, needed }) => `${mark}, ${title}: ${text} ${figure.heads.needed}: ${needed}.`,
    );
    const { heads } = figure;
    return {
      svg: plots(figure, texts, said.join(' '), (name) => drawSteps(figure, name)),
      notes: [],
      table: {
        head: [heads.mark, heads.text, heads.needed],
        rows: figure.steps.map(({ mark, title, text, needed }) => ({
          cells: [{ text: `${mark}. ${title}` }, { text }, { text: needed }],
        })),
      },
    };
  },
};
