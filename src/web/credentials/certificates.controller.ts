import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { Certificates } from '../../credentials/certificates.service.js';
import { parseSerial } from '../../credentials/serial.js';
import { fileName } from '../../credentials/statement.js';
import { NotFound } from '../../kernel/errors.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { NewerEditions } from '../learning/moving/newer-editions.service.js';
import { CertificateSheets } from './certificate-sheets.service.js';
import { certificatePage } from './certificate.page.js';
import { certificatesPage } from './certificates.page.js';

/** A practitioner's own certificates. */
@Controller('certificates')
@UseGuards(SignedIn)
export class CertificatesController {
  constructor(
    private readonly pages: Pages,
    private readonly certificates: Certificates,
    private readonly sheets: CertificateSheets,
    private readonly newer: NewerEditions,
  ) {}

  @Get()
  async transcript(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    const statements = (await this.certificates.of(me.id)).map(({ statement }) => statement);
    this.pages.show(request, response, 'credentials/certificates', certificatesPage(me.name, statements));
  }

  @Get(':serial.pdf')
  async pdf(@Res() response: Response, @Me() me: Visitor, @Param('serial') typed: string): Promise<void> {
    const { statement } = await this.#own(me, typed);
    const pdf = await this.sheets.pdf(statement);
    response.setHeader('Content-Disposition', `attachment; filename="${fileName(statement)}"`);
    response.setHeader('Cache-Control', 'private, no-store');
    response.type('application/pdf').send(pdf);
  }

  @Get(':serial')
  async sheet(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('serial') typed: string,
  ): Promise<void> {
    const certificate = await this.#own(me, typed);
    const { statement } = certificate;
    const replacement = await this.certificates.replacementOf(certificate);
    const [address, wording] = [this.sheets.verifyUrl(statement), this.sheets.wording(statement)];
    const newer = await this.newer.ofCertificate(certificate, this.pages.words(request));
    const model = certificatePage(statement, address, wording, replacement?.serial, newer);
    this.pages.show(request, response, 'credentials/certificate', model);
  }

  async #own(me: Visitor, typed: string) {
    const parsed = parseSerial(typed);
    if (!parsed.ok) throw new NotFound('not-found');
    return this.certificates.own(me.id, parsed.serial);
  }
}
