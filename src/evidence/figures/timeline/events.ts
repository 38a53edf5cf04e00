import { marginLabel } from '../../citation-label.js';
import { dateWords } from '../../date-words.js';
import type { FigureFacts, FigureTexts } from '../behaviour.js';
import { statusWords } from '../status-words.js';
import type { TimelineFigure } from './timeline.js';

export interface EventReading {
  /** Years since the beginning of our era; the middle of a month or year whose day is not known. */
  readonly at: number;
  readonly when: string;
  readonly by: string;
  readonly text: string;
  readonly source: string;
  readonly status: string | null;
  readonly retracted: boolean;
}

export function eventsOf({ events }: TimelineFigure, facts: FigureFacts, texts: FigureTexts): readonly EventReading[] {
  return events.flatMap(({ on, by, text, study: key }) => {
    const study = facts.study(key);
    if (!study) return [];
    return [
      {
        at: yearsOf(on),
        when: dateWords(on, texts.locale),
        by,
        text,
        source: marginLabel(study),
        status: statusWords(study, texts),
        retracted: study.status === 'retracted',
      },
    ];
  });
}

/** 2024-07-02 is 2024.5: a month is a twelfth of a year and a day a 31st of a month, which no eye can tell from the truth. */
export function yearsOf(date: string): number {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return Number(year) + 0.5;
  const within = day === undefined ? 0.5 : (Number(day) - 0.5) / 31;
  return Number(year) + (Number(month) - 1 + within) / 12;
}
