import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { InvitationList } from '../../../accounts/invitations/invitation-list.service.js';
import { Invitations, type Made } from '../../../accounts/invitations/invitations.service.js';
import type { Visitor } from '../../../accounts/visitor.js';
import { Clock } from '../../../kernel/clock.js';
import { NotFound, RuleBroken } from '../../../kernel/errors.js';
import { addresses } from '../../addresses.js';
import { AdministratorOnly } from '../../http/administrator-only.guard.js';
import { receiveForm } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { Site } from '../../site.js';
import { formModel, type FormModel } from '../../views/form.js';
import { InvitableCourses } from './invitable-courses.service.js';
import { invitationFormPage, type InviteField, inviteFields, inviteForm } from './invitation-form.page.js';
import { invitationsPage } from './invitations.page.js';

/** Whom administrators have asked to come, and how they ask. */
@Controller('admin/people/invitations')
@UseGuards(AdministratorOnly)
export class InvitationsController {
  constructor(
    private readonly pages: Pages,
    private readonly site: Site,
    private readonly invitations: Invitations,
    private readonly list: InvitationList,
    private readonly courses: InvitableCourses,
    private readonly clock: Clock,
  ) {}

  @Get()
  async all(
    @Req() request: Request,
    @Res() response: Response,
    @Query() query: Record<string, unknown>,
  ): Promise<void> {
    const state = query.show === 'ended' ? 'ended' : 'open';
    const before = typeof query.before === 'string' ? query.before : null;
    const sent = typeof query.sent === 'string' ? await this.list.byId(query.sent) : null;
    const [page, titles] = [await this.list.page(state, before), await this.courses.titles()];
    const words = this.pages.words(request);
    const model = invitationsPage(page, state, sent?.email ?? null, titles, this.clock.now(), words);
    this.pages.show(request, response, 'admin/people/invitations', model);
  }

  @Get('new')
  async form(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.#showForm(request, response, formModel(inviteFields));
  }

  @Post()
  async invite(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const words = this.pages.words(request);
    const asked = { schema: inviteForm, fields: inviteFields, kept: inviteFields };
    const refused = await receiveForm(asked, body, words, async ({ role, course, email }) => {
      const named = course === '' ? null : await this.courses.bySlug(course);
      if (course !== '' && named === null) throw new RuleBroken('invite-course-gone', {}, 'course');
      const offer = { role, course: named, email: email || null, name: null, language: words.language };
      const made = await this.invitations.invite(offer, me.id);
      this.#answer(request, response, made, email !== '');
    });
    if (refused) await this.#showForm(request, response, refused, 422);
  }

  @Post(':id/withdrawal')
  async withdraw(@Res() response: Response, @Me() me: Visitor, @Param('id') id: string): Promise<void> {
    await this.invitations.withdraw(id, me.id);
    response.redirect(303, addresses.invitations);
  }

  @Post(':id/renewal')
  async renew(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('id') id: string,
  ): Promise<void> {
    const invitation = await this.list.byId(id);
    if (!invitation) throw new NotFound('not-found');
    const { courseId, email } = invitation;
    const title = courseId && (await this.courses.titles()).get(courseId);
    const wording = {
      course: courseId && title ? { id: courseId, title } : null,
      language: this.pages.words(request).language,
    };
    this.#answer(request, response, await this.invitations.renew(id, wording, me.id), email !== null);
  }

  /** A letter takes the link along; otherwise it is shown, this once, because only its hash is kept. */
  #answer(request: Request, response: Response, { id, secret }: Made, isSent: boolean): void {
    if (isSent) return response.redirect(303, `${addresses.invitations}?sent=${id}`);
    const model = { link: this.site.url(addresses.invitation(secret)), listHref: addresses.invitations };
    this.pages.show(request, response, 'admin/people/invitation-link', model, { status: 201 });
  }

  async #showForm(request: Request, response: Response, form: FormModel<InviteField>, status = 200): Promise<void> {
    const model = invitationFormPage(form, await this.courses.all(), this.pages.words(request));
    this.pages.show(request, response, 'admin/people/invitation-form', model, { status });
  }
}
