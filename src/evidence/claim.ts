/** What a study does for a claim: it supports it, speaks against it, or is told as history only. */
export const studyRoles = ['supports', 'against', 'history'] as const;
export type StudyRole = (typeof studyRoles)[number];

/** Certainty is said of an effect or an association (GRADE), confidence of a fact. */
export const strengthScales = ['certainty', 'confidence'] as const;
export type StrengthScale = (typeof strengthScales)[number];

export const strengthLevels = ['high', 'moderate', 'low', 'very-low'] as const;
export type StrengthLevel = (typeof strengthLevels)[number];

/** The level is null only where qualified sources disagree and no level can be given. */
export interface Strength {
  readonly scale: StrengthScale;
  readonly level: StrengthLevel | null;
}

export interface ClaimStudy {
  readonly key: string;
  readonly role: StudyRole;
}

/** One clinical statement, how sure we are of it and why, and the studies that it rests on. Dates are a month or a day. */
export interface Claim {
  readonly key: string;
  readonly topic: string;
  readonly text: string;
  readonly strength: Strength;
  readonly contested: boolean;
  readonly why: string;
  readonly reviewed: string;
  readonly nextReview: string;
  readonly studies: readonly ClaimStudy[];
}
