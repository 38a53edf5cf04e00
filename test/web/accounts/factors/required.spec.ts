import { FactorResets } from '../../../../src/accounts/factors/factor-resets.service.js';
import { Passkey } from '../../../../src/accounts/factors/passkey.entity.js';
import { Settings } from '../../../../src/kernel/settings/settings.service.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { addPasskey, codeNow, setUpApp, showCode, showPassword, signInByPasskey } from '../../../support/factors.js';
import { actsOn, inOffice, owen, petra } from '../../../support/office.js';
import { linkTo, press, readable } from '../../../support/page.js';
import { lettersTo } from '../../../support/post.js';
import { TestSite } from '../../../support/site.js';
import { account, register, robin, sasha } from '../../../support/world.js';

const needed = '/account/factors?needed=1';

describe.each(databases)('a second factor that administrators need, on %s', (_name, make) => {
  let site: TestSite;
  let office: Browser;
  let id: string;

  beforeAll(async () => {
    site = await TestSite.empty(make);
    ({ browser: office, id } = await inOffice(site));
  });
  afterAll(() => site.close());

  const require = (value: boolean) => site.app.get(Settings).change(id, { 'administrators-need-second-factor': value });

  it('is asked for by a setting alone', async () => {
    expect((await office.get('/admin')).status).toBe(200);
    await require(true);
    expect((await office.get('/admin')).location).toBe(needed);
    await require(false);
    expect((await office.get('/admin')).status).toBe(200);
  });

  it('is set up before any page of administration opens, while other pages do as ever', async () => {
    await require(true);
    for (const path of ['/admin', '/admin/people', '/admin/people/import', `/admin/people/${id}`, '/admin/acts']) {
      expect([path, (await office.get(path)).location]).toEqual([path, needed]);
    }
    await office.get('/learn');
    const change = { change: 'grant-instructor', reason: 'asked' };
    expect((await office.post(`/admin/people/${id}/changes`, change)).location).toBe(needed);
    for (const path of ['/learn', '/account', '/courses']) expect((await office.get(path)).status).toBe(200);
    expect(readable((await office.get(needed)).html)).toContain('Administrators need one');
    await setUpApp(site, office);
    expect((await office.get('/admin')).status).toBe(200);
    expect(readable((await office.get('/account/factors')).html)).not.toContain('Administrators need one');
  });

  it('cannot be removed while it is the last, and can be replaced', async () => {
    const refused = await press(office, await office.get('/account/factors/app'), 'Remove the app');
    expect(refused.status).toBe(422);
    expect(readable(refused.html)).toContain('Administrators need a passkey or an app here.');
    await addPasskey(office, 'Key');
    const page = await office.get('/account/factors/app');
    expect((await press(office, page, 'Remove the app')).location).toBe('/account/factors?done=app-removed');
    const passkey = await office.get(linkTo(await office.get('/account/factors'), 'Rename or remove Key'));
    const last = await press(office, passkey, 'Remove the passkey');
    expect([last.status, readable(last.html)]).toEqual([422, expect.stringContaining('Administrators need a passkey')]);
    expect(await site.database.reads.count(Passkey)).toBe(1);
    await require(false);
    expect((await press(office, passkey, 'Remove the passkey')).status).toBe(303);
    expect((await showPassword(site, petra)).answer.location).toBe('/learn');
  });

  it('is nothing that a practitioner needs', async () => {
    await require(true);
    const browser = await register(site, sasha);
    await setUpApp(site, browser);
    expect((await press(browser, await browser.get('/account/factors/app'), 'Remove the app')).status).toBe(303);
    await require(false);
  });

  it('is reset by another administrator, with a reason, a letter and the end of all sessions', async () => {
    const theirs = await register(site, robin);
    const { codes } = await setUpApp(site, theirs);
    const { key } = await addPasskey(theirs, 'Key');
    const people = await office.get('/admin/people?q=robin');
    const page = await office.get(/href="(\/admin\/people\/[0-9a-f-]{36})"/.exec(people.html)![1]!);
    expect(readable(page.html)).toContain('Second step 1 passkey, An authenticator app and 10 recovery codes left');
    expect((await press(office, page, 'Make the change', { change: 'reset-factors' })).status).toBe(422);
    const done = await press(office, page, 'Make the change', {
      change: 'reset-factors',
      reason: 'lost the telephone',
    });
    expect(done.status).toBe(303);
    expect(readable((await office.follow(done)).html)).not.toContain('Reset second factors For somebody');
    expect((await theirs.get('/learn')).location).toBe('/sign-in?next=%2Flearn');
    expect((await signInByPasskey(site, key)).answer.location).toBe('/sign-in?notice=passkey');
    const { browser, answer } = await showPassword(site, robin);
    expect(answer.location).toBe('/learn');
    expect((await setUpApp(site, browser)).codes).not.toContain(codes[0]);
    const personId = page.html.match(/admin\/people\/([0-9a-f-]{36})\/changes/)![1]!;
    expect(await actsOn(site, personId)).toContainEqual(['factor.reset', id, 'lost the telephone']);
    expect((await lettersTo(site, robin.email)).map(({ template }) => template)).toContain('factors-reset');
  });

  it('is not reset by its own person as an administrator', async () => {
    const { key } = await setUpApp(site, office);
    const page = await office.get(`/admin/people/${id}`);
    const refused = await press(office, page, 'Make the change', { change: 'reset-factors', reason: 'for myself' });
    expect(refused.status).toBe(422);
    expect(readable(refused.html)).toContain('Change your own second step on the page of your account');
    const { browser } = await showPassword(site, petra);
    expect((await showCode(browser, codeNow(site, key))).location).toBe('/learn');
  });

  it('is reset by the operator for the last administrator, and the act names nobody', async () => {
    const { id: locked } = await account(site, owen);
    await site.app.get(FactorResets).reset(locked, null, 'by the operator');
    expect(await actsOn(site, locked)).toContainEqual(['factor.reset', null, 'by the operator']);
  });
});
