import { createHash } from 'node:crypto';
import { Body, Controller, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../accounts/visitor.js';
import { RuleBroken } from '../../../kernel/errors.js';
import { Objects } from '../../../kernel/objects/objects.js';
import type { Logo } from '../../../kernel/settings/setting-kinds.js';
import { Settings } from '../../../kernel/settings/settings.service.js';
import { addresses } from '../../addresses.js';
import { AdministratorOnly } from '../../http/administrator-only.guard.js';
import { readForm, sayFault } from '../../http/forms.js';
import { Pages } from '../../http/pages.service.js';
import { Me } from '../../http/signed-in.guard.js';
import { readPicture } from './picture.js';
import { logoForm, settingsFields } from './settings-form.js';
import { logoLimits } from './settings.page.js';
import { SettingsPages } from './settings-pages.service.js';

type Kept = Omit<Logo, 'text'>;

/** The picture in the masthead. It is kept among the stored files, by the hash of its bytes, and never replaced. */
@Controller('admin/settings/logo')
@UseGuards(AdministratorOnly)
export class LogoController {
  constructor(
    private readonly pages: Pages,
    private readonly settings: Settings,
    private readonly settingsPages: SettingsPages,
    private readonly objects: Objects,
  ) {}

  @Post()
  async set(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Body() body: Record<string, unknown>,
  ): Promise<void> {
    const words = this.pages.words(request);
    const read = readForm(logoForm, body, settingsFields, settingsFields, words);
    if (!read.ok) return this.settingsPages.refuse(request, response, body, read.form.problems);
    try {
      const picture = await this.#picture(await request.upload?.read());
      await this.settings.change(me.id, { logo: { ...picture, text: read.value.text } });
    } catch (fault) {
      if (!(fault instanceof RuleBroken)) throw fault;
      const problem = { field: fault.field, text: sayFault(fault, words) };
      return this.settingsPages.refuse(request, response, body, [problem]);
    }
    response.redirect(303, `${addresses.settings}?done=logo`);
  }

  @Post('removal')
  async remove(@Res() response: Response, @Me() me: Visitor): Promise<void> {
    await this.settings.change(me.id, { logo: null });
    response.redirect(303, `${addresses.settings}?done=logo`);
  }

  /** Without a new file the words go to the picture that is there. */
  async #picture(bytes: Buffer | undefined): Promise<Kept> {
    const now = await this.settings.get('logo');
    if (!bytes?.length && now) return { object: now.object, width: now.width, height: now.height };
    if (!bytes?.length) throw new RuleBroken('logo-missing', {}, 'logo');
    if (bytes.length > logoLimits.bytes) throw new RuleBroken('logo-heavy', { most: logoLimits.bytes / 1024 }, 'logo');
    const picture = readPicture(bytes);
    if (!picture) throw new RuleBroken('logo-kind', {}, 'logo');
    const { ending, width, height } = picture;
    if (Math.max(width, height) > logoLimits.pixels) {
      throw new RuleBroken('logo-large', { width, height, most: logoLimits.pixels }, 'logo');
    }
    const object = `${createHash('sha256').update(bytes).digest('hex')}.${ending}`;
    await this.objects.keep(object, bytes);
    return { object, width, height };
  }
}
