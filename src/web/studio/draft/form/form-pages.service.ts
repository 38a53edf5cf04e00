import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import type { Fields } from '../../../../assessment/form-fields.js';
import type { Piece } from '../../../../catalog/draft/piece.js';
import { Pages } from '../../../http/pages.service.js';
import { studioFrame } from '../../frame.js';
import { can, type StudioCourse } from '../../studio-courses.service.js';
import { type EntryPlace } from '../entry-shape.js';
import { sentIn } from '../typed.js';
import { clashPage } from './clash.page.js';
import { differences } from './difference.js';
import type { ChoiceView } from './form-choices.js';
import type { Changed } from './form.page.js';
import { PieceForms } from './piece-forms.service.js';
import type { Shape } from './shape.js';
import type { Spec } from './spec.js';

interface Asked {
  readonly course: StudioCourse;
  readonly piece: Piece;
  readonly fields: Fields;
  readonly specs: readonly Spec[];
  readonly shape?: Shape;
  readonly lists: Readonly<Record<string, readonly ChoiceView[]>>;
  /** Of the piece, for the page that shows a clash. */
  readonly title: string;
  readonly action: string;
  /** Where who has saved goes. */
  readonly then: (outcome: 'saved' | 'unchanged') => string;
  /** All that two versions may differ in, where that is more than the form has. */
  readonly all?: readonly Spec[];
}

interface Removal {
  readonly course: StudioCourse;
  readonly piece: Piece;
  readonly place: EntryPlace;
  readonly fields: Fields;
  readonly me: Visitor;
}

/** What the pages with a form of a piece do alike: who has it open, saving it, and what two authors see who saved at once. */
@Injectable()
export class FormPages {
  constructor(
    private readonly pages: Pages,
    private readonly forms: PieceForms,
  ) {}

  /** Notes that somebody has the form open, and says who else has. */
  async open(course: StudioCourse, piece: Piece, me: Visitor): Promise<readonly string[]> {
    if (!can(course, 'write')) return [];
    await this.forms.open(piece, me.id);
    return this.others(piece, me);
  }

  others(piece: Piece, me: Visitor): Promise<readonly string[]> {
    return this.forms.others(piece, me.id);
  }

  /** Takes an entry out, unless it is another one by now than who asks for it has seen. Returns whether it is gone. */
  takeOut({ course, piece, place, fields, me }: Removal): Promise<boolean> {
    return this.forms.takeOut({ courseId: course.id, piece, place, seen: sentIn(fields, 'part'), by: me.id });
  }

  /** The form to show again where one of its buttons changed it; null where the answer was sent. */
  async receive(request: Request, response: Response, me: Visitor, asked: Asked): Promise<Changed | null> {
    const { course, piece, fields, specs, shape, lists, title, action, then, all = specs } = asked;
    const sent = { courseId: course.id, piece, specs, fields, by: me.id, ...(shape && { shape }) };
    const received = await this.forms.receive(sent);
    if (received.outcome === 'changed')
      return { ...received, after: sentIn(fields, 'after'), part: sentIn(fields, 'part') };
    if (received.outcome !== 'clash') {
      response.redirect(303, then(received.outcome));
      return null;
    }
    const words = this.pages.words(request);
    const { theirs, versions, began } = received;
    const model = clashPage({
      ...{ frame: studioFrame(course, 'draft', false, words), title, href: action, action, fields, began },
      ...{ after: theirs.hash, at: theirs.savedAt, by: await this.forms.savedBy(theirs, words) },
      differences: differences(all, versions, { words, lists }),
    });
    this.pages.show(request, response, 'studio/draft/form/clash', model, { status: 409 });
    return null;
  }
}
