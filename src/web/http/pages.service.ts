import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayAdminister, mayMakeCourses } from '../../accounts/access.js';
import { Settings } from '../../kernel/settings/settings.service.js';
import { installationOf } from '../views/installation.js';
import { Views } from '../views/views.js';
import type { Words } from '../views/words.js';
import { csrfToken } from './csrf.js';
import { isOnStaff } from './staff-visit.js';
import { visitorOf } from './visit.js';

/** The language of the interface for whoever asks; English is the only one so far. */
const languageOf = (_request: Request): string => 'en';

/** Sends pages: a template, its plain model, and what every page knows about who asks. */
@Injectable()
export class Pages {
  constructor(
    private readonly views: Views,
    private readonly settings: Settings,
  ) {}

  words(request: Request): Words {
    return this.views.words(languageOf(request), visitorOf(request)?.timeZone);
  }

  /** `strangersForm`: the page holds a form that anonymous visitors send in, and so begins a session. */
  show(
    request: Request,
    response: Response,
    template: string,
    model: object,
    { status = 200, strangersForm = false }: { status?: number; strangersForm?: boolean } = {},
  ): void {
    const viewer = visitorOf(request);
    const csrf = csrfToken(request, strangersForm);
    const html = this.views.render(template, model, {
      language: languageOf(request),
      timeZone: viewer?.timeZone ?? null,
      path: request.path,
      viewer: viewer && {
        name: viewer.name,
        administers: mayAdminister(viewer),
        isOnStaff: isOnStaff(request) || mayMakeCourses(viewer),
      },
      csrf,
      installation: installationOf(this.settings.known),
    });
    if (viewer || csrf) response.setHeader('Cache-Control', 'private, no-store');
    response.status(status).type('html').send(html);
  }
}
