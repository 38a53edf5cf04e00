import type { Request } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import type { Lesson, Quiz } from '../../catalog/edition.js';
import { type Place, placeOf } from '../../catalog/published.js';
import { NotFound } from '../../kernel/errors.js';
import type { Enrolments, Standing } from '../../learning/enrolments.service.js';

export interface ActivityAt {
  readonly standing: Standing;
  readonly place: Place;
}

/** The activity that an address names, in the edition that the practitioner studies. @throws NotFound */
export async function activityAt(enrolments: Enrolments, me: Visitor, { params }: Request): Promise<ActivityAt> {
  const standing = await enrolments.standing(me.id, String(params.course));
  const place = placeOf(standing.edition.content, String(params.activity));
  if (!place) throw new NotFound('not-found');
  return { standing, place };
}

export async function lessonAt(
  enrolments: Enrolments,
  me: Visitor,
  request: Request,
): Promise<ActivityAt & { readonly lesson: Lesson }> {
  const at = await activityAt(enrolments, me, request);
  if (at.place.activity.kind !== 'lesson') throw new NotFound('not-found');
  return { ...at, lesson: at.place.activity };
}

export async function quizAt(
  enrolments: Enrolments,
  me: Visitor,
  request: Request,
): Promise<ActivityAt & { readonly quiz: Quiz }> {
  const at = await activityAt(enrolments, me, request);
  if (at.place.activity.kind !== 'quiz') throw new NotFound('not-found');
  return { ...at, quiz: at.place.activity };
}
