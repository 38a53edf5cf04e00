import { Passkey } from '../../src/accounts/factors/passkey.entity.js';
import { RememberedDevice } from '../../src/accounts/factors/remembered-device.entity.js';
import { ExternalIdentity } from '../../src/accounts/oidc/external-identity.entity.js';
import { Session } from '../../src/accounts/session.entity.js';
import type { StaffRole } from '../../src/catalog/access.js';
import { Course } from '../../src/catalog/course.entity.js';
import { Editions } from '../../src/catalog/editions.service.js';
import { Staff } from '../../src/catalog/staff/staff.service.js';
import { makeSerial } from '../../src/credentials/serial.js';
import { DataCopy } from '../../src/interchange/data-copy.entity.js';
import { PersonalParts } from '../../src/interchange/personal-parts.service.js';
import { JobRunner } from '../../src/kernel/jobs/job-runner.service.js';
import { newId } from '../../src/kernel/ids.js';
import type { Answer, Browser } from '../support/browser.js';
import { databases } from '../support/databases.js';
import { lasting } from '../support/error-page.js';
import { account, inOffice } from '../support/office.js';
import { course, TestSite } from '../support/site.js';
import { begin, complete, noor, practitioner, robin, sasha, signIn, take, type TestPerson } from '../support/world.js';
import {
  nobodys,
  type Owned,
  rules,
  rulesFor,
  type RuleName,
  type Standing,
  standings,
  theirs,
} from './access-rules.js';

interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
}

interface Visited {
  readonly standing: Standing;
  readonly route: Route;
  readonly rule: RuleName;
  readonly answer: Answer;
}

jest.setTimeout(120_000); // a busy machine takes its time for a thousand pages

const note = 'Nobody but me knows of this lighthouse.';
/** As somebody would send them who means it. */
const fields = { i1: 'a', text: 'mine?', name: 'Somebody Else', attested: '1', acknowledged: '1' };
/** There is nothing behind these without a sign-in provider, or before somebody was given codes. */
const closed = ['/account/identities/start', '/account/identities/new', '/account/factors/recovery-codes.txt'];
/** Whom it suffices to send to what is open to everybody. */
const threeKinds: readonly Standing[] = ['anonymous', 'another practitioner', 'administrator'];
const missingSerial = makeSerial(Buffer.alloc(8, 7), 2026);

/** The router's own list. */
function routesOf(site: TestSite): Route[] {
  const { router } = site.app.getHttpAdapter().getInstance();
  return router.stack.flatMap(({ route }) => {
    if (!route) return [];
    const methods = Object.keys((route as unknown as { methods: Record<string, boolean> }).methods);
    return methods.map((method) => ({ method: method as Route['method'], path: String(route.path) }));
  });
}

describe.each(databases)('the routes of the site on %s', (_name, make) => {
  let site: TestSite;
  let routes: Route[];
  let who: Record<Standing, Browser>;
  /** What each of them was answered on each route, with made-up ids in it. */
  let walked: readonly Visited[];
  let nowhere: Record<Standing, Answer>;
  let owner: { readonly ids: readonly string[]; readonly owned: Owned };

  beforeAll(async () => {
    site = await TestSite.open(make);
    routes = routesOf(site);
    owner = await someOwner();
    who = await everybody();
    nowhere = {} as typeof nowhere;
    for (const standing of standings) {
      await who[standing].get(standing === 'anonymous' ? '/sign-in' : '/account');
      nowhere[standing] = await who[standing].get('/no/such/page');
    }
    walked = (await Promise.all(standings.map(walk))).flat();
  });
  afterAll(() => site.close());

  /** Robin has a sent attempt, a certificate and a copy of their data; Sasha an open attempt; both a note. */
  async function someOwner() {
    const [one, two] = [await practitioner(site, robin), await practitioner(site, sasha)];
    for (const browser of [one, two]) {
      await browser.get(`/learn/${course}/m1-dsm5`);
      await browser.post(`/learn/${course}/m1-dsm5/reflections/m1-letters`, { text: note });
    }
    const sent = (await take(site, one, 'wrong')).id;
    const serial = await complete(site, one);
    const open = await begin(two);
    await one.post('/account/data');
    await site.app.get(JobRunner).runDue();
    const { reads } = site.database;
    const [copy] = await reads.find(DataCopy);
    const session = (await reads.find(Session)).find(({ personId }) => personId === copy!.personId);
    const personId = copy!.personId;
    const other = (await reads.find(Session)).find((each) => each.personId !== null && each.personId !== personId);
    const keys = await factorsOf(personId);
    const owned = { attempts: [sent, open], serial, session: session!.id, copy: copy!.id, course, ...keys };
    return { ids: [personId, other!.personId!], owned };
  }

  async function factorsOf(personId: string) {
    const [passkey, device, identity, now] = [newId(), newId(), newId(), site.clock.now()];
    const dates = { createdAt: now, usedAt: now };
    await site.database.writes.unit(async (unit) => {
      const key = { name: 'My own telephone', credentialId: 'abc', publicKey: 'def', counter: 0, transports: [] };
      await unit.insert(Passkey, { id: passkey, personId, ...key, ...dates });
      await unit.insert(RememberedDevice, { id: device, personId, agent: 'Own', expiresAt: new Date(8e12), ...dates });
      const linked = {
        issuer: 'https://id.example',
        subject: 'r',
        address: robin.email,
        linkedAt: now,
        lastUsedAt: null,
      };
      await unit.insert(ExternalIdentity, { id: identity, personId, ...linked });
    });
    return { passkey, device, identity };
  }

  async function everybody(): Promise<Record<Standing, Browser>> {
    const { id: admin, browser: administrator } = await inOffice(site);
    const taught = (await site.app.get(Editions).newestOf(course))!.courseId;
    const other = newId();
    await site.database.writes.unit((unit) =>
      unit.insert(Course, { id: other, slug: 'another-course', createdAt: site.clock.now() }),
    );
    const onStaff = async (role: StaffRole, courseId = taught) => {
      const person: TestPerson = {
        name: `Kim ${role}`,
        email: `${newId()}@staff.example`,
        password: `a quiet lantern for ${role}`,
      };
      const id = await account(site, person, courseId === other ? ['instructor'] : []);
      await site.app.get(Staff).add(courseId, id, role, admin);
      return signIn(site, person);
    };
    return {
      ...{ anonymous: site.visitor(), 'another practitioner': await practitioner(site, noor), administrator },
      ...{ 'instructor of another course': await onStaff('lead', other) },
      ...{ author: await onStaff('author'), reviewer: await onStaff('reviewer'), lead: await onStaff('lead') },
    };
  }

  const ask = (standing: Standing, { method, path }: Route, params?: readonly string[]) => {
    const given = [...(params ?? [])];
    const address = path.replace(/:\w+/g, () => given.shift() ?? newId());
    return method === 'get' ? who[standing].get(address) : who[standing].post(address, fields);
  };
  /** Through the whole site, but for the way out of it. */
  async function walk(standing: Standing): Promise<Visited[]> {
    const visited: Visited[] = [];
    for (const route of routes.filter(({ path }) => path !== '/sign-out')) {
      const [rule = 'open'] = rulesFor(route.path);
      if (rule === 'open' && !threeKinds.includes(standing)) continue;
      visited.push({ standing, route, rule, answer: await ask(standing, route) });
    }
    return visited;
  }

  const admitted = ({ standing, rule }: Visited) => (rules[rule].admits as readonly Standing[]).includes(standing);
  const named = ({ path }: Route) => path.includes(':');
  const label = ({ standing, route }: Pick<Visited, 'standing' | 'route'>) =>
    `${standing}: ${route.method} ${route.path}`;

  it('each have exactly one rule', () => {
    expect(routes.length).toBeGreaterThan(90);
    expect(routes.filter(({ path }) => rulesFor(path).length !== 1)).toEqual([]);
  });

  it('have no rule for what is not there', () => {
    const patterns = [
      ...Object.values(rules).flatMap((rule) => [...rule.routes]),
      ...theirs.map(([each]) => each),
      ...nobodys,
    ];
    const idle = patterns.filter((pattern) => !routes.some(({ path }) => pattern.test(path)));
    expect(idle.map(String)).toEqual([]);
  });

  it('open to those whom their rule admits, where nothing is named', () => {
    const open = walked.filter(
      (each) => each.rule !== 'open' && admitted(each) && each.route.method === 'get' && !named(each.route),
    );
    expect(open.length).toBeGreaterThan(80);
    const shut = open.filter(
      ({ route, answer }) => !closed.includes(route.path) && ![200, 303].includes(answer.status),
    );
    expect(shut.map(label)).toEqual([]);
  });

  it('turn everybody else away: to the sign-in, or to a page that says no more than an address that never was', () => {
    const away = walked.filter((each) => !admitted(each) && each.rule !== 'secret');
    expect(away.length).toBeGreaterThan(250);
    for (const visited of away) {
      const { answer, standing, route, rule } = visited;
      const told = [label(visited), answer.status, answer.location?.replace(/\?.*/, '')];
      const [status, place] = rules[rule].others === 'sign-in' ? [303, '/sign-in'] : [404, undefined];
      expect(told).toEqual([label(visited), status, place]);
      if (rule === 'administrator' && route.method === 'get') expect(lasting(answer)).toBe(lasting(nowhere[standing]));
    }
  });

  it('with a secret give nothing for a made-up one', () => {
    const secret = walked.filter(({ rule }) => rule === 'secret');
    expect(secret.filter(({ answer }) => answer.status < 400 || answer.status >= 500).map(label)).toEqual([]);
  });

  /** The routes of a person that name something. */
  const own = () => routes.filter((route) => rulesFor(route.path)[0] === 'person' && named(route));

  it('of a person each say whose the thing is that they name', () => {
    const known = [...theirs.map(([pattern]) => pattern), ...nobodys];
    const unknown = own().filter((route) => !known.some((each) => each.test(route.path)));
    expect(unknown).toEqual([]);
  });

  it('answer whoever names what is another’s, byte for byte, as if it were not there, and change nothing', async () => {
    const parts = site.app.get(PersonalParts);
    const kept = () => Promise.all(owner.ids.map((id) => parts.copy(id)));
    const before = await kept();
    for (const standing of standings.filter((each) => each !== 'anonymous')) {
      const enrolled = standing === 'another practitioner';
      for (const route of own()) {
        const found = theirs.find(([pattern]) => pattern.test(route.path));
        if (!found || (enrolled && /:course/.test(route.path))) continue;
        for (const params of found[1](owner.owned)) {
          const absent = params.map(() => (/:serial/.test(route.path) ? missingSerial : 'no-such-thing'));
          const [denied, missing] = [await ask(standing, route, params), await ask(standing, route, absent)];
          expect([label({ standing, route }), denied.status]).toEqual([label({ standing, route }), 404]);
          expect(shown(denied)).toEqual(shown(missing));
        }
      }
    }
    expect(await kept()).toEqual(before);
  });

  /** What a reader can see of an answer: the page and its headers, without what differs from one request to the next. */
  const shown = (answer: Answer) => ({
    page: lasting(answer),
    headers: [...answer.headers].filter(([name]) => !['x-request-id', 'date'].includes(name)),
  });

  it('show nobody what is another’s on pages that name nothing', async () => {
    const secret = [note, ...owner.owned.attempts, owner.owned.copy, owner.owned.session, owner.owned.passkey];
    const personal = [robin.name, robin.email, sasha.name, sasha.email, owner.owned.serial];
    const words = (standing: Standing) => (standing === 'administrator' ? secret : [...secret, ...personal]);
    for (const visited of walked.filter(({ route }) => route.method === 'get' && !named(route))) {
      const { html } = visited.answer;
      const told = words(visited.standing).filter((word) => html.includes(word));
      expect([label(visited), told]).toEqual([label(visited), []]);
    }
    const { html } = await who['another practitioner'].get(`/learn/${course}/m1-dsm5`);
    expect(html).toContain('<textarea');
    expect(words('another practitioner').filter((word) => html.includes(word))).toEqual([]);
  });

  it('never answer with a fault of the server', () => {
    expect(walked.filter(({ answer }) => answer.status >= 500).map(label)).toEqual([]);
  });
});
