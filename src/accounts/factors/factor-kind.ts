/** What can take the part of the second step for good; recovery codes only help out. */
export const factorKinds = ['passkey', 'app'] as const;
export type FactorKind = (typeof factorKinds)[number];
