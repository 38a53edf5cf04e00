import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { decodeClientDataJSON, isoBase64URL } from '@simplewebauthn/server/helpers';

/** What a browser hands over from an authenticator, as JSON. */
export type PasskeyAnswer = AuthenticationResponseJSON | RegistrationResponseJSON;

/** The challenge that an answer is to; null where it is no answer, or was asked for by a page of another site. */
export function challengeOf(answer: PasskeyAnswer): string | null {
  try {
    const { challenge, crossOrigin } = decodeClientDataJSON(answer.response.clientDataJSON);
    return typeof challenge === 'string' && crossOrigin !== true ? challenge : null;
  } catch {
    return null;
  }
}

/** The name under which an authenticator keeps whose key it is: our id of the person, which says nothing of them. */
export const handleOf = (personId: string): string => isoBase64URL.fromUTF8String(personId);
