import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/ids.js';
import { Outbox } from '../kernel/mail/outbox.service.js';
import type { MailedLink } from './mailed-link.entity.js';
import { MailedLinks } from './mailed-links.service.js';
import type { Person } from './person.entity.js';

type Reader = Pick<Person, 'id' | 'email' | 'name' | 'language'>;

/**
 * The letters about an account. All are essential: they let somebody in, or tell them who might have tried. A letter to an
 * address that nobody has confirmed repeats nothing that was typed, so that no stranger can write to it through us.
 */
@Injectable()
export class AccountLetters {
  constructor(
    private readonly outbox: Outbox,
    private readonly links: MailedLinks,
  ) {}

  async confirm(person: Reader, registration: MailedLink['data']): Promise<void> {
    const { id, secret } = await this.links.make('confirm', person.id, registration);
    const data = { link: `/confirm/${secret}` };
    await this.outbox.post({ ...to(person), key: `confirm-address:${id}`, template: 'confirm-address', data });
  }

  /** To the owner of an account with whose address somebody registers, or to which somebody wants to move. */
  async knownAlready(person: Reader): Promise<void> {
    const data = { name: person.name, signInLink: '/sign-in', resetLink: '/reset' };
    await this.outbox.post({ ...to(person), key: `known-already:${newId()}`, template: 'known-already', data });
  }

  async reset(person: Reader): Promise<void> {
    const { id, secret } = await this.links.make('reset', person.id);
    const data = { link: `/reset/${secret}` };
    await this.outbox.post({ ...to(person), key: `reset-password:${id}`, template: 'reset-password', data });
  }

  async passwordChanged(person: Reader): Promise<void> {
    const data = { name: person.name, resetLink: '/reset' };
    await this.outbox.post({ ...to(person), key: `password-changed:${newId()}`, template: 'password-changed', data });
  }

  /** Asks at the address of now. */
  async leaveAddress(person: Reader, change: MailedLink['data'] & { readonly to: string }): Promise<void> {
    const { id, secret } = await this.links.make('change-old', person.id, change);
    const data = { name: person.name, address: change.to, link: `/address/${secret}` };
    await this.outbox.post({ ...to(person), key: `address-old:${id}`, template: 'address-old', data });
  }

  /** Asks at the address to be. */
  async takeAddress(person: Reader, change: MailedLink['data'] & { readonly to: string }): Promise<void> {
    const { id, secret } = await this.links.make('change-new', person.id, change);
    const reader = to({ ...person, email: change.to });
    const data = { link: `/address/${secret}` };
    await this.outbox.post({ ...reader, key: `address-new:${id}`, template: 'address-new', data });
  }

  /** To both addresses, so that nobody loses an account without hearing of it. */
  async addressChanged(person: Reader, from: string): Promise<void> {
    const [id, template] = [newId(), 'address-changed'] as const;
    const data = { name: person.name, address: person.email };
    await this.outbox.post({ ...to({ ...person, email: from }), key: `${template}:${id}:old`, template, data });
    await this.outbox.post({ ...to(person), key: `${template}:${id}:new`, template, data });
  }
}

const to = ({ id, email, language }: Reader) => ({ personId: id, address: email, language });
