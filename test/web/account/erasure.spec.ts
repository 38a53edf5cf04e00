import { Person } from '../../../src/accounts/person.entity.js';
import { Roles } from '../../../src/accounts/roles/roles.service.js';
import { Certificate } from '../../../src/credentials/certificate.entity.js';
import { PersonalParts } from '../../../src/interchange/personal-parts.service.js';
import { Act } from '../../../src/kernel/act.entity.js';
import { Job } from '../../../src/kernel/jobs/job.entity.js';
import { JobRunner } from '../../../src/kernel/jobs/job-runner.service.js';
import { databases } from '../../support/databases.js';
import { signInByPasskey } from '../../support/factors.js';
import { formWith, press, readable } from '../../support/page.js';
import { lettersTo } from '../../support/post.js';
import { TestSite } from '../../support/site.js';
import { ines, register, robin, signIn } from '../../support/world.js';
import { everything, type Life, livedLife, petra, robins } from './own-life.js';

const button = 'Erase my account in 14 days';

describe.each(databases)('erasing an account on %s', (_name, make) => {
  let site: TestSite;
  let life: Life;

  beforeAll(async () => {
    site = await TestSite.open(make);
    life = await livedLife(site);
    const { sasha: other, petra: office } = life;
    await site.app.get(Roles).grant(other.id, 'instructor', office.id, 'Runs the place with Petra');
  });
  afterAll(() => site.close());

  const work = () => site.app.get(JobRunner).runDue();
  const plan = async (typed: Record<string, string>, browser = life.browser) =>
    press(browser, await browser.get('/account/erasure'), button, typed);
  const yes = { confirmation: robin.password, understood: '1' };
  const planned = async () => (await site.database.reads.findOneBy(Person, { id: life.robin.id }))!.eraseAfter;

  it('says what goes, and what stays and why', async () => {
    const page = readable((await life.browser.get('/account/erasure')).html);
    expect(page).toMatch(/What is erased .*Your reflections.*Your answers.* What is kept, and why .*Certificates/);
    expect(page).toContain('Boards rely on being able to check it by its serial.');
    expect(page).toContain('Editions that you published They belong to the people who study them.');
    const other = readable((await life.other.get('/account/erasure')).html);
    expect(other).not.toContain('Editions that you published');
  });

  it('takes the password and a tick, and nothing happens without', async () => {
    const wrong = await plan({ confirmation: 'not the river at all', understood: '1' });
    expect(wrong.status).toBe(422);
    expect(readable(wrong.html)).toContain('One thing stands in the way This is not your');
    expect(formWith(wrong, button).fields).toMatchObject({ confirmation: '', understood: '1' });
    expect(wrong.html).not.toContain('not the river at all');
    expect((await plan({ confirmation: robin.password })).status).toBe(422);
    expect((await plan({ confirmation: '', understood: '1' })).status).toBe(422);
    expect(await planned()).toBeNull();
    expect(await lettersTo(site, robin.email)).not.toContainEqual(
      expect.objectContaining({ template: 'erasure-planned' }),
    );
  });

  it('is told by a letter, and everything works until its day', async () => {
    await plan(yes);
    expect((await life.browser.get('/account/erasure')).html).not.toContain(button);
    await life.browser.post('/account/erasure', yes);
    const letters = await lettersTo(site, robin.email);
    expect(letters.filter(({ template }) => template === 'erasure-planned')).toMatchObject([
      { subject: 'Your account will be erased on 7 December 2026', links: ['/account/erasure'] },
    ]);
    site.clock.advance({ days: 13, hours: 23 });
    await work();
    const { browser } = await signInByPasskey(site, life.key);
    expect(readable((await browser.get('/account')).html)).toContain('Your account is going to be erased');
    expect(readable((await browser.get('/learn')).html)).toContain(robin.name);
  });

  it('is called off by a button, and nothing happens on that day', async () => {
    const { browser } = await signInByPasskey(site, life.key);
    const kept = await press(browser, await browser.get('/account/erasure'), 'Keep my account');
    expect(readable((await browser.follow(kept)).html)).toContain('Your account stays.');
    site.clock.advance({ hours: 2 });
    await work();
    expect(await site.database.reads.countBy(Job, { kind: 'own-data.erase', state: 'done' })).toBe(1);
    expect(await site.database.reads.findOneBy(Person, { id: life.robin.id })).toMatchObject({
      name: robin.name,
      erasedAt: null,
    });
  });

  it('leaves no word of the person anywhere, but for the name on certificates', async () => {
    const { browser } = await signInByPasskey(site, life.key);
    await browser.get('/account/erasure');
    const others = await ofOthers();
    expect((await plan(yes, browser)).status).toBe(303);
    site.clock.advance({ days: 14 });
    await work();
    const tables = await everything(site);
    for (const [table, rows] of tables) {
      const text = JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
      expect([table, text.includes(robin.name)]).toEqual([table, table === 'certificates']);
      const words = [robin.email, 'of the river', ...Object.values(robins)];
      expect([table, words.filter((word) => text.includes(word))]).toEqual([table, []]);
    }
    expect(await ofOthers()).toEqual(others);
    expect(await site.database.reads.countBy(Job, { state: 'failed' })).toBe(0);
  });

  /** Rows that are Sasha's. */
  async function ofOthers() {
    const copied = await site.app.get(PersonalParts).copy(life.sasha.id);
    return copied.filter(({ name }) => !['sessions', 'letters'].includes(name));
  }

  it('leaves an act with the mark that its reason is gone, and the reasons of other acts as they were', async () => {
    const reasons = async (verb: string) =>
      (await site.database.reads.findBy(Act, { verb })).map(({ reason }) => reason);
    expect(await reasons('role.granted')).toEqual(expect.arrayContaining(['', 'Runs the place with Petra']));
    expect(await reasons('staff.removed')).toEqual(['']);
    const office = await signIn(site, petra);
    const log = readable((await office.get('/admin/acts?verb=staff.removed')).html);
    expect(log).toContain('Taken off a course’s staff');
    expect(log).toContain('Erased with the account');
  });

  it('leaves rows only where the parts say that some stay', async () => {
    const held = await site.app.get(PersonalParts).held(life.robin.id);
    expect(held.map(({ fate }) => fate)).not.toContain('deleted');
    expect(held.map(({ name }) => name).sort()).toEqual([
      ...['account', 'acts', 'announcements', 'certificates', 'comment_threads', 'comments', 'course_groups'],
      ...['draft_pieces', 'draft_revisions', 'due_dates_set', 'edition_closings', 'edition_reviews', 'editions'],
      ...['interest_mitigations_recorded', 'invitations', 'invitations_sent', 'item_corrections', 'markings_given'],
      ...['planned_editions', 'review_rules', 'settings', 'sign_offs', 'study_proposal_answers', 'study_proposals'],
    ]);
    const person = (await site.database.reads.findOneBy(Person, { id: life.robin.id }))!;
    expect(person).toMatchObject({
      name: '',
      email: '',
      passwordHash: null,
      licences: null,
      erasedAt: site.clock.now(),
    });
    expect(await site.database.reads.findOneBy(Certificate, { personId: person.id })).toMatchObject({
      enrolmentId: null,
    });
  });

  it('leaves certificates that a board can check as before', async () => {
    const page = await site.visitor().get(`/verify/${life.serial}`);
    expect(page.status).toBe(200);
    expect(readable(page.html)).toContain(`This certificate is valid It was issued to ${robin.name}.`);
  });

  it('ends every session and lets nobody in any more, and the address is free', async () => {
    expect((await life.browser.get('/account')).location).toMatch(/^\/sign-in/);
    const browser = site.visitor();
    const refused = await press(browser, await browser.get('/sign-in'), 'Sign in', { ...robin });
    expect(refused.status).toBe(422);
    const again = await register(site, robin);
    expect(readable((await again.get('/certificates')).html)).toContain('You have no certificates yet.');
  });

  it('is refused to the last administrator', async () => {
    const browser = await signIn(site, petra);
    const refused = await plan({ confirmation: petra.password, understood: '1' }, browser);
    expect(refused.status).toBe(422);
    expect((await site.database.reads.findOneBy(Person, { id: life.petra.id }))!.eraseAfter).toBeNull();
  });

  it('takes the address in place of a password from who has none', async () => {
    const browser = await register(site, ines);
    await site.database.writes.unit((unit) => unit.update(Person, { email: ines.email }, { passwordHash: null }));
    expect((await plan({ confirmation: 'ines@elsewhere.example', understood: '1' }, browser)).status).toBe(422);
    const taken = await plan({ confirmation: ` ${ines.email.toUpperCase()}`, understood: '1' }, browser);
    expect(readable((await browser.follow(taken)).html)).toContain('Your account will be erased');
  });
});
