import { Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AddressChanges } from '../../accounts/address-changes.service.js';
import { NotFound } from '../../kernel/errors.js';
import { addresses } from '../addresses.js';
import { Pages } from '../http/pages.service.js';
import { Throttled } from '../http/throttling.js';
import type { AddressDonePage, AddressLinkPage } from './address-link.page.js';
import { LinkPages } from './link-pages.service.js';

const outcomes = ['moved', 'waiting', 'refused'] as const;

/** The links of the two letters that ask about another address. They need no session: the mailbox is what they ask for. */
@Controller('address')
export class AddressLinkController {
  constructor(
    private readonly pages: Pages,
    private readonly links: LinkPages,
    private readonly changes: AddressChanges,
  ) {}

  @Get()
  done(@Req() request: Request, @Res() response: Response, @Query('now') now: unknown): void {
    const outcome = outcomes.find((each) => each === now);
    if (!outcome) throw new NotFound('not-found');
    const words = this.pages.words(request);
    const said: Record<(typeof outcomes)[number], AddressDonePage> = {
      moved: { title: words.say('address.moved.title'), text: words.say('address.moved.text') },
      waiting: { title: words.say('address.waiting.title'), text: words.say('address.waiting.text') },
      refused: { title: words.say('address.refused.title'), text: words.say('address.refused.text') },
    };
    this.pages.show(request, response, 'accounts/address-done', said[outcome]);
  }

  @Get(':secret')
  async form(@Req() request: Request, @Res() response: Response, @Param('secret') secret: string): Promise<void> {
    const change = await this.changes.look(secret);
    if (!change) return this.links.gone(request, response, 'address');
    const { to, from, isOldEnd } = change;
    const refusal = isOldEnd ? addresses.addressRefusal(secret) : null;
    const model: AddressLinkPage = { action: addresses.addressLink(secret), to, from, refusal };
    this.pages.show(request, response, 'accounts/address-link', model, { strangersForm: true });
  }

  @Post(':secret')
  @UseGuards(Throttled)
  async confirm(@Req() request: Request, @Res() response: Response, @Param('secret') secret: string): Promise<void> {
    await this.links.follow(request, response, 'address', async () => {
      const isMoved = await this.changes.confirm(secret);
      response.redirect(303, addresses.addressDone(isMoved ? 'moved' : 'waiting'));
    });
  }

  @Post(':secret/refusal')
  @UseGuards(Throttled)
  async refuse(@Req() request: Request, @Res() response: Response, @Param('secret') secret: string): Promise<void> {
    await this.links.follow(request, response, 'address', async () => {
      await this.changes.refuse(secret);
      response.redirect(303, addresses.addressDone('refused'));
    });
  }
}
