import { Module } from '@nestjs/common';
import { Directory } from './directory/directory.service.js';
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
import { Leaving } from './leaving.service.js';
import { MailedLinks } from './mailed-links.service.js';
import { AccountsOwnData } from './own-data.service.js';
import { PasswordChanges } from './password-changes.service.js';
import { People } from './people.service.js';
import { Profiles } from './profiles.service.js';
import { Registering } from './registering.service.js';
import { Sessions } from './sessions.service.js';
import { SettingUp } from './set-up.service.js';

const services = [
  ...[People, Sessions, SettingUp],
  ...[Administrators, Roles, Deactivations, Directory],
  ...[Invitations, InvitationList, Newcomers, PeopleImports],
  ...[MailedLinks, Registering, PasswordChanges, AddressChanges],
  ...[Devices, Leaving, Profiles, AccountsOwnData],
];

@Module({ providers: [...services, AccountLetters, KnownPeople, ImportJob, Tidying], exports: services })
export class AccountsModule {}
