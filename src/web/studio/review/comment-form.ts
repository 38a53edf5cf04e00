import { z } from 'zod';
import type { PassageSeen } from '../../../catalog/review/comments/comments.service.js';
import { formModel, type FormModel } from '../../views/form.js';

export const commentFields = ['text', 'quotation'] as const;
export type CommentField = (typeof commentFields)[number];

const text = z
  .string('comments.text-missing')
  .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().min(1, 'comments.text-missing').max(5_000, 'comments.text-long'));

/** A comment on a place: the place travels with the form, as its reader saw it. */
export const commentForm = z.object({
  text,
  quotation: z.string().trim().max(1_000, 'comments.quotation-long').default(''),
});

export const remarkForm = z.object({ text });

/** A form for a comment on one place; a page has many, and the fields of each have names of their own for screen readers. */
export interface CommentForm {
  readonly id: string;
  readonly textId: string;
  readonly quotationId: string;
  readonly action: string;
  /** What is sent along: the passage or item. */
  readonly place: string;
  readonly isOpen: boolean;
  readonly form: FormModel<CommentField>;
}

/** What was sent in and has to be mended, with the place that it is for. */
export interface Refused {
  readonly place: string;
  readonly form: FormModel<CommentField>;
}

export function commentFormAt(id: string, action: string, place: string, refused: Refused | null): CommentForm {
  const isOpen = refused?.place === place;
  const ids = { id, textId: `text-${id}`, quotationId: `quotation-${id}` };
  return { ...ids, action, place, isOpen, form: isOpen ? refused.form : formModel(commentFields) };
}

export const placeOf = ({ at, hash }: PassageSeen): string => `${at}.${hash.slice(0, 64)}`;

/** Null for the lesson as a whole. */
export function seenIn(place: unknown): PassageSeen | null {
  const [, at, hash] = /^(\d{1,6})\.([0-9a-f]{64})$/.exec(typeof place === 'string' ? place : '') ?? [];
  return at === undefined || hash === undefined ? null : { at: Number(at), hash };
}
