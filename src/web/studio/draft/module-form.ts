import { entriesIn, textIn } from '../../../catalog/draft/content-parts.js';
import type { Content } from '../../../catalog/draft/piece.js';
import { area, line, part, rows } from './form/fields.js';
import type { Shape } from './form/shape.js';
import type { Spec } from './form/spec.js';

interface Objective {
  readonly key: string;
  readonly text: string;
}

/** Objectives of a module, as far as they are ones. */
export const objectivesOf = (content: Content): readonly Objective[] =>
  entriesIn(content['objectives']).flatMap(({ key, text }) =>
    typeof key === 'string' ? [{ key, text: textIn(text) }] : [],
  );

/**
 * What a module says of itself. An objective keeps its key, on which lessons and items hang; a new one gets one that no other
 * objective of the course has (`taken`).
 */
export const moduleForm = (taken: ReadonlySet<string>): readonly Spec[] => [
  part('about', 'draft.module.part.about', [
    line('title', 'draft.field.title'),
    area(3, 'summary', 'draft.field.summary', 'draft.module.summary-hint'),
    rows(
      {
        ...{ at: 'objectives', legend: 'draft.module.objectives', one: 'draft.module.objective' },
        ...{ hint: 'draft.module.objectives-hint', add: 'draft.module.objective-add', isOrdered: true },
        ...{ key: 'objective', keyFrom: 'text', taken, start: 2, most: 40 },
      },
      [area(2, 'text', 'draft.module.objective-text')],
    ),
  ]),
];

/** The cards of a module have pages of their own: what is done there is no clash here. */
export const moduleShape: Shape = {
  open: ({ cards: _, ...content }) => content,
  close: (content, { cards }) => (cards === undefined ? content : { ...content, cards }),
  isPart: true,
};
