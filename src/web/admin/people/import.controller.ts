import { Controller, Get, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readPeopleCsv } from '../../../accounts/invitations/people-csv.js';
import { PeopleImports } from '../../../accounts/invitations/people-imports.service.js';
import type { Visitor } from '../../../accounts/visitor.js';
import { addresses } from '../../addresses.js';
import { AdministratorOnly } from '../../http/administrator-only.guard.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { formModel, type Problem } from '../../views/form.js';
import { importFields, importFormPage, importReportPage, isShown } from './import.page.js';
import { InvitableCourses } from './invitable-courses.service.js';

/** Many people from a file: what it would do is shown line by line, and done when somebody says yes. */
@Controller('admin/people/import')
@UseGuards(AdministratorOnly)
export class ImportController {
  constructor(
    private readonly pages: Pages,
    private readonly imports: PeopleImports,
    private readonly courses: InvitableCourses,
  ) {}

  @Get()
  async form(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.#showForm(request, response);
  }

  @Post()
  async check(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    const words = this.pages.words(request);
    const refuse = (text: string) => this.#showForm(request, response, [{ field: 'file', text }]);
    if (!request.upload) return refuse(words.say('import.file.missing'));
    const read = readPeopleCsv(await request.upload.read());
    if ('code' in read) return refuse(words.say(`import.file.${read.code}`, read.details));
    const id = await this.imports.check(read, await this.courses.all(), words.language, me.id);
    response.redirect(303, addresses.peopleImportReport(id));
  }

  @Get(':id')
  async report(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Query() { show, from }: Record<string, unknown>,
  ): Promise<void> {
    const found = await this.imports.byId(id);
    const place = /^\d{1,4}$/.test(String(from)) ? Number(from) : 0;
    const model = importReportPage(found, isShown(show) ? show : 'all', place, this.pages.words(request));
    this.pages.show(request, response, 'admin/people/import-report', model);
  }

  @Post(':id/start')
  async start(@Res() response: Response, @Me() me: Visitor, @Param('id') id: string): Promise<void> {
    await this.imports.start(id, me.id);
    response.redirect(303, addresses.peopleImportReport(id));
  }

  async #showForm(request: Request, response: Response, problems: readonly Problem[] = []): Promise<void> {
    const form = formModel(importFields, {}, problems);
    const model = importFormPage(form, await this.courses.all(), this.pages.words(request));
    this.pages.show(request, response, 'admin/people/import', model, { status: problems.length > 0 ? 422 : 200 });
  }
}
