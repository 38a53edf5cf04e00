import { plainText } from '../../../catalog/markdown/plain-text.js';
import type { Agreement } from '../../../assessment/agreement.js';
import type { Marker } from '../../../learning/marking/deciding.js';
import { isElsewhere, isFor, mayTake } from '../../../learning/marking/desk.js';
import type { ItemAgreement } from '../../../learning/marking/markings.service.js';
import { mostWaiting, type WaitingResponse } from '../../../learning/marking/queue.service.js';
import { addresses } from '../../addresses.js';
import type { When, Words } from '../../views/words.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import type { StudioCourse } from '../studio-courses.service.js';
import { responseNumber } from './response-number.js';

export interface MarkingQueuePage {
  readonly frame: StudioFrame;
  /** What has just happened, where that is to be said. */
  readonly notice: string | null;
  readonly waiting: string;
  /** Null for who may look and not mark. */
  readonly forMe: string | null;
  /** Where the next response is taken; null where there is none for whoever looks. */
  readonly takeAction: string | null;
  readonly responses: readonly WaitingLine[];
  readonly agreements: readonly AgreementTable[];
}

interface WaitingLine {
  readonly number: string;
  readonly stem: string;
  readonly sentIn: When;
  readonly state: string;
}

interface AgreementTable {
  readonly stem: string;
  readonly pairs: string;
  readonly criteria: readonly {
    readonly criterion: string;
    readonly exact: string;
    readonly adjacent: string;
    readonly kappa: string;
  }[];
}

export interface MarkingQueueFacts {
  readonly course: StudioCourse;
  readonly waiting: readonly WaitingResponse[];
  readonly agreements: readonly ItemAgreement[];
  /** Null for who may look and not mark. */
  readonly marker: Marker | null;
  readonly now: Date;
  readonly notice: string | null;
}

/** Of so many lines the page is still read. */
const longest = 50;

export function markingQueuePage(facts: MarkingQueueFacts, words: Words): MarkingQueuePage {
  const { course, waiting, agreements, marker, now, notice } = facts;
  const mine = marker ? waiting.filter((each) => mayTake(each, marker, now)) : [];
  const count = waiting.length;
  return {
    frame: studioFrame(course, 'marking', true, words),
    notice,
    waiting: words.say(count === mostWaiting ? 'marking.waiting-many' : 'marking.waiting', { count }),
    forMe: marker && words.say('marking.for-me', { count: mine.length }),
    takeAction: mine.length > 0 ? addresses.markingLeases(course.slug) : null,
    responses: waiting.slice(0, longest).map((each) => ({
      number: responseNumber(each.response.id),
      stem: plainText(each.item.stem),
      sentIn: each.attempt.submittedAt ?? each.response.savedAt,
      state: stateSaid(each, marker, now, words),
    })),
    agreements: agreements.map((each) => agreementTable(each, words)),
  };
}

function stateSaid(waiting: WaitingResponse, marker: Marker | null, now: Date, words: Words): string {
  if (marker && waiting.personId === marker.id) return words.say('marking.state.own');
  if (marker && isElsewhere(waiting, marker, now)) return words.say('marking.state.elsewhere');
  if (marker && waiting.wants === 'second' && !isFor(waiting, marker)) return words.say('marking.state.second-other');
  return words.say(`marking.state.${waiting.wants}`);
}

function agreementTable({ item, criteria }: ItemAgreement, words: Words): AgreementTable {
  const pairs = criteria[0]?.agreement.pairs ?? 0;
  return {
    stem: plainText(item.stem),
    pairs: words.say('marking.agreement.pairs', { count: pairs }),
    criteria:
      pairs === 0
        ? []
        : criteria.map(({ row, agreement }) => ({
            criterion: plainText(row.criterion),
            exact: ofPairs(agreement.exact, agreement, words),
            adjacent: ofPairs(agreement.adjacent, agreement, words),
            kappa: agreement.kappa === null ? words.say('marking.agreement.none') : words.number(agreement.kappa, 2),
          })),
  };
}

const ofPairs = (share: number | null, { pairs }: Agreement, words: Words): string =>
  words.say('marking.agreement.of', { count: Math.round((share ?? 0) * pairs), pairs });
