import { Module } from '@nestjs/common';
import { Directory } from './directory/directory.service.js';
import { AuthenticatorApps } from './factors/authenticator-apps.service.js';
import { FactorChanges } from './factors/factor-changes.service.js';
import { FactorLetters } from './factors/factor-letters.service.js';
import { FactorPolicy } from './factors/factor-policy.service.js';
import { FactorResets } from './factors/factor-resets.service.js';
import { FactorSweeping } from './factors/factor-sweeping.service.js';
import { Factors } from './factors/factors.service.js';
import { PasskeyChallenges } from './factors/passkey-challenges.service.js';
import { PasskeyChecks } from './factors/passkey-checks.service.js';
import { Passkeys } from './factors/passkeys.service.js';
import { RecoveryCodes } from './factors/recovery-codes.service.js';
import { RememberedDevices } from './factors/remembered-devices.service.js';
import { ImportBatches } from './invitations/import-batches.service.js';
import { ImportJob } from './invitations/import-job.service.js';
import { InvitationList } from './invitations/invitation-list.service.js';
import { Invitations } from './invitations/invitations.service.js';
import { KnownPeople } from './invitations/known-people.service.js';
import { Newcomers } from './invitations/newcomers.service.js';
import { Tidying } from './invitations/tidying.service.js';
import { PeopleImports } from './invitations/people-imports.service.js';
import { Administrators } from './roles/administrators.service.js';
import { Deactivations } from './roles/deactivations.service.js';
import { Roles } from './roles/roles.service.js';
import { AccountLetters } from './account-letters.service.js';
import { AddressChanges } from './address-changes.service.js';
import { Devices } from './devices.service.js';
import { LapsedRegistrations } from './lapsed-registrations.service.js';
import { Leaving } from './leaving.service.js';
import { MailedLinks } from './mailed-links.service.js';
import { Arriving } from './oidc/arriving.service.js';
import { Identities } from './oidc/identities.service.js';
import { IdentityLetters } from './oidc/identity-letters.service.js';
import { Linking } from './oidc/linking.service.js';
import { AccountsOwnData } from './own-data.service.js';
import { PasswordChanges } from './password-changes.service.js';
import { People } from './people.service.js';
import { Profiles } from './profiles.service.js';
import { Registering } from './registering.service.js';
import { Sessions } from './sessions.service.js';
import { SettingUp } from './set-up.service.js';

/** What the others of the room build on, and nobody outside of it. */
const inner = [AccountLetters, IdentityLetters, ImportJob, Tidying];
const innerFactors = [FactorChanges, FactorLetters, FactorSweeping, PasskeyChallenges];

const services = [
  ...[People, Sessions, SettingUp],
  ...[Administrators, Roles, Deactivations, Directory],
  ...[Invitations, InvitationList, Newcomers, PeopleImports, KnownPeople, ImportBatches],
  ...[Factors, FactorPolicy, Passkeys, PasskeyChecks, AuthenticatorApps, RecoveryCodes],
  ...[RememberedDevices, FactorResets],
  ...[Arriving, Identities, Linking],
  ...[MailedLinks, Registering, PasswordChanges, AddressChanges],
  ...[LapsedRegistrations, Devices, Leaving, Profiles, AccountsOwnData],
];

@Module({ providers: [...services, ...inner, ...innerFactors], exports: services })
export class AccountsModule {}
