import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import type { Fields } from '../../../../assessment/form-fields.js';
import { Pages } from '../../../http/pages.service.js';
import { can } from '../../studio-courses.service.js';
import { clashPage } from '../form/clash.page.js';
import { differences } from '../form/difference.js';
import type { ChoiceView } from '../form/form-choices.js';
import { PieceForms } from '../form/piece-forms.service.js';
import type { Spec } from '../form/spec.js';
import type { QuizDraft } from '../item/item-drafts.service.js';
import { quizShape } from './quiz-content.js';
import { settingsForm, blueprintForm } from './quiz-forms.js';
import { type Changed, quizFormPage } from './quiz-form.page.js';
import { quizFrame } from './quiz-frame.js';

interface Asked {
  readonly draft: QuizDraft;
  readonly me: Visitor;
  readonly fields: Fields;
  readonly specs: readonly Spec[];
  readonly action: string;
  readonly lists: Readonly<Record<string, readonly ChoiceView[]>>;
}

/** The two forms of a quiz, which write one piece. */
@Injectable()
export class QuizFormPages {
  constructor(
    private readonly pages: Pages,
    private readonly forms: PieceForms,
  ) {}

  async open({ course, quiz }: QuizDraft, me: Visitor): Promise<void> {
    if (can(course, 'write')) await this.forms.open(quiz, me.id);
  }

  /** The form to show again where only its rows were changed; null where the answer was sent. */
  async receive(request: Request, response: Response, asked: Asked): Promise<Changed | null> {
    const { draft, me, fields, specs, action, lists } = asked;
    const { course, quiz } = draft;
    const sent = { courseId: course.id, piece: quiz, specs, fields, by: me.id, shape: quizShape };
    const received = await this.forms.receive(sent);
    if (received.outcome === 'changed') {
      return { ...received, after: typeof fields['after'] === 'string' ? fields['after'] : '' };
    }
    if (received.outcome !== 'clash') {
      response.redirect(303, `${action}?now=${received.outcome}`);
      return null;
    }
    const words = this.pages.words(request);
    const { theirs, yours, base, began } = received;
    const { frame, title } = quizFrame(draft, 'settings', words);
    const versions = {
      yours: quizShape.open(yours),
      theirs: quizShape.open(theirs.content),
      base: base && quizShape.open(base),
    };
    const all = [...settingsForm(words.timeZone), ...blueprintForm];
    const model = clashPage({
      ...{ frame, title, href: action, action, fields, began, after: theirs.hash, at: theirs.savedAt },
      by: await this.forms.savedBy(theirs, words),
      differences: differences(all, versions, { words, lists: { ...emptyLists, ...lists } }),
    });
    this.pages.show(request, response, 'studio/draft/form/clash', model, { status: 409 });
    return null;
  }

  async show(
    request: Request,
    response: Response,
    me: Visitor,
    facts: Omit<Parameters<typeof quizFormPage>[0], 'others'>,
    template: string,
    extra: object,
  ): Promise<void> {
    const others = await this.forms.others(facts.draft.quiz, me.id);
    const model = quizFormPage({ ...facts, others }, this.pages.words(request));
    this.pages.show(request, response, template, { ...model, ...extra });
  }
}

const emptyLists = { quizzes: [], modules: [], objectives: [], tags: [], difficulties: [], items: [] };
