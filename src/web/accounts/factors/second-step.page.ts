import type { FactorSummary } from '../../../accounts/factors/factors.service.js';
import { addresses } from '../../addresses.js';
import type { FormModel } from '../../views/form.js';

/** What can be shown as a factor, on a page that asks for one. */
export interface FactorChoice {
  /** Null where the person has no passkey. */
  readonly passkey: { readonly action: string; readonly options: string } | null;
  /** What the field for a code asks for; null where there is none to type. */
  readonly code: 'app' | 'recovery' | 'both' | null;
}

export interface SecondStepPage extends FactorChoice {
  readonly form: FormModel<'code'>;
  readonly remember: boolean;
}

export function factorChoice(
  { passkeys, app, codesLeft }: FactorSummary,
  action: string,
  options: string,
): FactorChoice {
  return { passkey: passkeys.length > 0 ? { action, options } : null, code: codeKind(app !== null, codesLeft > 0) };
}

function codeKind(app: boolean, recovery: boolean): FactorChoice['code'] {
  if (app) return recovery ? 'both' : 'app';
  return recovery ? 'recovery' : null;
}

export const secondStepPage = (
  summary: FactorSummary,
  form: SecondStepPage['form'],
  remember: boolean,
): SecondStepPage => ({
  ...factorChoice(summary, addresses.secondStep, addresses.secondStepOptions),
  form,
  remember,
});
