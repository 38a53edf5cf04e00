import type { Visitor } from '../../../accounts/visitor.js';
import { NotFound } from '../../../kernel/errors.js';
import type { Marker } from '../../../learning/marking/deciding.js';
import type { StudioCourse } from '../studio-courses.service.js';

/** Somebody who marks in a course. @throws NotFound for who is not on its staff */
export function markerOf({ id }: Visitor, { standing: { part } }: StudioCourse): Marker {
  if (part === null) throw new NotFound('not-found');
  return { id, role: part };
}
