import { isNativeError } from 'node:util/types';
import { ClientError } from 'openid-client';

/** Why nobody comes in by a provider, with the status of the page that says so. */
export const failures = {
  /** It does not answer, or not as a provider does. */
  unreachable: 503,
  /** What came back does not belong to what this browser asked, or has been used, or is too old. */
  broken: 400,
  /** The person or the provider said no. */
  denied: 403,
  /** The provider does not vouch for the address. */
  unverified: 403,
  deactivated: 403,
  /** The identity is linked to another account. */
  taken: 409,
  /** The account has another identity of this provider. */
  other: 409,
} as const satisfies Record<string, number>;

export type Failure = keyof typeof failures;

/** What a fault on the way to the provider and back means for its person. */
export function failureOf(error: unknown): Failure {
  const isNoProvider = error instanceof ClientError && noProvider.some((code) => code === error.code);
  return isSilence(error) || isNoProvider ? 'unreachable' : 'broken';
}

/** What `fetch` throws where nobody answers, perhaps wrapped up by the client. */
const isSilence = (error: unknown): boolean =>
  isNativeError(error) && (error.message === 'fetch failed' || isSilence(error.cause));

const noProvider = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'];
