import { Act } from '../../../src/kernel/act.entity.js';
import { JobRunner } from '../../../src/kernel/jobs/job-runner.service.js';
import { Job } from '../../../src/kernel/jobs/job.entity.js';
import { LetterRecords } from '../../../src/kernel/mail/letter-records.service.js';
import { Letter } from '../../../src/kernel/mail/letter.entity.js';
import { MailWishes } from '../../../src/kernel/mail/mail-wishes.service.js';
import { Outbox } from '../../../src/kernel/mail/outbox.service.js';
import { databases } from '../../support/databases.js';
import { TestKernel } from '../../support/kernel.js';
import { MailServer, type Manner } from '../../support/mail-server.js';

describe.each(databases)('mail on %s', (_name, make) => {
  let server: MailServer;
  let kernel: TestKernel;
  beforeAll(async () => void (server = await MailServer.start()));
  beforeEach(async () => {
    kernel = await TestKernel.open(make, server.url);
    server.manner = 'take';
    server.taken.length = 0;
  });
  afterEach(() => kernel.close());
  afterAll(() => server.stop());

  const runDue = (app = kernel.app) => app.get(JobRunner).runDue();
  const letters = () => kernel.database.reads.find(Letter, { order: { id: 'ASC' } });
  const post = (key = 'one', address = 'robin@ashgrove.example') =>
    kernel.app.get(Outbox).post({
      ...{ key, address, personId: null, template: 'test-letter', language: 'en', data: { link: '/s3cret' } },
    });

  it('is sent once, however often it was posted, and what it said is then forgotten', async () => {
    await post();
    await post();
    const [queued] = await letters();
    expect(queued).toMatchObject({ state: 'queued', sentAt: null });
    expect(queued!.sealed).not.toContain('s3cret');
    await runDue();
    await runDue();
    expect(server.taken.map(({ text }) => text!.trim())).toEqual(['test-letter {"link":"/s3cret"}']);
    const [mail] = server.taken;
    expect(mail).toMatchObject({ subject: 'test-letter', messageId: `<${queued!.id}@attune.test>` });
    expect(mail!.from!.text).toBe('"Attune" <no-reply@attune.test>');
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail!.headers.has('list')).toBe(false);
    expect(await letters()).toMatchObject([{ state: 'sent', sentAt: kernel.clock.now(), sealed: null }]);
  });

  it('is posted with the deed or not at all', async () => {
    const failed = kernel.database.writes.unit(async () => {
      await post();
      throw new Error('on purpose');
    });
    await expect(failed).rejects.toThrow('on purpose');
    await runDue();
    expect([await letters(), server.taken]).toEqual([[], []]);
  });

  const ends: readonly [manner: Manner, after: object, job: string][] = [
    ['refuse-reader', { state: 'failed', lastError: expect.stringContaining('No such user') }, 'done'],
    ['refuse-letter', { state: 'failed', lastError: expect.stringContaining('advertising') }, 'done'],
    ['hang-up-at-end', { state: 'uncertain', lastError: expect.stringContaining('ECONNECTION') }, 'done'],
    ['put-off', { state: 'queued', lastError: expect.stringContaining('451') }, 'waiting'],
    ['refuse-sender', { state: 'queued', lastError: expect.stringContaining('550') }, 'waiting'],
    ['hang-up-at-reader', { state: 'queued' }, 'waiting'],
  ];
  it.each(ends)('knows where a letter stands after a server that does “%s”', async (manner, after, job) => {
    server.manner = manner;
    await post();
    await runDue();
    expect(await letters()).toMatchObject([after]);
    expect(await kernel.database.reads.findBy(Job, { kind: 'mail' })).toMatchObject([{ state: job }]);
    server.manner = 'take';
    server.taken.length = 0;
    kernel.clock.advance({ minutes: 5 });
    await runDue();
    expect(server.taken).toHaveLength(job === 'waiting' ? 1 : 0);
  });

  it('waits for a server that is down, and is given up with the reason after a day', async () => {
    await server.stop();
    await post();
    for (let hour = 0; hour < 30; hour += 1) {
      await runDue();
      kernel.clock.advance({ hours: 1 });
    }
    expect(await letters()).toMatchObject([{ state: 'failed', lastError: expect.stringContaining('ECONNREFUSED') }]);
    server = await MailServer.start();
  });

  it('that was on its way when the process died is uncertain, is not sent again by itself, and is when an administrator says so', async () => {
    await post();
    const leasedUntil = new Date(kernel.clock.now().getTime() - 1);
    await kernel.database.writes.unit(async (unit) => {
      await unit.update(Letter, { key: 'one' }, { state: 'sending' });
      await unit.update(Job, { kind: 'mail' }, { state: 'running', attempts: 1, leasedBy: 'dead', leasedUntil });
    });
    await runDue();
    await runDue();
    const [letter] = await letters();
    expect(letter).toMatchObject({ state: 'uncertain', lastError: 'interrupted' });
    expect(server.taken).toEqual([]);
    kernel.clock.advance({ days: 20 });
    const records = kernel.app.get(LetterRecords);
    expect(await records.counts()).toMatchObject({ uncertain: 1, sent: 0 });
    await records.sendAgain(letter!.id, 'an-administrator');
    await expect(records.sendAgain(letter!.id, 'an-administrator')).rejects.toThrow('letter-moved-on');
    await runDue();
    expect(server.taken).toHaveLength(1);
    expect(await records.page('sent', null, 10)).toMatchObject([{ id: letter!.id }]);
    await expect(records.sendAgain(letter!.id, 'an-administrator')).rejects.toThrow('letter-moved-on');
    expect(await kernel.database.reads.findBy(Act, { verb: 'letter.sent-again' })).toHaveLength(1);
  });

  it('is sent once by two instances', async () => {
    const [second, leave] = await kernel.another();
    await kernel.database.writes.unit(async () => {
      for (let n = 0; n < 60; n += 1) await post(`letter ${n}`, `reader${n}@ashgrove.example`);
    });
    await Promise.all([runDue(), runDue(second)]);
    await leave();
    expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(60);
    expect(server.taken).toHaveLength(60);
    expect((await letters()).every(({ state }) => state === 'sent')).toBe(true);
  });

  it('does not flood an address: ten letters an hour, the others are kept back and shown', async () => {
    for (let n = 0; n < 12; n += 1)
      await post(`letter ${n}`, n % 2 ? 'robin@ashgrove.example' : 'Robin@Ashgrove.example');
    await post('another', 'sasha@lindqvist.example');
    await runDue();
    expect(server.taken).toHaveLength(11);
    const held = await kernel.app.get(LetterRecords).page('failed', null, 10);
    expect(held.map(({ lastError }) => lastError)).toEqual(['too-many', 'too-many']);
    kernel.clock.advance({ minutes: 61 });
    await post('next hour');
    await runDue();
    expect(server.taken).toHaveLength(12);
  });

  it('that waited for days, its links long dead, is not sent any more', async () => {
    await post();
    kernel.clock.advance({ days: 3, seconds: 1 });
    await runDue();
    expect(await letters()).toMatchObject([{ state: 'failed', lastError: 'too-old' }]);
    expect(server.taken).toEqual([]);
  });

  it('is forgotten in two steps: what it said, then that it was', async () => {
    server.manner = 'refuse-reader';
    await post();
    await runDue();
    const sweep = () => kernel.app.get(LetterRecords).sweep();
    kernel.clock.advance({ days: 31 });
    await sweep();
    const [letter] = await letters();
    expect(letter!.sealed).toBeNull();
    await expect(kernel.app.get(LetterRecords).sendAgain(letter!.id, 'x')).rejects.toThrow('letter-forgotten');
    kernel.clock.advance({ days: 335 });
    await sweep();
    expect(await letters()).toEqual([]);
  });

  describe('about a topic', () => {
    const data = { name: 'Robin', course: 'Trauma', link: '/certificates/x' };
    const inform = (key = 'one') =>
      kernel.app.get(Outbox).post({
        ...{
          key,
          personId: 'robin',
          address: 'robin@ashgrove.example',
          template: 'certificate-issued',
          language: 'en',
          data,
        },
      });
    it('says how to end such letters, in one click', async () => {
      await inform();
      await runDue();
      const list = server.taken[0]!.headers.get('list') as { unsubscribe: { url: string }; 'unsubscribe-post': object };
      expect(list.unsubscribe.url).toMatch(/^https:\/\/attune\.test\/unsubscribe\/[\w-]{60,}$/);
      expect(server.taken[0]!.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toBe(
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      );
      const wishes = kernel.app.get(MailWishes);
      const token = list.unsubscribe.url.split('/').at(-1)!;
      expect(wishes.read(token)).toEqual({ personId: 'robin', topic: 'learning' });
      const forged = `${token.slice(0, 40)}${token[40] === 'A' ? 'B' : 'A'}${token.slice(41)}`;
      expect(wishes.read(forged)).toBeNull();
    });

    it('is not sent to whoever refuses it, also where they said so after it was posted', async () => {
      const wishes = kernel.app.get(MailWishes);
      await inform('posted before');
      await wishes.refuse('robin', 'learning');
      await wishes.refuse('robin', 'learning');
      await inform('posted after');
      await runDue();
      expect(server.taken).toEqual([]);
      expect(await letters()).toMatchObject([{ key: 'posted before', state: 'failed', lastError: 'unsubscribed' }]);
      await wishes.accept('robin', 'learning');
      await inform('wanted again');
      await runDue();
      expect(server.taken).toHaveLength(1);
    });
  });
});
