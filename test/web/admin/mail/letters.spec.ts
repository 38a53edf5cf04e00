import { newId } from '../../../../src/kernel/ids.js';
import { Outbox } from '../../../../src/kernel/mail/outbox.service.js';
import { Letter, type LetterState } from '../../../../src/kernel/mail/letter.entity.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { account, actsOn, inOffice, petra } from '../../../support/office.js';
import { linkTo, press, readable } from '../../../support/page.js';
import { lettersTo } from '../../../support/post.js';
import { TestSite } from '../../../support/site.js';
import { robin, signIn } from '../../../support/world.js';

describe.each(databases)('the outbox of administrators on %s', (_name, make) => {
  let site: TestSite;
  let office: Browser;
  let admin: string;
  beforeAll(async () => {
    site = await TestSite.empty(make);
    ({ id: admin, browser: office } = await inOffice(site));
  });
  afterAll(() => site.close());

  const post = async (address: string, state: LetterState, lastError: string | null = null): Promise<string> => {
    const about = { key: newId(), personId: null, address, language: 'en' };
    await site.app.get(Outbox).post({ ...about, template: 'reset-password', data: { link: '/reset/x' } });
    const { id } = (await site.database.reads.findOneBy(Letter, { key: about.key }))!;
    await site.database.writes.unit((unit) => unit.update(Letter, { id }, { state, lastError }));
    return id;
  };
  const at = (state: LetterState) => office.get(`/admin/mail?show=${state}`);

  it('sends a letter to whoever tries whether mail arrives', async () => {
    const page = await office.follow(await press(office, await at('queued'), 'Send yourself a test letter'));
    expect(readable(page.html)).toContain(`A test letter to ${petra.email} waits to be sent.`);
    expect((await lettersTo(site, petra.email)).map(({ template }) => template)).toEqual(['test-letter']);
  });

  it('shows what may not have arrived first, says why, and sends it again once somebody says so', async () => {
    const id = await post('unsure@x.example', 'uncertain', 'interrupted');
    const page = await office.get('/admin/mail');
    expect(readable(page.html)).toMatch(/unsure@x\.example New password .* Send again/);
    await office.follow(await press(office, page, 'Send again'));
    expect((await site.database.reads.findOneBy(Letter, { id }))!.state).toBe('queued');
    expect(await actsOn(site, id)).toEqual([['letter.sent-again', admin, null]]);
    expect((await office.post(`/admin/mail/${id}/dispatches`)).status).toBe(409);
  });

  it('shows what the mail server said, and offers nothing for what has been forgotten', async () => {
    const id = await post('gone@x.example', 'failed', '550 <b>no such user</b>');
    expect(readable((await at('failed')).html)).toContain('550 <b>no such user</b>');
    await site.database.writes.unit((unit) => unit.update(Letter, { id }, { sealed: null }));
    expect((await at('failed')).html).not.toContain(`/${id}/dispatches`);
    expect((await office.post(`/admin/mail/${id}/dispatches`)).status).toBe(422);
  });

  it('comes fifty at a time', async () => {
    for (let n = 0; n < 60; n++) await post(`n${n}@x.example`, 'sent');
    const first = await at('sent');
    const second = await office.get(linkTo(first, 'Earlier ones'));
    const shown = [first, second].flatMap(({ html }) => [...html.matchAll(/>(n\d+)@/g)].map(([, name]) => name));
    expect([shown.length, new Set(shown).size]).toEqual([60, 60]);
    expect(second.html).not.toContain('Earlier ones');
  });

  it('is not there for anybody else', async () => {
    await account(site, robin);
    const other = await signIn(site, robin);
    expect((await other.get('/admin/mail')).status).toBe(404);
    expect((await other.post('/admin/mail/test-letters')).status).toBe(404);
    expect((await other.post(`/admin/mail/${newId()}/dispatches`)).status).toBe(404);
  });
});
