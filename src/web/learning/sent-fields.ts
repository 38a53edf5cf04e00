import type { Fields } from '../../assessment/form-fields.js';
import type { Conflict } from '../../kernel/errors.js';
import { asked, readGiven } from '../../learning/asked.js';
import type { Sent } from '../../learning/attempts.service.js';
import type { AttemptRecord } from '../../learning/quiz-records.service.js';
import { addresses } from '../addresses.js';
import { nowId } from './vignette-attempt.js';

/** What the form of an attempt says. */
export const sentIn = (record: AttemptRecord, fields: Fields): Sent => ({
  given: readGiven(record, fields, onlyIn(fields)),
  page: pageIn(fields),
});

/** The items that are sent by themselves, such as `only=i3`; none where all are. */
export function onlyIn({ only }: Fields): readonly string[] {
  return typeof only === 'string' ? [only] : (only ?? []);
}

const pageIn = ({ page }: Fields): string | null => (typeof page === 'string' && /^[\w-]{8}$/.test(page) ? page : null);

/** Where the page goes on: at the item of which a line was moved, or at the step that a choice led to. */
export function placeIn(record: AttemptRecord, fields: Fields): string {
  const names = asked(record).map(({ name }) => name);
  const chosen = names.find((name) => fields[`${name}.go`] !== undefined);
  if (chosen !== undefined) return `#${nowId(chosen)}`;
  const at = names.findIndex((name) => fields[`${name}.move`] !== undefined);
  return at < 0 ? '' : `#item-${at + 1}`;
}

/** Whoever sends something to an attempt that is over is told on its result; one whose clock stands still says so itself. */
export function leftAt(attemptId: string, { code }: Conflict): string {
  if (code === 'attempt-paused') return addresses.attempt(attemptId);
  return code === 'attempt-expired' ? `${addresses.result(attemptId)}?late=1` : addresses.result(attemptId);
}
