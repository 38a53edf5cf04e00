import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Editions } from '../../catalog/editions.service.js';
import { RegistryToday } from '../../evidence/registry-today.service.js';
import { Pages } from '../http/pages.service.js';
import { homePage } from './home.page.js';

@Controller()
export class HomeController {
  constructor(
    private readonly pages: Pages,
    private readonly editions: Editions,
    private readonly registry: RegistryToday,
  ) {}

  @Get()
  async home(@Req() request: Request, @Res() response: Response): Promise<void> {
    const [first] = await this.editions.offered();
    const model = homePage(first?.edition ?? null, await this.registry.read(), this.pages.words(request));
    this.pages.show(request, response, 'home/home', model);
  }
}
