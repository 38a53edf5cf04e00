import { Injectable } from '@nestjs/common';
import { Directory } from '../../../../accounts/directory/directory.service.js';
import type { Visitor } from '../../../../accounts/visitor.js';
import type { CourseRight } from '../../../../catalog/access.js';
import { DraftPieces } from '../../../../catalog/draft/draft-pieces.service.js';
import { DraftVisits } from '../../../../catalog/draft/draft-visits.service.js';
import { type Content, courseDetails, type Piece } from '../../../../catalog/draft/piece.js';
import { type StudioCourse, StudioCourses } from '../../studio-courses.service.js';
import { lessonIn, type LessonTyped } from './lesson-form.js';

export interface Objective {
  readonly key: string;
  readonly text: string;
}

/** A lesson of a draft with what its page needs of its course. */
export interface LessonAt {
  readonly course: StudioCourse;
  readonly piece: Piece;
  readonly lesson: LessonTyped;
  readonly module: { readonly key: string; readonly title: string; readonly objectives: readonly Objective[] } | null;
  /** The language of the course. */
  readonly language: string;
}

/** Lessons of drafts, for those who may see them. */
@Injectable()
export class LessonDrafts {
  constructor(
    private readonly courses: StudioCourses,
    private readonly pieces: DraftPieces,
    private readonly visits: DraftVisits,
    private readonly directory: Directory,
  ) {}

  /** @throws NotFound where there is no such lesson, or they may not do this to it */
  async at(me: Visitor, params: Readonly<Record<string, string>>, right: CourseRight): Promise<LessonAt> {
    const { course: slug = '', lesson: key = '' } = params;
    const course = await this.courses.at(me, slug, right);
    const piece = await this.pieces.at(course.id, { kind: 'lesson', key });
    const module =
      piece.parent === null ? null : await this.pieces.find(course.id, { kind: 'module', key: piece.parent });
    const details = await this.pieces.find(course.id, courseDetails);
    return {
      course,
      piece,
      lesson: lessonIn(piece.content),
      module: module && {
        key: module.key,
        title: typeof module.content.title === 'string' ? module.content.title : '',
        objectives: objectivesIn(module.content),
      },
      language: typeof details?.content.language === 'string' ? details.content.language : 'en',
    };
  }

  /** Notes that the person has the lesson open, and says who else has. */
  async visit(piece: Piece, me: Visitor): Promise<readonly string[]> {
    await this.visits.touch(piece.id, me.id);
    const others = await this.visits.others(piece.id, me.id);
    const names = await this.directory.names(others.map(({ personId }) => personId));
    return others.flatMap(({ personId }) => names.get(personId) ?? []);
  }

  /** Who saved the piece last; null where that was the package, or somebody whose account is gone. */
  async author({ savedBy }: Piece): Promise<string | null> {
    return savedBy === null ? null : ((await this.directory.names([savedBy])).get(savedBy) ?? null);
  }
}

function objectivesIn({ objectives }: Content): readonly Objective[] {
  if (!Array.isArray(objectives)) return [];
  return objectives.flatMap((each: unknown) => {
    const { key, text } = (each ?? {}) as Readonly<Record<string, unknown>>;
    return typeof key === 'string' && typeof text === 'string' ? [{ key, text }] : [];
  });
}
