import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { Outbox } from '../../kernel/mail/outbox.service.js';
import { Reads } from '../../kernel/reads.js';
import { Person } from '../person.entity.js';
import type { FactorKind } from './factor-kind.js';

const link = '/account/factors';

/** Tells somebody what happened to their second factors, in case it was not them. None of these letters can be refused. */
@Injectable()
export class FactorLetters {
  constructor(
    private readonly reads: Reads,
    private readonly outbox: Outbox,
  ) {}

  async added(personId: string, kind: FactorKind): Promise<void> {
    const { name, to } = await this.#reader(personId);
    await this.outbox.post({ ...to, template: 'factor-added', data: { name, kind, link } });
  }

  async removed(personId: string, kind: FactorKind): Promise<void> {
    const { name, to } = await this.#reader(personId);
    await this.outbox.post({ ...to, template: 'factor-removed', data: { name, kind, link } });
  }

  async codesMade(personId: string): Promise<void> {
    const { name, to } = await this.#reader(personId);
    await this.outbox.post({ ...to, template: 'recovery-codes-made', data: { name, link } });
  }

  async codeUsed(personId: string, left: number): Promise<void> {
    const { name, to } = await this.#reader(personId);
    await this.outbox.post({ ...to, template: 'recovery-code-used', data: { name, left, link } });
  }

  async reset(personId: string): Promise<void> {
    const { name, to } = await this.#reader(personId);
    await this.outbox.post({ ...to, template: 'factors-reset', data: { name, link } });
  }

  async #reader(personId: string) {
    const person = await this.reads.findOneBy(Person, { id: personId });
    if (!person) throw new NotFound('not-found');
    const { name, email: address, language } = person;
    return { name, to: { personId, address, language, key: `factors:${newId()}` } };
  }
}
