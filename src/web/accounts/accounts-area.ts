import type { Area } from '../area.js';
import { AddressLinkController } from './address-link.controller.js';
import { ConfirmController } from './confirm.controller.js';
import { Entering } from './entering.service.js';
import { FactorProofs } from './factors/factor-proofs.service.js';
import { Halfway } from './factors/halfway.service.js';
import { IdentityController } from './factors/identity.controller.js';
import { PasskeySignInController } from './factors/passkey-sign-in.controller.js';
import { SecondStepController } from './factors/second-step.controller.js';
import { InvitationController } from './invitation.controller.js';
import { LinkPages } from './link-pages.service.js';
import { NewcomerController } from './oidc/newcomer.controller.js';
import { OidcPages } from './oidc/oidc-pages.service.js';
import { OidcController } from './oidc/oidc.controller.js';
import { Oidc } from './oidc/oidc.service.js';
import { OwnerController } from './oidc/owner.controller.js';
import { Trips } from './oidc/trips.service.js';
import { RegisterController } from './register.controller.js';
import { ResetController } from './reset.controller.js';
import { SecondStep } from './second-step.service.js';
import { SetUpController } from './set-up.controller.js';
import { SignInController } from './sign-in.controller.js';

/** Coming in: registering, signing in with all its steps, showing again who one is, and the links of letters. */
export const accountsArea: Area = {
  controllers: [
    ...[RegisterController, SignInController, SetUpController, ConfirmController, ResetController],
    ...[AddressLinkController, InvitationController],
    ...[OidcController, NewcomerController, OwnerController],
    ...[SecondStepController, PasskeySignInController, IdentityController],
  ],
  providers: [...[Entering, SecondStep, LinkPages], ...[Oidc, OidcPages, Trips], ...[Halfway, FactorProofs]],
};
