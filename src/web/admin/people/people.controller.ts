import { Controller, Get, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Directory } from '../../../accounts/directory/directory.service.js';
import { AdministratorOnly } from '../../http/administrator-only.guard.js';
import { Pages } from '../../http/pages.service.js';
import { peoplePage, searchIn } from './people.page.js';

/** Everybody with an account. */
@Controller('admin/people')
@UseGuards(AdministratorOnly)
export class PeopleController {
  constructor(
    private readonly pages: Pages,
    private readonly directory: Directory,
  ) {}

  @Get()
  async all(
    @Req() request: Request,
    @Res() response: Response,
    @Query() query: Record<string, unknown>,
  ): Promise<void> {
    const search = searchIn(query);
    const page = await this.directory.page(search, typeof query.before === 'string' ? query.before : null);
    this.pages.show(request, response, 'admin/people/people', peoplePage(page, search, this.pages.words(request)));
  }
}
