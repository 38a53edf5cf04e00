import { lookup } from 'node:dns';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type Reading, readCslItem } from './csl-item.js';
import { isPublicAddress } from './public-address.js';

/** Why nothing is known of a DOI: nobody has registered it, its agency answers nothing of use, or cannot be reached. */
export type DoiAnswer = Reading | { readonly failure: 'unknown' | 'unreadable' | 'unreachable' };

/** Where all DOIs are looked up, unless the operator says otherwise. */
export const doiUrl = 'https://doi.org';

const accepted = 'application/vnd.citationstyles.csl+json';
/** For all answers together, in milliseconds. */
const patience = 8_000;
const mostBytes = 1_000_000;
const mostRedirects = 5;

class Unusable extends Error {}

/**
 * Asks the agency at which a DOI was registered for its metadata. An answer may send us elsewhere: only over TLS, and never
 * to a machine on our own network. The resolver's own address is set by the operator, and is asked as it stands.
 */
export class DoiResolver {
  readonly #base: string;

  constructor(
    base: string,
    private readonly patienceMs = patience,
  ) {
    this.#base = base.replace(/\/$/, '');
  }

  async metadataOf(doi: string): Promise<DoiAnswer> {
    const until = AbortSignal.timeout(this.patienceMs);
    try {
      const address = new URL(`${this.#base}/${doi.split('/').map(encodeURIComponent).join('/')}`);
      const { status, text } = await this.#get(address, until, mostRedirects);
      if (status === 404) return { failure: 'unknown' };
      if (status !== 200) return { failure: 'unreachable' };
      const item = JSON.parse(text) as unknown;
      if (typeof item !== 'object' || item === null || Array.isArray(item)) return { failure: 'unreadable' };
      return readCslItem(item as Readonly<Record<string, unknown>>);
    } catch (error) {
      return { failure: error instanceof SyntaxError || error instanceof Unusable ? 'unreadable' : 'unreachable' };
    }
  }

  async #get(
    address: URL,
    until: AbortSignal,
    left: number,
  ): Promise<{ readonly status: number; readonly text: string }> {
    const response = await this.#ask(address, until);
    const { statusCode: status = 0, headers } = response;
    if (![301, 302, 303, 307, 308].includes(status)) return { status, text: await textOf(response) };
    response.destroy();
    if (left === 0 || headers.location === undefined) throw new Unusable('It leads nowhere.');
    return this.#get(new URL(headers.location, address), until, left - 1);
  }

  #ask(address: URL, signal: AbortSignal): Promise<IncomingMessage> {
    const isOurs = address.origin === new URL(this.#base).origin;
    if (!isOurs && address.protocol !== 'https:') throw new Unusable('It leads to an address without TLS.');
    const host = address.hostname.replace(/^\[|\]$/g, '');
    if (!isOurs && isIP(host) !== 0 && !isPublicAddress(host)) throw new Unusable('It leads to a private address.');
    const send = address.protocol === 'https:' ? tlsRequest : plainRequest;
    const headers = { accept: accepted, 'accept-encoding': 'identity', 'user-agent': 'Attune' };
    return new Promise((resolve, reject) => {
      const sent = send(address, { signal, headers, ...(!isOurs && { lookup: publicOnly }) }, resolve);
      sent.on('error', reject).end();
    });
  }
}

/** Looked up once, and the connection is made to what was found: a name cannot change its mind in between. */
const publicOnly: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    const [first] = found ?? [];
    if (error) return done(error, []);
    if (!first || found.some(({ address }) => !isPublicAddress(address)))
      return done(new Unusable('A private address.'), []);
    return options.all ? done(null, found) : done(null, first.address, first.family);
  });
};

async function textOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) {
      response.destroy();
      throw new Unusable('It is too long.');
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
