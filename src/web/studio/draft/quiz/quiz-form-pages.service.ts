import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import type { Fields } from '../../../../assessment/form-fields.js';
import { Pages } from '../../../http/pages.service.js';
import type { ChoiceView } from '../form/form-choices.js';
import type { Changed } from '../form/form.page.js';
import { FormPages } from '../form/form-pages.service.js';
import type { Spec } from '../form/spec.js';
import type { QuizDraft } from '../item/item-drafts.service.js';
import { quizShape } from './quiz-content.js';
import { settingsForm, blueprintForm } from './quiz-forms.js';
import { type QuizFormFacts, quizFormPage } from './quiz-form.page.js';
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
    private readonly forms: FormPages,
  ) {}

  async open({ course, quiz }: QuizDraft, me: Visitor): Promise<void> {
    await this.forms.open(course, quiz, me);
  }

  /** The form to show again where only its rows were changed; null where the answer was sent. */
  async receive(request: Request, response: Response, { draft, me, lists, ...asked }: Asked): Promise<Changed | null> {
    const words = this.pages.words(request);
    return this.forms.receive(request, response, me, {
      ...{ ...asked, course: draft.course, piece: draft.quiz, shape: quizShape },
      title: quizFrame(draft, 'settings', words).title,
      all: [...settingsForm(words.timeZone), ...blueprintForm],
      lists: { ...emptyLists, ...lists },
      then: (outcome) => `${asked.action}?now=${outcome}`,
    });
  }

  async show(
    request: Request,
    response: Response,
    me: Visitor,
    facts: Omit<QuizFormFacts, 'others'>,
    template: string,
    extra: object,
  ): Promise<void> {
    const others = await this.forms.others(facts.draft.quiz, me);
    const model = quizFormPage({ ...facts, others }, this.pages.words(request));
    this.pages.show(request, response, template, { ...model, ...extra });
  }
}

const emptyLists = { quizzes: [], modules: [], objectives: [], tags: [], difficulties: [], items: [] };
