import { Injectable } from '@nestjs/common';
import { People } from '../accounts/people.service.js';
import type { Published } from '../catalog/published.js';
import { Outbox } from '../kernel/mail/outbox.service.js';
import type { Certificate } from './certificate.entity.js';

/** Those whom certificates are made out to: their names, and the letter that tells them. */
@Injectable()
export class Holders {
  constructor(
    private readonly people: People,
    private readonly outbox: Outbox,
  ) {}

  nameOf(personId: string): Promise<string> {
    return this.people.nameOf(personId);
  }

  /** Tells the holder, unless they want no such letters, in the unit of work of the issue. */
  async tell(
    { id, personId, serial }: Pick<Certificate, 'id' | 'personId' | 'serial'>,
    edition: Published,
  ): Promise<void> {
    const { email, name, language } = await this.people.byId(personId);
    const data = { name, course: edition.content.title, link: `/certificates/${serial}` };
    const reader = { personId, address: email, language };
    await this.outbox.post({ ...reader, key: `certificate-issued:${id}`, template: 'certificate-issued', data });
  }
}
