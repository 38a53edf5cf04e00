import { isNativeError } from 'node:util/types';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from 'openid-client';
import type { VerifyFunction } from 'openid-client/passport';
import { claimedFrom } from '../../../accounts/oidc/claimed.js';
import { isWithoutTls, providerName, type SignInProvider } from '../../../accounts/oidc/sign-in-provider.js';
import { NotFound } from '../../../kernel/errors.js';
import { Settings } from '../../../kernel/settings/settings.service.js';
import { addresses } from '../../addresses.js';
import { Log } from '../../http/log.js';
import { Site } from '../../site.js';
import { withNext } from '../next.js';
import { attempt, type Attempted } from './attempt.js';
import { CodeStrategy } from './code-strategy.js';
import { type Failure, failureOf } from './failure.js';

/** In seconds: how long somebody who waits for a page should wait for a provider. */
const patience = 8;

/** The sign-in provider of this installation, if there is one. It is looked up when somebody first wants to go there. */
@Injectable()
export class Oidc {
  #strategy: Promise<CodeStrategy> | null = null;

  constructor(
    private readonly site: Site,
    private readonly settings: Settings,
    private readonly log: Log,
  ) {}

  /** The provider, by what people call it; null where there is none. */
  get ifAny(): (SignInProvider & { readonly name: string }) | null {
    const { provider } = this.site;
    return provider && { ...provider, name: providerName(provider, this.settings.known['oidc-label']) };
  }

  /** @throws NotFound where no provider is set: its pages are then not there */
  get provider(): SignInProvider & { readonly name: string } {
    const { ifAny } = this;
    if (ifAny === null) throw new NotFound('not-found');
    return ifAny;
  }

  /** The way in by the provider, for the pages where one signs in or registers; null where there is none. */
  door(next: string | null): { readonly href: string; readonly provider: string } | null {
    const { ifAny } = this;
    return ifAny && { href: withNext(addresses.oidc, next), provider: ifAny.name };
  }

  /** What came of a request on the way to the provider, or back from it. */
  async attempt(request: Request): Promise<Attempted | { readonly kind: 'failed'; readonly why: Failure }> {
    const strategy = await this.#found().catch((error: unknown) => this.#failed(request, error, 'unreachable'));
    if ('why' in strategy) return strategy;
    return attempt(strategy, request).catch((error: unknown) => this.#failed(request, error, failureOf(error)));
  }

  /** A provider that was down is looked up again by the next who comes. */
  #found(): Promise<CodeStrategy> {
    this.#strategy ??= this.#lookUp().catch((error: unknown) => {
      this.#strategy = null;
      throw error;
    });
    return this.#strategy;
  }

  async #lookUp(): Promise<CodeStrategy> {
    const { issuer, clientId, clientSecret } = this.provider;
    const server = new URL(issuer);
    const execute = [enableNonRepudiationChecks, ...(isWithoutTls(server) ? [allowInsecureRequests] : [])];
    const options = { execute, timeout: patience };
    const config = await discovery(server, clientId, {}, secretOf(clientSecret), options);
    return new CodeStrategy({ config, callback: new URL(this.site.url(addresses.oidcCallback)) }, identify(config));
  }

  /** The log says why; the page says what its person can do. */
  #failed(request: Request, error: unknown, why: Failure) {
    const { message, code, cause } = error as Error & { readonly code?: string };
    const reason = isNativeError(cause) ? cause.message : undefined; // any other cause can hold claims, and so names
    this.log.logger.warn({ request: request.id, oidc: why, message, code, reason });
    return { kind: 'failed', why } as const;
  }
}

/** In the body where the provider takes it there, which needs no escaping of signs; else in the header. */
const secretOf =
  (secret: string): ClientAuth =>
  (server, client, body, headers) => {
    const isTaken = server.token_endpoint_auth_methods_supported?.includes('client_secret_post');
    (isTaken ? ClientSecretPost(secret) : ClientSecretBasic(secret))(server, client, body, headers);
  };

/** Some providers put the address into the ID token, and some give it only to whoever asks with the access token. */
const identify =
  (config: Configuration): VerifyFunction =>
  async (tokens, done) => {
    const claims = tokens.claims();
    if (!claims) throw new Error('The provider sent no ID token.');
    const asks = claims.email === undefined && config.serverMetadata().userinfo_endpoint !== undefined;
    const more = asks ? await fetchUserInfo(config, tokens.access_token, claims.sub) : {};
    done(null, claimedFrom(claims, { ...more, ...claims }));
  };
