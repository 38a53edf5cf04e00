import { Injectable } from '@nestjs/common';
import { RuleBroken } from '../../kernel/errors.js';
import { Reads } from '../../kernel/reads.js';
import { Settings } from '../../kernel/settings/settings.service.js';
import { mayAdminister } from '../access.js';
import { RoleGrant } from '../role-grant.entity.js';
import { Factors } from './factors.service.js';

/** Of whom a second factor is required. */
@Injectable()
export class FactorPolicy {
  constructor(
    private readonly reads: Reads,
    private readonly settings: Settings,
    private readonly factors: Factors,
  ) {}

  administratorsNeedOne(): Promise<boolean> {
    return this.settings.get('administrators-need-second-factor');
  }

  /** Whether somebody with these roles has to set one up before they go on. */
  async isMissing({ id, roles }: { readonly id: string } & Parameters<typeof mayAdminister>[0]): Promise<boolean> {
    return mayAdminister({ roles }) && (await this.administratorsNeedOne()) && !(await this.factors.has(id));
  }

  /** @throws RuleBroken `factor-required` where the person may not be without one */
  async allowNone(personId: string): Promise<void> {
    const grants = await this.reads.findBy(RoleGrant, { personId });
    const isAdministrator = mayAdminister({ roles: grants.map(({ role }) => role) });
    if (isAdministrator && (await this.administratorsNeedOne())) throw new RuleBroken('factor-required');
  }
}
