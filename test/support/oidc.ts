import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import type { AppOptions } from '../../src/app.js';

/** What a provider says of somebody. */
export interface Claims {
  readonly name?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** A real sign-in provider in a process of its own. */
export class TestProvider {
  private constructor(
    readonly issuer: string,
    private readonly process: ChildProcess,
  ) {}

  /** `sites` are the public addresses of those who may send people to it. */
  static async start(...sites: string[]): Promise<TestProvider> {
    const redirects = sites.map((site) => `${site}/sign-in/oidc/callback`);
    const child = fork(resolve('test/support/oidc-provider.mjs'), redirects, {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let trouble = '';
    child.stderr?.on('data', (chunk) => (trouble += String(chunk)));
    const issuer = await new Promise<string>((listening, failed) => {
      child.stdout?.on('data', (chunk) => {
        const line = /^(http:\S+)\n/m.exec(String(chunk))?.[1];
        if (line) listening(line);
      });
      child.once('exit', () => failed(new Error(`The provider did not start: ${trouble}`)));
    });
    return new TestProvider(issuer, child);
  }

  /** The settings of a site that signs people in by it. */
  get settings(): NonNullable<AppOptions['oidc']> {
    const { issuer } = this;
    return { issuer, clientId: 'attune', clientSecret: 'between the two of us', name: 'Harbour University' };
  }

  knows(people: Readonly<Record<string, Claims>>): Promise<void> {
    return this.#tell({ people });
  }

  /**
   * Goes where a site sent somebody, who signs in there as `who` or says no. Returns the path of the site to which they are
   * sent back.
   */
  async visit(url: string, who: string): Promise<string> {
    await this.#tell({ next: who });
    const cookies = new Map<string, string>();
    let address = url;
    for (let steps = 0; address.startsWith(this.issuer); steps += 1) {
      if (steps > 10) throw new Error(`The provider leads nowhere: ${address}`);
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(address, { redirect: 'manual', headers: { Cookie: cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) throw new Error(`The provider says ${response.status}: ${await response.text()}`);
      address = new URL(location, address).href;
    }
    const { pathname, search } = new URL(address);
    return pathname + search;
  }

  stop(): Promise<void> {
    return new Promise((stopped) => {
      this.process.once('exit', () => stopped());
      this.process.kill();
    });
  }

  async #tell(told: object): Promise<void> {
    await fetch(`${this.issuer}/test`, { method: 'POST', body: JSON.stringify(told) });
  }
}
