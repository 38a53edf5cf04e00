import type { FactorSummary } from '../../../accounts/factors/factors.service.js';
import { addresses } from '../../addresses.js';
import type { FormModel } from '../../views/form.js';
import { type FactorChoice, factorChoice } from './second-step.page.js';

export type IdentityField = 'password' | 'code';
export const identityFields = ['password', 'code'] as const;

/** Asks who is signed in to show once more that it is them. */
export interface IdentityPage extends FactorChoice {
  readonly email: string;
  readonly form: FormModel<IdentityField>;
  readonly hasPassword: boolean;
  /** Nothing can be shown here: the way is to sign out and in again. */
  readonly hasNothing: boolean;
  readonly next: string | null;
  /** What they typed into a form waits for them there. */
  readonly isKept: boolean;
}

export function identityPage(
  { email, passwordHash }: { readonly email: string; readonly passwordHash: string | null },
  summary: FactorSummary,
  form: IdentityPage['form'],
  { next, isKept }: Pick<IdentityPage, 'next' | 'isKept'>,
): IdentityPage {
  const choice = factorChoice(summary, addresses.identity, addresses.identityOptions);
  const hasPassword = passwordHash !== null;
  const hasNothing = !hasPassword && choice.passkey === null && choice.code === null;
  return { ...choice, email, form, hasPassword, hasNothing, next, isKept };
}
