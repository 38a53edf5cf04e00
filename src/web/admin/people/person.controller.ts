import { Body, Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import { addresses } from '../../addresses.js';
import { AdministratorOnly } from '../../http/administrator-only.guard.js';
import { ConfirmedLately } from '../../http/confirmed-lately.js';
import { receiveForm } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { UnsentForms } from '../../http/unsent-forms.service.js';
import { formModel, type FormModel } from '../../views/form.js';
import { InvitableCourses } from './invitable-courses.service.js';
import { type Change, type ChangeField, changeFields, changeForm } from './person-change.js';
import { PersonChanges } from './person-changes.service.js';
import { PersonFiles } from './person-files.service.js';
import { PersonLearning } from './person-learning.service.js';
import { personPage } from './person.page.js';

/** After one of these, whoever did it to themselves has no business here any more. */
const endsOwn: readonly Change[] = ['revoke-administrator', 'end-sessions', 'deactivate'];

/** One person's account: what is on record, and what administrators can change. */
@Controller('admin/people/:person')
@UseGuards(AdministratorOnly)
export class PersonController {
  constructor(
    private readonly pages: Pages,
    private readonly files: PersonFiles,
    private readonly learning: PersonLearning,
    private readonly courses: InvitableCourses,
    private readonly changes: PersonChanges,
    private readonly unsent: UnsentForms,
  ) {}

  @Get()
  async person(
    @Req() request: Request,
    @Res() response: Response,
    @Param('person') id: string,
    @Query() { changed }: Record<string, unknown>,
  ): Promise<void> {
    const { typed, problems } = this.unsent.shown(request, 'change', this.pages.words(request));
    const form = formModel(changeFields, typed, problems);
    await this.#show(request, response, id, { form, changed: changed === '1' });
  }

  @Post('changes')
  @ConfirmedLately(({ params }) => addresses.person(String(params.person)), changeFields)
  async change(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('person') id: string,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const asked = { schema: changeForm, fields: changeFields, kept: changeFields };
    const form = await receiveForm(asked, body, this.pages.words(request), async ({ change, reason }) => {
      await this.changes.make(change, [id, me.id, reason]);
      const isOver = id === me.id && endsOwn.includes(change);
      response.redirect(303, isOver ? '/' : `${addresses.person(id)}?changed=1`);
    });
    if (form) await this.#show(request, response, id, { form, status: 422 });
  }

  async #show(
    request: Request,
    response: Response,
    id: string,
    { form, status = 200, changed = false }: { form: FormModel<ChangeField>; status?: number; changed?: boolean },
  ): Promise<void> {
    const words = this.pages.words(request);
    const [file, learning] = [await this.files.of(id, words), await this.learning.of(id)];
    const model = personPage(file, learning, await this.courses.titles(), form, changed, words);
    this.pages.show(request, response, 'admin/people/person', model, { status });
  }
}
