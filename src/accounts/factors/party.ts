/** This installation as passkeys know it. All of it comes from PUBLIC_URL, and nothing from what a request could say. */
export interface Party {
  /** The domain that a passkey is bound to. */
  readonly id: string;
  readonly origin: string;
}

export function partyAt(publicUrl: string): Party {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, origin };
}
