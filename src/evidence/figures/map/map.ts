import { z } from 'zod';
import { text } from '../../schema-parts.js';
import type { FigureBehaviour, FigureCommon } from '../behaviour.js';
import { commonFields } from '../common-fields.js';
import { plots } from '../plot.js';
import { type RestsOn, restsOnFields, studiesIn } from '../rests-on.js';
import { drawMap } from './draw-map.js';

/** Things in ranks from one side to the other, with words for the way from each rank to the next. */
export interface MapFigure extends FigureCommon, RestsOn {
  readonly kind: 'map';
  readonly heads: { readonly thing: string; readonly text: string };
  readonly ranks: readonly (readonly MapThing[])[];
  /** One for each way between two ranks. */
  readonly ways: readonly string[];
}

export interface MapThing {
  readonly title: string;
  readonly text: string;
}

const thing = z.strictObject({ title: text, text });

export const map: FigureBehaviour<MapFigure> = {
  schema: z.strictObject({
    ...commonFields,
    ...restsOnFields,
    kind: z.literal('map'),
    heads: z.strictObject({ thing: text, text }),
    ranks: z
      .array(z.array(thing).min(1, 'A rank holds at least one thing.').max(4))
      .min(2)
      .max(3, 'More than three ranks do not fit.'),
    ways: z.array(text),
  }),

  studies: studiesIn,
  claims: () => [],

  check: ({ ranks, ways }) =>
    ways.length === ranks.length - 1
      ? []
      : [
          {
            at: ['ways'],
            message: `${ranks.length} ranks have ${ranks.length - 1} ways between them, not ${ways.length}.`,
          },
        ],

  draw(figure, _facts, texts) {
    const things = figure.ranks.flat();
    const said = figure.ranks.flatMap((rank, at) => [
      ...rank.map(({ title, text }) => `${title}: ${text}`),
      figure.ways[at] ?? '',
    ]);
    return {
      svg: plots(figure, texts, said.filter(Boolean).join(' '), (name) => drawMap(figure, name)),
      notes: [],
      table: {
        head: [figure.heads.thing, figure.heads.text],
        rows: things.map(({ title, text }) => ({ cells: [{ text: title }, { text }] })),
      },
    };
  },
};
