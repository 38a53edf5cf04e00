import { Body, Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Profiles } from '../../accounts/profiles.service.js';
import type { Visitor } from '../../accounts/visitor.js';
import { addresses } from '../addresses.js';
import { readForm } from '../http/forms.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { formModel } from '../views/form.js';
import { profileFields, profileForm, typedProfile } from './profile-form.js';
import { profilePage, type ProfilePage } from './profile.page.js';

@Controller('account/profile')
@UseGuards(SignedIn)
export class ProfileController {
  constructor(
    private readonly pages: Pages,
    private readonly profiles: Profiles,
  ) {}

  @Get()
  async form(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    const profile = await this.profiles.of(me.id);
    this.#show(request, response, formModel(profileFields, typedProfile(profile)));
  }

  @Post()
  async describe(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Body() body: unknown,
  ): Promise<void> {
    const read = readForm(profileForm, body, profileFields, profileFields, this.pages.words(request));
    if (!read.ok) return this.#show(request, response, read.form, 422);
    await this.profiles.describe(me.id, read.value);
    response.redirect(303, `${addresses.account}?done=profile`);
  }

  #show(request: Request, response: Response, form: ProfilePage['form'], status = 200): void {
    this.pages.show(request, response, 'account/profile', profilePage(form), { status });
  }
}
