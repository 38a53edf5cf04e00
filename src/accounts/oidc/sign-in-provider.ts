/** An OpenID Connect provider by which people may sign in, as the operator set it. */
export interface SignInProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it; null where the operator did not say. */
  readonly name: string | null;
}

const thisMachine = ['localhost', '127.0.0.1', '[::1]'];

/** Tokens and secrets go there, so without TLS it has to be on this machine, as in development. */
export function isIssuer(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.search || url.hash || url.username) return false;
  return url.protocol === 'https:' || isWithoutTls(url);
}

export const isWithoutTls = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && thisMachine.includes(hostname);

/** What people call the provider: by the setting, else by what the operator said, else by where it is. */
export const providerName = (
  { issuer, name }: Pick<SignInProvider, 'issuer' | 'name'>,
  setting: string | null,
): string => setting ?? name ?? new URL(issuer).hostname;
