import { z } from 'zod';
import { studyRoles, type StudyRole } from '../../claim.js';
import { keyText, partialDate, text } from '../../schema-parts.js';
import type { FigureBehaviour, FigureCommon } from '../behaviour.js';
import { commonFields } from '../common-fields.js';
import { plots } from '../plot.js';
import { eventsOf } from './events.js';
import { listHtml } from './list.js';
import { drawYears } from './plot.js';

/** What was decided or published when and by whom: numbered marks on a scale of years, and the same as a list of words. */
export interface TimelineFigure extends FigureCommon {
  readonly kind: 'timeline';
  /** From the first to the last. */
  readonly events: readonly TimelineEvent[];
}

export interface TimelineEvent {
  /** A year, a month or a day. */
  readonly on: string;
  readonly by: string;
  readonly text: string;
  readonly study: string;
  readonly role: StudyRole;
}

const event = z.strictObject({
  on: partialDate,
  by: text,
  text,
  study: keyText,
  role: z.enum(studyRoles).default('supports'),
});

export const timeline: FigureBehaviour<TimelineFigure> = {
  schema: z.strictObject({
    ...commonFields,
    kind: z.literal('timeline'),
    events: z.array(event).min(2, 'At least two events are needed.'),
  }),

  studies: ({ events }) =>
    events.map(({ study, role }, index) => ({ key: study, role, at: ['events', index, 'study'], numbers: [] })),

  claims: () => [],

  check: ({ events }) =>
    events.flatMap(({ on }, index) => {
      const before = events[index - 1]?.on ?? '';
      if (before <= on || on.startsWith(before) || before.startsWith(on)) return [];
      return [{ at: ['events', index, 'on'], message: `${on} comes after ${before}: events go from first to last.` }];
    }),

  draw(figure, facts, texts) {
    const events = eventsOf(figure, facts, texts);
    const said = events.map(({ when, by }, at) => `${at + 1}: ${when}, ${by}.`).join(' ');
    return {
      svg: plots(figure, texts, said, (name) => drawYears(events, name)) + listHtml(events, texts),
      notes: [],
      table: null,
    };
  },
};
