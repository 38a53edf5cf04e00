import { Injectable } from '@nestjs/common';
import { Devices } from '../../../accounts/devices.service.js';
import { FactorResets } from '../../../accounts/factors/factor-resets.service.js';
import { Deactivations } from '../../../accounts/roles/deactivations.service.js';
import { Roles } from '../../../accounts/roles/roles.service.js';
import { RuleBroken } from '../../../kernel/errors.js';
import type { Change } from './person-change.js';

/** Whom it is about, who does it and why. */
export type Doing = readonly [personId: string, actorId: string, reason: string];

/** Makes one of the changes that the page of a person offers. */
@Injectable()
export class PersonChanges {
  readonly #does = {
    'grant-instructor': ([person, actor, why]) => this.roles.grant(person, 'instructor', actor, why),
    'revoke-instructor': ([person, actor, why]) => this.roles.revoke(person, 'instructor', actor, why),
    'grant-administrator': ([person, actor, why]) => this.roles.grant(person, 'administrator', actor, why),
    'revoke-administrator': ([person, actor, why]) => this.roles.revoke(person, 'administrator', actor, why),
    'end-sessions': ([person, actor, why]) => this.devices.endAll(person, actor, why),
    'reset-factors': (doing) => this.resets.reset(...doing),
    deactivate: (doing) => this.deactivations.deactivate(...doing),
    reactivate: (doing) => this.deactivations.reactivate(...doing),
  } as const satisfies Record<Change, (doing: Doing) => Promise<void>>;

  constructor(
    private readonly roles: Roles,
    private readonly deactivations: Deactivations,
    private readonly resets: FactorResets,
    private readonly devices: Devices,
  ) {}

  /** @throws RuleBroken `last-administrator`, `address-unconfirmed` or `factors-own` at the field `change` */
  async make(change: Change, doing: Doing): Promise<void> {
    try {
      await this.#does[change](doing);
    } catch (fault) {
      throw fault instanceof RuleBroken ? new RuleBroken(fault.code, fault.details, 'change') : fault;
    }
  }
}
