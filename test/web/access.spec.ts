import { newId } from '../../src/kernel/ids.js';
import type { Browser } from '../support/browser.js';
import { databases } from '../support/databases.js';
import { lasting } from '../support/error-page.js';
import { inOffice } from '../support/office.js';
import { TestSite } from '../support/site.js';
import { practitioner, robin } from '../support/world.js';

/**
 * Who may come to what. Each address of the site has one rule here, or this spec fails: a new page is closed until somebody
 * says for whom it is open. What is somebody's own is tested with real rows in ownership.spec.ts.
 */
const rules = {
  /** Everybody. */
  open: [
    /^\/$/,
    /^\/(privacy|accessibility|healthz|readyz|outbox)$/,
    /^\/courses(\/|$)(?!.*enrolments)/,
    /^\/evidence(\/|$)/,
    /^\/media\//,
    /^\/verify(\/|$)/,
    /^\/(register|sign-in|sign-out|confirm|reset)$/,
    /^\/reset\/(sent|done)$/,
    /^\/address$/,
  ],
  /** Whoever holds the secret that the address itself is. */
  secret: [/^\/(confirm|reset|address|set-up|unsubscribe)\/:/, /^\/invitations\/:secret(\/account)?$/],
  /** Whoever is signed in, and there only their own. */
  person: [
    /^\/account(\/|$)/,
    /^\/learn(\/|$)/,
    /^\/attempts\//,
    /^\/certificates(\/|$)/,
    /^\/courses\/:course\/enrolments$/,
    /^\/invitations\/:secret\/acceptance$/,
  ],
  /** Administrators; to everybody else there is nothing. */
  administrator: [/^\/admin(\/|$)/],
} as const;

type Rule = keyof typeof rules;

interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
}

const rulesFor = (path: string): Rule[] =>
  (Object.keys(rules) as Rule[]).filter((rule) => rules[rule].some((pattern) => pattern.test(path)));

/** The router's own list. */
function routesOf(site: TestSite): Route[] {
  const { router } = site.app.getHttpAdapter().getInstance();
  return router.stack.flatMap(({ route }) => {
    if (!route) return [];
    const methods = Object.keys((route as unknown as { methods: Record<string, boolean> }).methods);
    return methods.map((method) => ({ method: method as Route['method'], path: String(route.path) }));
  });
}

describe.each(databases.slice(0, 1))('the routes of the site on %s', (_name, make) => {
  let site: TestSite;
  let routes: Route[];
  let who: { anonymous: Browser; practitioner: Browser; administrator: Browser };

  beforeAll(async () => {
    site = await TestSite.open(make);
    routes = routesOf(site);
    const { browser } = await inOffice(site);
    who = { anonymous: site.visitor(), practitioner: await practitioner(site, robin), administrator: browser };
    await who.anonymous.get('/sign-in');
    await who.practitioner.get('/learn');
    await who.administrator.get('/learn');
  });
  afterAll(() => site.close());

  const ask = (browser: Browser, { method, path }: Route) => {
    const address = path.replace(/:\w+/g, () => newId());
    return method === 'get' ? browser.get(address) : browser.post(address, {});
  };
  const having = (rule: Rule) => routes.filter(({ path }) => rulesFor(path)[0] === rule);

  it('each have exactly one rule', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(routes.filter(({ path }) => rulesFor(path).length !== 1)).toEqual([]);
  });

  it('have no rule for what is not there', () => {
    for (const pattern of Object.values(rules).flat()) {
      expect([String(pattern), routes.some(({ path }) => pattern.test(path))]).toEqual([String(pattern), true]);
    }
  });

  it('of a person ask strangers to sign in, whatever they are asked with', async () => {
    for (const route of having('person')) {
      const { status, location } = await ask(who.anonymous, route);
      expect([route.path, status, location?.replace(/\?.*/, '')]).toEqual([route.path, 303, '/sign-in']);
    }
  });

  it('of a person answer one who names what is not theirs as if it were not there', async () => {
    for (const route of having('person').filter(({ path }) => path.includes(':'))) {
      expect([route.path, (await ask(who.practitioner, route)).status]).toEqual([route.path, 404]);
    }
  });

  it('of administrators are nothing to anybody else, and say no more than an address that never was', async () => {
    for (const browser of [who.anonymous, who.practitioner]) {
      const nowhere = lasting(await browser.get('/no/such/page'));
      for (const route of having('administrator')) {
        const answer = await ask(browser, route);
        expect([route.method, route.path, answer.status]).toEqual([route.method, route.path, 404]);
        if (route.method === 'get') expect(lasting(answer)).toBe(nowhere);
      }
    }
  });

  it('of administrators open to them, where no id is asked for', async () => {
    for (const route of having('administrator').filter(({ method, path }) => method === 'get' && !path.includes(':'))) {
      expect([route.path, (await ask(who.administrator, route)).status]).toEqual([route.path, 200]);
    }
  });

  it('with a secret give nothing for a made-up one', async () => {
    for (const route of having('secret')) {
      const { status } = await ask(who.anonymous, route);
      expect([route.path, status >= 400 && status < 500]).toEqual([route.path, true]);
    }
  });

  it('never answer with a fault of the server', async () => {
    for (const browser of Object.values(who)) {
      for (const route of routes.filter(({ path }) => path !== '/sign-out')) {
        expect([route.method, route.path, (await ask(browser, route)).status < 500]).toEqual([
          route.method,
          route.path,
          true,
        ]);
      }
    }
  });
});
