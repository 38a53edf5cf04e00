import type { ExternalIdentity } from '../../accounts/oidc/external-identity.entity.js';
import { providerName, type SignInProvider } from '../../accounts/oidc/sign-in-provider.js';
import { addresses } from '../addresses.js';
import type { When, Words } from '../views/words.js';

/** The provider of this installation, by what people call it. */
type Provider = SignInProvider & { readonly name: string };

/** By which providers somebody signs in. */
export interface IdentitiesPage {
  /** What was done just now, in a sentence. */
  readonly done: string | null;
  readonly identities: readonly {
    readonly provider: string;
    readonly address: string;
    readonly linkedAt: When;
    readonly lastUsedAt: When | null;
    /** Null for the only way in, which cannot be taken away. */
    readonly removalAction: string | null;
  }[];
  /** The provider that can be linked; null where there is none, or it is linked. */
  readonly start: { readonly href: string; readonly provider: string } | null;
  readonly hasPassword: boolean;
}

/** What somebody came back from the provider with, to be linked to their account here. */
export interface NewIdentityPage {
  readonly provider: string;
  readonly email: string;
  readonly name: string;
}

/** What was done can be said by the word in the address. */
const doings = ['linked', 'unlinked'] as const;

/** A provider that this installation had before is known by its address alone. */
export const providerOf = (issuer: string, provider: Provider | null): string =>
  provider?.issuer === issuer ? provider.name : providerName({ issuer, name: null }, null);

/** By which providers somebody signs in; null where there are none to sign in by. */
export function providersOf(identities: readonly ExternalIdentity[], provider: Provider | null): string[] | null {
  if (provider === null && identities.length === 0) return null;
  return identities.map(({ issuer }) => providerOf(issuer, provider));
}

export function identitiesPage(
  { identities, hasPassword }: { readonly identities: readonly ExternalIdentity[]; readonly hasPassword: boolean },
  provider: Provider | null,
  done: unknown,
  words: Words,
): IdentitiesPage {
  const doing = doings.find((each) => each === done);
  const isLinked = identities.some(({ issuer }) => issuer === provider?.issuer);
  return {
    done: doing === undefined ? null : words.say(`identities.done.${doing}`),
    identities: identities.map(({ id, issuer, address, linkedAt, lastUsedAt }) => ({
      ...{ provider: providerOf(issuer, provider), address, linkedAt, lastUsedAt },
      removalAction: hasPassword ? addresses.identityRemoval(id) : null,
    })),
    start: provider && !isLinked ? { href: addresses.identityStart, provider: provider.name } : null,
    hasPassword,
  };
}
