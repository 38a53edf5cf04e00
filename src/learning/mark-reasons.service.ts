import { Injectable } from '@nestjs/common';
import { correctedItem } from '../assessment/correction.js';
import type { Marking } from './marking/marking.entity.js';
import { Markings } from './marking/markings.service.js';
import type { AttemptRecord } from './quiz-records.service.js';
import type { ItemCorrection } from './regrading/item-correction.entity.js';
import { type CorrectionsInForce, ItemCorrections } from './regrading/item-corrections.service.js';

/** Why an attempt has the marks that it has, beyond its own answers. */
export interface MarkReasons {
  /** Of the items of its paper, by item key. */
  readonly corrections: ReadonlyMap<string, ItemCorrection>;
  /** Every correction in the course, by its id. */
  readonly allCorrections: ReadonlyMap<string, ItemCorrection>;
  /** What markers gave, by item key. */
  readonly markings: ReadonlyMap<string, readonly Marking[]>;
}

@Injectable()
export class MarkReasonsOf {
  constructor(
    private readonly corrections: ItemCorrections,
    private readonly markings: Markings,
  ) {}

  async attempt({ attempt, edition, quiz }: AttemptRecord): Promise<MarkReasons> {
    const all = await this.corrections.inCourse(edition.courseId);
    const inForce: CorrectionsInForce = new Map([...all].reverse().map((each) => [each.revision, each]));
    const isMarked = quiz.items.some(({ type }) => type === 'written');
    return {
      corrections: new Map(
        attempt.paper.items.flatMap(({ key, revision }) => {
          const correction = inForce.get(revision);
          return correction ? [[key, correction] as const] : [];
        }),
      ),
      allCorrections: new Map(all.map((each) => [each.id, each])),
      markings: isMarked ? await this.markings.ofAttempt(attempt.id) : new Map(),
    };
  }
}

/** The record with each item as it is marked now: by its new key, where it has one. */
export const asMarked = (record: AttemptRecord, corrections: MarkReasons['corrections']): AttemptRecord =>
  corrections.size === 0
    ? record
    : {
        ...record,
        quiz: {
          ...record.quiz,
          items: record.quiz.items.map((item) => correctedItem(item, corrections.get(item.key))),
        },
      };
