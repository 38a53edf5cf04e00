import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Certificates } from '../../credentials/certificates.service.js';
import { parseSerial } from '../../credentials/serial.js';
import { Clock } from '../../kernel/clock.js';
import { addresses } from '../addresses.js';
import { Pages } from '../http/pages.service.js';
import { CertificateSheets } from './certificate-sheets.service.js';
import { unknownSerial, validCertificate, verifyForm } from './verify.page.js';

/** Anyone can check a certificate: no account, no session, and nothing but what is printed on it. */
@Controller('verify')
export class VerifyController {
  constructor(
    private readonly pages: Pages,
    private readonly certificates: Certificates,
    private readonly sheets: CertificateSheets,
    private readonly clock: Clock,
  ) {}

  @Get()
  ask(@Req() request: Request, @Res() response: Response, @Query('serial') typed: unknown): void {
    const words = this.pages.words(request);
    if (typeof typed !== 'string')
      return this.pages.show(request, response, 'credentials/verify', verifyForm('', null, words));
    const parsed = parseSerial(typed);
    if (parsed.ok) return response.redirect(303, addresses.verify(parsed.serial));
    const model = verifyForm(typed.slice(0, 100), parsed, words);
    this.pages.show(request, response, 'credentials/verify', model, { status: 422 });
  }

  @Get(':serial')
  async answer(@Req() request: Request, @Res() response: Response, @Param('serial') typed: string): Promise<void> {
    const words = this.pages.words(request);
    const parsed = parseSerial(typed);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Robots-Tag', 'noindex');
    if (!parsed.ok) {
      const model = verifyForm(typed.slice(0, 100), parsed, words);
      return this.pages.show(request, response, 'credentials/verify', model, { status: 404 });
    }
    const certificate = await this.certificates.bySerial(parsed.serial);
    if (!certificate) {
      return this.pages.show(request, response, 'credentials/verify', unknownSerial(parsed.serial), { status: 404 });
    }
    const { statement } = certificate;
    const replacement = await this.certificates.replacementOf(certificate);
    const replacedOn = replacement?.statement.issuedAt.slice(0, 10) ?? null;
    const checked = { checkedAt: this.clock.now(), replacedOn };
    const model = validCertificate(statement, this.sheets.words(statement), checked, words);
    this.pages.show(request, response, 'credentials/verify', model);
  }
}
