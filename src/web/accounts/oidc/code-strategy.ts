import type { Request } from 'express';
import { type Configuration, randomNonce, randomState } from 'openid-client';
import { Strategy, type VerifyFunction } from 'openid-client/passport';

export interface CodeStrategyOptions {
  readonly config: Configuration;
  /** Where the provider sends people back to. */
  readonly callback: URL;
}

/**
 * Passport's strategy of openid-client, made stricter: the code flow with PKCE, and a state and a nonce also where the
 * provider asks for neither. Where it comes back to follows from PUBLIC_URL, and from nothing that a request says.
 */
export class CodeStrategy extends Strategy {
  private readonly back: URL; // not #private: each request runs an object made on top of this one

  constructor({ config, callback }: CodeStrategyOptions, verify: VerifyFunction) {
    super({ config, callbackURL: callback, scope: 'openid email profile', sessionKey: 'oidcRequest' }, verify);
    this.back = callback;
  }

  override authorizationRequestParams(): Record<string, string> {
    return { state: randomState(), nonce: randomNonce() };
  }

  override currentUrl(request: Request): URL {
    return new URL(request.originalUrl, this.back);
  }

  /** What the address is decides, and not what stands in its query. */
  override shouldInitiateAuthRequest(request: Request, current: URL): boolean {
    return request.method === 'GET' && current.pathname !== this.back.pathname;
  }
}
