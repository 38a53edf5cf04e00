import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotFound } from '../../kernel/errors.js';
import { Objects } from '../../kernel/objects/objects.js';
import { rangeOf } from './byte-range.js';
import { attachmentName, mediaType } from './media-types.js';

/** Nothing that a file holds is run, should somebody open it by itself. */
const policy = "default-src 'none'; img-src 'self'; media-src 'self'; sandbox; frame-ancestors 'none'";

/**
 * Pictures, recordings and hand-outs of lessons. Their names are made from their bytes, so a browser may keep them for ever, and
 * whoever knows the name was shown it. A hand-out is taken away, never opened within the site.
 */
@Controller('media')
export class MediaController {
  constructor(private readonly objects: Objects) {}

  @Get(':name')
  async send(
    @Req() request: Request,
    @Res() response: Response,
    @Param('name') name: string,
    @Query('as') title: unknown,
  ): Promise<void> {
    const type = mediaType(name);
    const about = type === null ? null : await this.objects.about(name);
    if (!about || type === null) throw new NotFound('not-found');
    const mark = `"${name}"`;
    response.set({
      'Cache-Control': 'public, max-age=31536000, immutable, no-transform',
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Accept-Ranges': 'bytes',
      ETag: mark,
    });
    if (type === 'application/pdf') response.attachment(attachmentName(title, name));
    response.setHeader('Content-Type', type);
    if (request.get('if-none-match')?.includes(mark)) return void response.status(304).end();
    const isSame = [undefined, mark].includes(request.get('if-range'));
    const range = isSame ? rangeOf(request.get('range'), about.bytes) : 'all';
    if (range === 'none') {
      response.removeHeader('Content-Disposition');
      response.status(416).set('Content-Range', `bytes */${about.bytes}`).type('text/plain').end();
      return;
    }
    const { first, last } = range === 'all' ? { first: 0, last: about.bytes - 1 } : range;
    if (range !== 'all') response.status(206).set('Content-Range', `bytes ${first}-${last}/${about.bytes}`);
    response.setHeader('Content-Length', last - first + 1);
    if (request.method === 'HEAD' || about.bytes === 0) return void response.end();
    const stream = await this.objects.stream(name, range === 'all' ? undefined : range);
    if (!stream) throw new NotFound('not-found');
    await pipeline(stream, response).catch(() => response.destroy()); // whoever asked has gone, or the store has
  }
}
