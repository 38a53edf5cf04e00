import { Body, Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { SkipThrottle } from '@nestjs/throttler';
import type { Request, Response } from 'express';
import type { Invitation } from '../../accounts/invitations/invitation.entity.js';
import { InvitationList } from '../../accounts/invitations/invitation-list.service.js';
import { Newcomers } from '../../accounts/invitations/newcomers.service.js';
import { asVisitor, type Visitor } from '../../accounts/visitor.js';
import { Editions } from '../../catalog/editions.service.js';
import { Joining } from '../../catalog/staff/joining.service.js';
import { addresses } from '../addresses.js';
import { receiveForm } from '../http/forms.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { Throttled } from '../http/throttling.js';
import { visitorOf } from '../http/visit.js';
import { formModel, type FormModel } from '../views/form.js';
import { newAccount } from './account-form.js';
import { type InvitedField, invitationPage, invitedFields } from './invitation.page.js';
import { signIn } from './signing-in.js';

const asked = {
  schema: newAccount.pick({ name: true, password: true }),
  ...{ fields: invitedFields, kept: ['name'] as const },
};

/** Where an invitation's link leads. To look at it uses nothing up, because programs that scan mail open every link. */
@Controller('invitations/:secret')
export class InvitationController {
  constructor(
    private readonly pages: Pages,
    private readonly list: InvitationList,
    private readonly newcomers: Newcomers,
    private readonly joining: Joining,
    private readonly editions: Editions,
  ) {}

  @Get()
  async look(@Req() request: Request, @Res() response: Response, @Param('secret') secret: string): Promise<void> {
    await this.#show(request, response, secret);
  }

  @Post('acceptance')
  @UseGuards(SignedIn)
  async accept(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('secret') secret: string,
  ): Promise<void> {
    if (!(await this.list.byLink(secret))) return this.#closed(request, response);
    response.redirect(303, await this.#after(await this.joining.accept(secret, me.id)));
  }

  @Post('account')
  @UseGuards(Throttled)
  @SkipThrottle({ account: true }) // no address is sent, and all who are invited would count as one account
  async register(
    @Req() request: Request,
    @Res() response: Response,
    @Param('secret') secret: string,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    if (!(await this.list.byLink(secret))) return this.#closed(request, response);
    const words = this.pages.words(request);
    const refused = await receiveForm(asked, body, words, async (account) => {
      const { person, invitation } = await this.joining.register(secret, { ...account, language: words.language });
      await signIn(request, asVisitor(person));
      response.redirect(303, await this.#after(invitation));
    });
    if (refused) await this.#show(request, response, secret, refused, 422);
  }

  async #show(
    request: Request,
    response: Response,
    secret: string,
    form?: FormModel<InvitedField>,
    status = 200,
  ): Promise<void> {
    const listed = await this.list.byLink(secret);
    if (!listed) return this.#closed(request, response);
    const visitor = visitorOf(request);
    const invited = {
      reader: visitor && (await this.newcomers.reader(visitor.id)),
      hasAccount: await this.newcomers.hasAccount(listed.invitation),
      courseTitle: (await this.#course(listed.invitation))?.title ?? null,
    };
    const suggested = formModel(invitedFields, { name: listed.invitation.name ?? '' });
    const model = invitationPage(secret, listed, invited, form ?? suggested, this.pages.words(request));
    this.pages.show(request, response, 'accounts/invitation', model, { status, strangersForm: true });
  }

  /** Whether the link ran out, was used, was withdrawn or never was is for whoever invited to say. */
  #closed(request: Request, response: Response): void {
    this.pages.show(request, response, 'accounts/invitation-closed', {}, { status: 404 });
  }

  async #course({ courseId }: Invitation) {
    const editions = courseId === null ? [] : await this.editions.newest();
    return editions.find((edition) => edition.courseId === courseId)?.content ?? null;
  }

  /** A practitioner who was invited to a course enrols there, where its makers' disclosures stand. */
  async #after(invitation: Invitation): Promise<string> {
    const course = await this.#course(invitation);
    return course && invitation.role === 'practitioner' ? addresses.course(course.slug) : '/learn';
  }
}
