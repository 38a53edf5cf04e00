import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/ids.js';
import { Outbox } from '../../kernel/mail/outbox.service.js';
import { MailedLinks } from '../mailed-links.service.js';
import type { Person } from '../person.entity.js';
import type { Claimed } from './claimed.js';

const link = '/account/identities';

/** The letters about signing in by a provider. None of them can be refused. */
@Injectable()
export class IdentityLetters {
  constructor(
    private readonly outbox: Outbox,
    private readonly links: MailedLinks,
  ) {}

  /** Asks the owner of an account whether this identity is theirs. */
  async ask(person: Person, { issuer, subject }: Claimed, provider: string): Promise<void> {
    const { id, secret } = await this.links.make('link-identity', person.id, { issuer, subject });
    const data = { name: person.name, provider, link: `/sign-in/oidc/link/${secret}` };
    await this.outbox.post({ ...to(person), key: `identity-link:${id}`, template: 'identity-link', data });
  }

  async linked(person: Person, provider: string): Promise<void> {
    const data = { name: person.name, provider, link };
    await this.outbox.post({ ...to(person), key: `identity:${newId()}`, template: 'identity-linked', data });
  }

  async unlinked(person: Person, provider: string): Promise<void> {
    const data = { name: person.name, provider, link };
    await this.outbox.post({ ...to(person), key: `identity:${newId()}`, template: 'identity-unlinked', data });
  }
}

const to = ({ id, email, language }: Person) => ({ personId: id, address: email, language });
