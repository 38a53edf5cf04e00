import type { Page } from 'playwright-core';

interface Credential {
  readonly rpId?: string;
  readonly isResidentCredential: boolean;
}

/** Chromium's authenticator in software, on one page: it has a person who is always there and verified, unless told otherwise. */
export async function addVirtualAuthenticator(page: Page) {
  const known = authenticators.get(page);
  if (known) return known;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', automaticPresenceSimulation: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    },
  });
  const authenticator = {
    keys: async (): Promise<readonly Credential[]> =>
      (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    verifies: async (isUserVerified: boolean): Promise<void> => {
      await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
  };
  authenticators.set(page, authenticator);
  return authenticator;
}

interface VirtualAuthenticator {
  keys(): Promise<readonly Credential[]>;
  verifies(isUserVerified: boolean): Promise<unknown>;
}

const authenticators = new WeakMap<Page, VirtualAuthenticator>();
