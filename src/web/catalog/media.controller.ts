import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { NotFound } from '../../kernel/errors.js';
import { Objects } from '../../kernel/objects.js';

/** Pictures of lessons. Their names are made from their bytes, so a browser may keep them for ever. */
@Controller('media')
export class MediaController {
  constructor(private readonly objects: Objects) {}

  @Get(':name')
  async send(@Res() response: Response, @Param('name') name: string): Promise<void> {
    const bytes = await this.objects.read(name);
    if (!bytes) throw new NotFound('not-found');
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.type(name.slice(name.indexOf('.'))).send(bytes);
  }
}
