import type { Area } from '../area.js';
import { AccountController } from './account.controller.js';
import { AddressController } from './address.controller.js';
import { CopyJob } from './copy-job.service.js';
import { DevicesController } from './devices.controller.js';
import { ErasureController } from './erasure.controller.js';
import { AppController } from './factors/app.controller.js';
import { FactorsController } from './factors/factors.controller.js';
import { PasskeysController } from './factors/passkeys.controller.js';
import { RecoveryCodePages } from './factors/recovery-code-pages.service.js';
import { RecoveryCodesController } from './factors/recovery-codes.controller.js';
import { ShownSecrets } from './factors/shown-secrets.service.js';
import { IdentitiesController } from './identities.controller.js';
import { NameController } from './name.controller.js';
import { OwnDataController } from './own-data.controller.js';
import { PasswordController } from './password.controller.js';
import { PreferencesController } from './preferences.controller.js';
import { ProfileController } from './profile.controller.js';
import { ReissueController } from './reissue.controller.js';

/** What people see to for themselves: their name and profile, how they sign in, their devices, their data. */
export const accountArea: Area = {
  controllers: [
    ...[FactorsController, PasskeysController, AppController, RecoveryCodesController],
    ...[AccountController, NameController, ReissueController, ProfileController, PreferencesController],
    ...[PasswordController, AddressController, IdentitiesController],
    ...[DevicesController, OwnDataController, ErasureController],
  ],
  providers: [CopyJob, RecoveryCodePages, ShownSecrets],
};
