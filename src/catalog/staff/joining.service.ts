import { Injectable } from '@nestjs/common';
import type { Invitation } from '../../accounts/invitations/invitation.entity.js';
import { Invitations } from '../../accounts/invitations/invitations.service.js';
import { Newcomers, type Newcomer } from '../../accounts/invitations/newcomers.service.js';
import type { Person } from '../../accounts/person.entity.js';
import { Writes } from '../../kernel/writes.js';
import { isStaffRole } from '../access.js';
import { Staff } from './staff.service.js';

/** What an invitation brings when it is accepted: a role, a place on a course's staff, an account; all of it or nothing. */
@Injectable()
export class Joining {
  constructor(
    private readonly writes: Writes,
    private readonly invitations: Invitations,
    private readonly newcomers: Newcomers,
    private readonly staff: Staff,
  ) {}

  /** For somebody with an account. @throws NotFound, RuleBroken as `Invitations.accept` does */
  async accept(secret: string, personId: string): Promise<Invitation> {
    return this.writes.unit(async () => {
      const invitation = await this.invitations.accept(secret, personId);
      const { role, courseId, invitedBy } = invitation;
      if (courseId !== null && isStaffRole(role)) await this.staff.add(courseId, personId, role, invitedBy);
      return invitation;
    });
  }

  /** For somebody without one. @throws NotFound, RuleBroken as `Newcomers.welcome` does */
  async register(
    secret: string,
    newcomer: Newcomer,
  ): Promise<{ readonly person: Person; readonly invitation: Invitation }> {
    return this.newcomers.welcome(secret, newcomer, (person) => this.accept(secret, person.id));
  }
}
