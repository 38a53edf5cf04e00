import { createServer, type AddressInfo } from 'node:net';
import type { Browser as Chromium, BrowserContextOptions, Page } from 'playwright-core';
import type { Browser } from '../support/browser.js';
import { startChromium } from '../support/chromium.js';
import { databases } from '../support/databases.js';
import { TestSite } from '../support/site.js';

const [[, sqlite]] = databases as [(typeof databases)[number]];
/** A busy machine is slow; a page that does not come is a fault all the same. */
const patience = 15_000;

interface PageOptions extends BrowserContextOptions {
  /** Whose session the page goes on with. */
  readonly as?: Browser;
}

/** A site and a browser for one spec file. Every page is watched, and what went wrong on any of them is kept. */
export class Stage {
  readonly troubles: string[] = [];

  private constructor(
    readonly site: TestSite,
    readonly chromium: Chromium,
  ) {}

  static async open(options: { readonly content?: string; readonly vignettes?: boolean } = {}): Promise<Stage> {
    const chromium = await startChromium();
    try {
      return new Stage(await TestSite.open(sqlite, { ...options, port: await freePort() }), chromium);
    } catch (error) {
      await chromium.close();
      throw error;
    }
  }

  /** A page in a browser profile of its own. */
  async page({ as, ...options }: PageOptions = {}): Promise<Page> {
    const context = await this.chromium.newContext({ baseURL: this.site.address, locale: 'en-GB', ...options });
    context.setDefaultTimeout(patience);
    const session = as?.cookie('attune');
    if (session) await context.addCookies([{ name: 'attune', value: session, url: this.site.address }]);
    const page = await context.newPage();
    this.#watch(page);
    return page;
  }

  async close(): Promise<void> {
    await this.chromium.close();
    await this.site.close();
  }

  /**
   * Errors in the console (a breach of the content policy is one), other origins, and files that are not there. A page that
   * is refused with 404 or 422 says so in the console too; that is no trouble.
   */
  #watch(page: Page): void {
    const told = (what: string) => this.troubles.push(`${page.url()}: ${what}`);
    page.on('pageerror', (error) => told(String(error)));
    page.on('console', (message) => {
      const isRefusedPage = /^Failed to load resource: .* status of/.test(message.text());
      if (['error', 'warning'].includes(message.type()) && !isRefusedPage) told(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(`${this.site.address}/`)) told(`asks another origin for ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400 && !response.request().isNavigationRequest())
        told(`${response.status()} ${response.url()}`);
    });
  }
}

/** Known before the site starts, since its own address stands in what it prints. */
const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
