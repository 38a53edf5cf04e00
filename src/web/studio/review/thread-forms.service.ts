import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import type { Piece } from '../../../catalog/draft/piece.js';
import { Comments, type NewThread } from '../../../catalog/review/comments/comments.service.js';
import { brokenForm, readForm } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import type { StudioCourse } from '../studio-courses.service.js';
import { commentFields, commentForm, type Refused } from './comment-form.js';

interface About extends Pick<NewThread, 'passage' | 'term'> {
  readonly piece: Piece;
}

interface Written {
  readonly course: StudioCourse;
  readonly me: Visitor;
  readonly body: Readonly<Record<string, unknown>>;
  /** What is commented on, by the place that came with the form. */
  readonly on: (place: string) => About | Promise<About>;
  /** The address of the page on which the thread then stands. */
  readonly back: string;
}

/** Begins threads: the same form stands beside a passage, an item, a term and what is commented on as a whole. */
@Injectable()
export class ThreadForms {
  constructor(
    private readonly pages: Pages,
    private readonly comments: Comments,
  ) {}

  /** Begins a thread and leads to it. What to mend, and where, if it cannot; null where the answer was sent. */
  async receive(
    request: Request,
    response: Response,
    { course, me, body, on, back }: Written,
  ): Promise<Refused | null> {
    const words = this.pages.words(request);
    const place = typeof body['place'] === 'string' ? body['place'] : '';
    const read = readForm(commentForm, body, commentFields, commentFields, words);
    if (!read.ok) return { place, form: read.form };
    const { piece, ...about } = await on(place);
    try {
      const id = await this.comments.begin(course.id, piece, { ...about, ...read.value, by: me.id });
      response.redirect(303, `${back}#thread-${id}`);
      return null;
    } catch (fault) {
      return { place, form: brokenForm(fault, body, commentFields, commentFields, words) };
    }
  }
}
