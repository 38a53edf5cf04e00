import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotFound } from '../../kernel/errors.js';
import { Mailing } from '../../kernel/mail/carrier.js';
import { addresses } from '../addresses.js';
import { Pages } from '../http/pages.service.js';
import { Site } from '../site.js';
import type { Words } from '../views/words.js';
import type { MailState } from './confirm.page.js';
import type { LinkGonePage } from './link-gone.page.js';

const gonePages = {
  confirm: (words) => ({
    text: words.say('confirm.gone'),
    href: addresses.letterSent,
    label: words.say('confirm.gone-button'),
  }),
  reset: (words) => ({ text: words.say('reset.gone'), href: addresses.reset, label: words.say('reset.gone-button') }),
  address: (words) => ({
    text: words.say('address.gone'),
    href: addresses.changeAddress,
    label: words.say('address.gone-button'),
  }),
  identity: (words) => ({
    text: words.say('oidc.letter-gone'),
    href: addresses.oidc,
    label: words.say('oidc.letter-gone-button'),
  }),
} as const satisfies Record<string, (words: Words) => LinkGonePage>;

/** What all pages about letters and their links have in common. */
@Injectable()
export class LinkPages {
  constructor(
    private readonly pages: Pages,
    private readonly mailing: Mailing,
    private readonly site: Site,
  ) {}

  get mail(): MailState {
    return { isSent: this.mailing.carrier !== null, outboxHref: this.site.showsOutbox ? '/outbox' : null };
  }

  /** Does what a link asks for; where the link is gone by then, says so. */
  async follow(
    request: Request,
    response: Response,
    kind: keyof typeof gonePages,
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
    } catch (fault) {
      if (!(fault instanceof NotFound)) throw fault;
      this.gone(request, response, kind);
    }
  }

  /** A link that was used, has run out or never was: the three look alike, and the page says how one gets another. */
  gone(request: Request, response: Response, kind: keyof typeof gonePages): void {
    const model: LinkGonePage = gonePages[kind](this.pages.words(request));
    this.pages.show(request, response, 'accounts/link-gone', model, { status: 404 });
  }
}
