import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { formats, isExportFormat } from '../../evidence/exports/export-format.js';
import { RegistryToday } from '../../evidence/registry-today.service.js';
import { Searching } from '../../evidence/searching.service.js';
import type { Study } from '../../evidence/study.js';
import { NotFound } from '../../kernel/errors.js';
import { forAWhile } from './caching.js';
import { searchQuery } from './search-query.js';

/** So many studies are written at a time; one by one would be a packet each. */
const together = 50;

/** References as files: of one study, or of all that a search finds. A key has no full stop in it, so an ending tells them apart. */
@Controller('evidence')
export class StudyFilesController {
  constructor(
    private readonly registry: RegistryToday,
    private readonly searching: Searching,
  ) {}

  @Get('studies.:format')
  async found(
    @Req() request: Request,
    @Res() response: Response,
    @Param('format') format: string,
    @Query() asked: Record<string, unknown>,
  ): Promise<void> {
    const search = await this.searching.now();
    const query = searchQuery(asked, search.topics);
    await send(request, response, 'attune-evidence', format, search.findStudies(query.q, query).entries);
  }

  @Get('studies/:key.:format')
  async one(
    @Req() request: Request,
    @Res() response: Response,
    @Param('key') key: string,
    @Param('format') format: string,
  ): Promise<void> {
    const study = (await this.registry.read()).studies.get(key);
    if (!study) throw new NotFound('not-found');
    await send(request, response, study.key, format, [study]);
  }
}

/** Sends a file as fast as it is taken, so that ten thousand references are never in memory at once as text. */
async function send(
  request: Request,
  response: Response,
  name: string,
  format: string,
  studies: readonly Study[],
): Promise<void> {
  if (!isExportFormat(format)) throw new NotFound('not-found');
  const { contentType, write } = formats[format];
  forAWhile(response);
  response.setHeader('Content-Type', contentType);
  response.setHeader('Content-Disposition', `attachment; filename="${name}.${format}"`);
  if (request.method === 'HEAD') return void response.end();
  try {
    await pipeline(Readable.from(inPieces(write(studies))), response);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

function* inPieces(texts: Iterable<string>): Iterable<Buffer> {
  let waiting: string[] = [];
  for (const text of texts) {
    waiting.push(text);
    if (waiting.length < together) continue;
    yield Buffer.from(waiting.join(''));
    waiting = [];
  }
  if (waiting.length > 0) yield Buffer.from(waiting.join(''));
}

/** Whoever asked has gone away in the midst of it, which is no fault of ours. */
const isGone = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'ERR_STREAM_PREMATURE_CLOSE';
