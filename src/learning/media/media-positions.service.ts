import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EditionContent, Lesson } from '../../catalog/edition.js';
import type { Recording } from '../../catalog/media/medium.js';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Reads } from '../../kernel/reads.js';
import { Writes } from '../../kernel/writes.js';
import type { Standing } from '../enrolments.service.js';
import { MediaPosition } from './media-position.entity.js';
import { resumeAt } from './resuming.js';

/** Where practitioners stopped in recordings, kept here so that they can go on at another device. It counts for nothing. */
@Injectable()
export class MediaPositions {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** In seconds by the key of each recording of the lesson that was not heard to its end. */
  async inLesson({ enrolment, edition }: Standing, lesson: Lesson): Promise<ReadonlyMap<string, number>> {
    const recordings = recordingsIn(edition.content, lesson);
    if (recordings.length === 0) return new Map();
    const mediumKey = In(recordings.map(({ key }) => key));
    const rows = await this.reads.findBy(MediaPosition, { enrolmentId: enrolment.id, mediumKey });
    return new Map(
      rows.flatMap(({ mediumKey: key, file, seconds }) =>
        recordings.some((recording) => recording.key === key && recording.file === file) ? [[key, seconds]] : [],
      ),
    );
  }

  /** Keeps the place as it is now; one at the end, or at the very beginning, is forgotten. @throws NotFound */
  async keep({ enrolment, edition }: Standing, lesson: Lesson, key: string, seconds: number): Promise<void> {
    const recording = recordingsIn(edition.content, lesson).find((each) => each.key === key);
    if (!recording) throw new NotFound('not-found');
    const place = { enrolmentId: enrolment.id, mediumKey: key };
    const at = resumeAt(seconds, recording.seconds);
    await this.writes.unit(async (unit) => {
      if (at === null) return void (await unit.delete(MediaPosition, place));
      const now = { file: recording.file, seconds: at, at: this.clock.now() };
      const first = { id: newId(), ...place, ...now };
      await unit.createQueryBuilder().insert().into(MediaPosition).values(first).orIgnore().execute(); // two windows may race
      await unit.update(MediaPosition, place, now);
    });
  }
}

function recordingsIn({ media = [] }: EditionContent, lesson: Lesson): readonly Recording[] {
  return media.filter(
    (medium): medium is Recording =>
      (medium.kind === 'audio' || medium.kind === 'video') && (lesson.media?.includes(medium.key) ?? false),
  );
}
