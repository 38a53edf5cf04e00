import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Editions } from '../../catalog/editions.service.js';
import { RegistryToday } from '../../evidence/registry-today.service.js';
import { Pages } from '../http/pages.service.js';
import { Site } from '../site.js';
import type { AboutPage } from './about.page.js';
import { homePage } from './home.page.js';

@Controller()
export class HomeController {
  constructor(
    private readonly pages: Pages,
    private readonly editions: Editions,
    private readonly registry: RegistryToday,
    private readonly site: Site,
  ) {}

  @Get()
  async home(@Req() request: Request, @Res() response: Response): Promise<void> {
    const [first] = await this.editions.newest();
    const model = homePage(first ?? null, await this.registry.read(), this.pages.words(request));
    this.pages.show(request, response, 'home/home', model);
  }

  @Get('privacy')
  privacy(@Req() request: Request, @Res() response: Response): void {
    this.#about(request, response, 'home/privacy');
  }

  @Get('accessibility')
  accessibility(@Req() request: Request, @Res() response: Response): void {
    this.#about(request, response, 'home/accessibility');
  }

  #about(request: Request, response: Response, template: string): void {
    const model: AboutPage = { contact: this.site.contact };
    this.pages.show(request, response, template, model);
  }
}
