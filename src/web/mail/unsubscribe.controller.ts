import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotFound } from '../../kernel/errors.js';
import { MailWishes } from '../../kernel/mail/mail-wishes.service.js';
import { addresses } from '../addresses.js';
import { Pages } from '../http/pages.service.js';
import { unsubscribePage } from './unsubscribe.page.js';

/**
 * The way out of letters that are not essential. The token is the right: no session is asked for, because the reader's mail
 * program may press the button for them (RFC 8058). Looking alone changes nothing, since scanners look at every link.
 */
@Controller('unsubscribe/:token')
export class UnsubscribeController {
  constructor(
    private readonly pages: Pages,
    private readonly wishes: MailWishes,
  ) {}

  @Get()
  async ask(@Req() request: Request, @Res() response: Response, @Param('token') token: string): Promise<void> {
    const { personId, topic } = this.#ending(token);
    const refused = await this.wishes.refuses(personId, topic);
    this.#show(request, response, token, refused);
  }

  @Post()
  @HttpCode(200)
  async refuse(@Req() request: Request, @Res() response: Response, @Param('token') token: string): Promise<void> {
    const { personId, topic } = this.#ending(token);
    await this.wishes.refuse(personId, topic);
    this.#show(request, response, token, true);
  }

  @Post('withdrawal')
  @HttpCode(200)
  async accept(@Req() request: Request, @Res() response: Response, @Param('token') token: string): Promise<void> {
    const { personId, topic } = this.#ending(token);
    await this.wishes.accept(personId, topic);
    this.#show(request, response, token, false);
  }

  #ending(token: string) {
    const ending = this.wishes.read(token);
    if (!ending) throw new NotFound('not-found');
    return ending;
  }

  #show(request: Request, response: Response, token: string, refused: boolean): void {
    const { topic } = this.#ending(token);
    const page = unsubscribePage(topic, refused, addresses.unsubscribe(token), this.pages.words(request));
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Referrer-Policy', 'no-referrer');
    this.pages.show(request, response, 'mail/unsubscribe', page);
  }
}
