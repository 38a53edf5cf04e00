import { z } from 'zod';
import { text } from '../../schema-parts.js';
import type { FigureBehaviour, FigureCommon } from '../behaviour.js';
import { commonFields } from '../common-fields.js';
import { plots } from '../plot.js';
import { type RestsOn, restsOnFields, studiesIn } from '../rests-on.js';
import { drawBands } from './draw-bands.js';

/** A picture in three layers with a line that wanders through them. It measures nothing, and says so in the drawing. */
export interface BandsFigure extends FigureCommon, RestsOn {
  readonly kind: 'bands';
  /** What is drawn is no measurement: the sentence that says so. */
  readonly metaphor: string;
  readonly heads: { readonly band: string; readonly text: string };
  /** From the top. */
  readonly bands: readonly { readonly title: string; readonly text: string }[];
}

export const bands: FigureBehaviour<BandsFigure> = {
  schema: z.strictObject({
    ...commonFields,
    ...restsOnFields,
    kind: z.literal('bands'),
    metaphor: text,
    heads: z.strictObject({ band: text, text }),
    bands: z.array(z.strictObject({ title: text, text })).length(3, 'There are three bands: above, within and below.'),
  }),

  studies: studiesIn,
  claims: () => [],
  check: () => [],

  draw(figure, _facts, texts) {
    const said = [figure.metaphor, ...figure.bands.map(({ title, text }) => `${title}: ${text}`)];
    return {
      svg: plots(figure, texts, said.join(' '), (name) => drawBands(figure, name)),
      notes: [],
      table: {
        head: [figure.heads.band, figure.heads.text],
        rows: figure.bands.map(({ title, text }) => ({ cells: [{ text: title }, { text }] })),
      },
    };
  },
};
