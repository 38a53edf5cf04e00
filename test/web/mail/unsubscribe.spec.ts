import { Person } from '../../../src/accounts/person.entity.js';
import { JobRunner } from '../../../src/kernel/jobs/job-runner.service.js';
import { MailWishes } from '../../../src/kernel/mail/mail-wishes.service.js';
import { Outbox } from '../../../src/kernel/mail/outbox.service.js';
import { databases } from '../../support/databases.js';
import { expectErrorPage } from '../../support/error-page.js';
import { MailServer } from '../../support/mail-server.js';
import { press } from '../../support/page.js';
import { lettersTo } from '../../support/post.js';
import { TestSite } from '../../support/site.js';
import { register, robin } from '../../support/world.js';

describe.each(databases)('letters that can be refused, on %s', (_name, make) => {
  let site: TestSite;
  let server: MailServer;
  let personId: string;
  beforeAll(async () => {
    server = await MailServer.start();
    site = await TestSite.empty(make);
    await register(site, robin);
    personId = (await site.database.reads.findOneBy(Person, { emailKey: robin.email }))!.id;
    await site.stop();
    site.smtp = { url: server.url, from: 'Attune <no-reply@attune.test>' };
    await site.start();
  });
  afterAll(async () => {
    await site.close();
    await server.stop();
  });

  const data = { name: robin.name, course: 'Trauma', link: '/certificates/x' };
  const inform = (key: string) =>
    site.app.get(Outbox).post({
      ...{ key, personId, address: robin.email, template: 'certificate-issued', language: 'en', data },
    });
  const refuses = () => site.app.get(MailWishes).refuses(personId, 'learning');

  async function ending(key: string): Promise<string> {
    await inform(key);
    await site.app.get(JobRunner).runDue();
    const mail = server.taken.find(({ subject }) => subject === 'Your certificate for Trauma')!;
    const list = mail.headers.get('list') as { unsubscribe: { url: string } };
    expect(mail.text).toContain(list.unsubscribe.url);
    expect(mail.html).toContain(`href="${list.unsubscribe.url}"`);
    return new URL(list.unsubscribe.url).pathname;
  }

  it('are ended by one click of a mail program, without a session, and by nothing less', async () => {
    const path = await ending('one');
    const scanner = site.visitor();
    const page = await scanner.get(path);
    expect(page.status).toBe(200);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.html).toContain('letters about your courses and certificates');
    expect(await refuses()).toBe(false);
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    const answer = await fetch(new URL(path, site.address), { method: 'POST', body, redirect: 'manual' });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
    expect(await refuses()).toBe(true);
    const before = server.taken.length;
    await inform('two');
    await site.app.get(JobRunner).runDue();
    expect(server.taken).toHaveLength(before);
    const reader = site.visitor();
    const back = await press(reader, await reader.get(path), 'Get them again');
    expect([back.status, await refuses()]).toEqual([200, false]);
    const away = await press(reader, back, 'Get no more of these letters');
    expect(away.html).toContain('You will get no more such letters');
    expect(await refuses()).toBe(true);
  });

  it('are not ended by a token that was made up', async () => {
    for (const token of ['x', 'A'.repeat(120)]) {
      expectErrorPage(site, await site.visitor().get(`/unsubscribe/${token}`), 404, 'There is no page at this address');
      expect((await site.visitor().post(`/unsubscribe/${token}`)).status).toBe(404);
    }
  });

  it('have no page of all letters outside development', async () => {
    expect((await site.visitor().get('/outbox')).status).toBe(404);
  });
});

describe.each(databases)('the outbox of a developer on %s', (_name, make) => {
  let site: TestSite;
  beforeAll(async () => {
    site = await TestSite.empty(make);
    await site.stop();
    site.development = true;
    await site.start();
  });
  afterAll(() => site.close());

  it('shows every letter that waits, with its links', async () => {
    expect((await site.visitor().get('/outbox')).html).toContain('No letter waits.');
    await site.app.get(Outbox).post({
      ...{ key: 'one', personId: null, address: 'Kim@ansah.example', template: 'test-letter', language: 'en' },
      data: { link: '/admin' },
    });
    const page = await site.visitor().get('/outbox');
    expect(page.html).toContain('A test letter from Attune');
    expect(page.html).toContain('To Kim@ansah.example');
    expect(page.html).toContain('href="http://attune.test/admin"');
    expect(await lettersTo(site, 'kim@ansah.example')).toEqual([
      expect.objectContaining({ template: 'test-letter', subject: 'A test letter from Attune', links: ['/admin'] }),
    ]);
  });
});
