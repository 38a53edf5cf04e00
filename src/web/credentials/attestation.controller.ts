import { Body, Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { People } from '../../accounts/people.service.js';
import type { Visitor } from '../../accounts/visitor.js';
import { Certificates } from '../../credentials/certificates.service.js';
import { type Completion, isReady } from '../../credentials/completion.js';
import { Issuing } from '../../credentials/issuing.service.js';
import { Enrolments, type Standing } from '../../learning/enrolments.service.js';
import { CatchUps } from '../../learning/moving/catch-ups.service.js';
import { newAccount } from '../accounts/account-form.js';
import { addresses } from '../addresses.js';
import { readForm, shownAgain } from '../http/forms.js';
import { Pages } from '../http/pages.service.js';
import { Me, SignedIn } from '../http/signed-in.guard.js';
import { formModel, type FormModel } from '../views/form.js';
import { attestationPage } from './attestation.page.js';
import { CertificateSheets } from './certificate-sheets.service.js';

const fields = ['name', 'attested'] as const;
type Form = FormModel<'name' | 'attested'>;
const unsigned = newAccount.pick({ name: true });
const signed = unsigned.extend({ attested: z.string('form.attested') });

/** The last step: the name as it will be printed, the practitioner's word, and the certificate. */
@Controller('certificates/for/:course')
@UseGuards(SignedIn)
export class AttestationController {
  constructor(
    private readonly pages: Pages,
    private readonly people: People,
    private readonly enrolments: Enrolments,
    private readonly issuing: Issuing,
    private readonly certificates: Certificates,
    private readonly sheets: CertificateSheets,
    private readonly catchUps: CatchUps,
  ) {}

  @Get()
  async form(@Req() request: Request, @Res() response: Response, @Me() me: Visitor): Promise<void> {
    const at = await this.#at(request, response, me);
    if (at) await this.#show(request, response, at, formModel(fields, { name: me.name }));
  }

  @Post()
  async sign(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Body() body: unknown,
  ): Promise<void> {
    const at = await this.#at(request, response, me);
    if (!at) return;
    const words = this.pages.words(request);
    const schema = at.standing.edition.content.completion.attestation ? signed : unsigned;
    const read = readForm<{ name: string }, 'name' | 'attested'>(schema, body, fields, fields, words);
    if (!read.ok) return this.#show(request, response, at, read.form, 422);
    const strange = this.sheets.unprintable(read.value.name);
    if (strange.length > 0) {
      const text = words.say('certificate.name.unprintable', { characters: strange.join(' ') });
      return this.#show(request, response, at, shownAgain(body, fields, fields, [{ field: 'name', text }]), 422);
    }
    if (read.value.name !== me.name) await this.people.rename(me.id, read.value.name);
    response.redirect(303, addresses.certificate(await this.issuing.issue(at.standing)));
  }

  /** Where the practitioner stands; whoever is not there yet, or has the certificate, is sent where they belong. */
  async #at(request: Request, response: Response, me: Visitor) {
    const standing = await this.enrolments.standing(me.id, String(request.params.course));
    const held = await this.certificates.ofEnrolment(standing.enrolment.id);
    if (held) return void response.redirect(303, addresses.certificate(held.serial));
    const completion = await this.issuing.completion(standing);
    if (isReady(completion)) return { standing, completion };
    return void response.redirect(303, addresses.courseHome(standing.edition.content.slug));
  }

  async #show(
    request: Request,
    response: Response,
    at: { standing: Standing; completion: Completion },
    form: Form,
    status = 200,
  ): Promise<void> {
    const { size } = await this.catchUps.changed(at.standing);
    const model = attestationPage(at.standing, at.completion, form, size);
    this.pages.show(request, response, 'credentials/attestation', model, { status });
  }
}
