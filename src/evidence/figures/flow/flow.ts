import { z } from 'zod';
import { text } from '../../schema-parts.js';
import type { FigureBehaviour, FigureCommon } from '../behaviour.js';
import { commonFields } from '../common-fields.js';
import { plots } from '../plot.js';
import { type RestsOn, restsOnFields, studiesIn } from '../rests-on.js';
import { drawFlow } from './draw-flow.js';

/** Steps of a day in their order, and the points at which one stops. */
export interface FlowFigure extends FigureCommon, RestsOn {
  readonly kind: 'flow';
  readonly heads: { readonly step: string; readonly text: string; readonly stop: string };
  readonly steps: readonly FlowStep[];
}

export interface FlowStep {
  readonly title: string;
  readonly text: string;
  /** What stops the way here, and what is done then; null where nothing does. */
  readonly stop: string | null;
}

const step = z.strictObject({ title: text, text, stop: text.nullable().default(null) });

export const flow: FigureBehaviour<FlowFigure> = {
  schema: z.strictObject({
    ...commonFields,
    ...restsOnFields,
    kind: z.literal('flow'),
    heads: z.strictObject({ step: text, text, stop: text }),
    steps: z.array(step).min(2, 'At least two steps are needed.').max(12, 'More than 12 steps are no figure.'),
  }),

  studies: studiesIn,
  claims: () => [],
  check: () => [],

  draw(figure, _facts, texts) {
    const { heads, steps } = figure;
    const said = steps.map(
      ({ title, text, stop }, at) => `${at + 1}, ${title}: ${text}${stop === null ? '' : ` ${heads.stop}: ${stop}`}`,
    );
    return {
      svg: plots(figure, texts, said.join(' '), (name) => drawFlow(figure, name)),
      notes: [],
      table: {
        head: [heads.step, heads.text, heads.stop],
        rows: steps.map(({ title, text, stop }, at) => ({
          cells: [{ text: `${at + 1}. ${title}` }, { text }, { text: stop ?? '' }],
        })),
      },
    };
  },
};
