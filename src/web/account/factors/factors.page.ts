import type { FactorSummary } from '../../../accounts/factors/factors.service.js';
import { addresses } from '../../addresses.js';
import type { When, Words } from '../../views/words.js';

interface PasskeyLine {
  readonly name: string;
  readonly createdAt: When;
  readonly usedAt: When | null;
  readonly href: string;
}

/** What somebody has beside their password, and how they come to more of it. */
export interface FactorsPage {
  /** What was done just now, in a sentence. */
  readonly done: string | null;
  /** They have to set one up before they can go on as an administrator. */
  readonly needed: boolean;
  readonly problem: string | null;
  readonly passkeys: readonly PasskeyLine[];
  readonly addPasskey: { readonly action: string; readonly options: string; readonly name: string };
  readonly app: { readonly createdAt: When; readonly usedAt: When | null } | null;
  readonly appHref: string;
  /** Null for somebody without a factor, who needs no codes. */
  readonly codes: { readonly text: string; readonly few: boolean } | null;
  readonly codesHref: string;
}

const doings = ['passkey', 'renamed', 'passkey-removed', 'app', 'app-removed', 'kept'] as const;
const problems = ['passkey'] as const;
/** With fewer codes than this, it is time for new ones. */
const few = 3;

export interface FactorsFacts {
  readonly summary: FactorSummary;
  readonly needed: boolean;
  readonly done: unknown;
  readonly problem: unknown;
  /** A name for the next passkey: the browser that asks. */
  readonly suggested: string;
}

export function factorsPage({ summary, needed, done, problem, suggested }: FactorsFacts, words: Words): FactorsPage {
  const { passkeys, app, codesLeft } = summary;
  const doing = doings.find((each) => each === done);
  const failed = problems.find((each) => each === problem);
  return {
    done: doing === undefined ? null : words.say(`factor.done.${doing}`),
    needed,
    problem: failed === undefined ? null : words.say(`factor.problem.${failed}`),
    passkeys: passkeys.map(({ id, name, createdAt, usedAt }) => ({
      ...{ name, createdAt, usedAt, href: addresses.passkey(id) },
    })),
    addPasskey: { action: addresses.newPasskey, options: addresses.newPasskeyOptions, name: suggested },
    app: app && { createdAt: app.createdAt, usedAt: app.usedAt },
    appHref: addresses.app,
    codes:
      passkeys.length === 0 && app === null
        ? null
        : { text: words.say('factor.codes.left', { count: codesLeft }), few: codesLeft < few },
    codesHref: addresses.recoveryCodes,
  };
}

/** The same in a few lines, for the page of the account. */
export function factorLines({ passkeys, app, codesLeft }: FactorSummary, words: Words): readonly (string | null)[] {
  if (passkeys.length === 0 && app === null) return [];
  return [
    passkeys.length > 0 ? words.say('factor.passkeys', { count: passkeys.length }) : null,
    app ? words.say('factor.app') : null,
    words.say('factor.codes.left', { count: codesLeft }),
  ];
}
