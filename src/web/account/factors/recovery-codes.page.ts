import { addresses } from '../../addresses.js';

export interface RecoveryCodesPage {
  /** Those that were made just now; null where there is nothing to show. */
  readonly codes: readonly string[] | null;
  readonly left: number;
  readonly fileHref: string;
}

export const recoveryCodesPage = (codes: RecoveryCodesPage['codes'], left: number): RecoveryCodesPage => ({
  ...{ codes, left, fileHref: addresses.recoveryCodesFile },
});
