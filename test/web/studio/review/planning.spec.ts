import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../../../../src/app.js';
import { Person } from '../../../../src/accounts/person.entity.js';
import { Editions } from '../../../../src/catalog/editions.service.js';
import { lessonsOf } from '../../../../src/catalog/published.js';
import { Publishing } from '../../../../src/catalog/publishing.service.js';
import { PlannedEdition } from '../../../../src/catalog/review/planning/planned-edition.entity.js';
import { PlannedPublication } from '../../../../src/catalog/review/planning/planned-publication.service.js';
import { Recording } from '../../../../src/evidence/recording.service.js';
import { RegistryToday } from '../../../../src/evidence/registry-today.service.js';
import { JobRunner } from '../../../../src/kernel/jobs/job-runner.service.js';
import { openDatabase } from '../../../../src/kernel/opening.js';
import { schema } from '../../../../src/schema.js';
import type { Browser } from '../../../support/browser.js';
import { databases } from '../../../support/databases.js';
import { actsOn } from '../../../support/office.js';
import { press, readable } from '../../../support/page.js';
import { lettersTo } from '../../../support/post.js';
import { change, joins, lesson, type ReviewedCourse, reviewedCourse } from '../../../support/reviewed-course.js';
import { TestSite } from '../../../support/site.js';
import { anselm, leonie } from '../../../support/studio.js';
import { signIn } from '../../../support/world.js';

jest.setTimeout(120_000);

/** The clock of the test stands at 09:00 UTC on 23 November 2026, which is a Monday, and in Halifax it is 05:00. */
const zone = 'America/Halifax';

describe.each(databases)('an edition that is planned on %s', (name, make) => {
  let site: TestSite;
  let course: ReviewedCourse;
  let lead: Browser;

  beforeAll(async () => {
    site = await TestSite.open(make);
    course = await reviewedCourse(site);
    await site.database.writes.unit((unit) => unit.update(Person, { id: course.lead.id }, { timeZone: zone }));
    lead = await signIn(site, leonie);
  });
  afterAll(() => site.close());

  const path = () => `${course.at}/publish`;
  const newest = async () => site.app.get(Editions).newestOf(course.slug);
  const runDue = () => site.app.get(JobRunner).runDue();
  const plan = async (number: number, at: string, note = 'Out at its time.') =>
    press(lead, await lead.get(path()), `Publish edition ${number}`, { note, when: 'later', at });
  const waiting = async () => site.database.reads.findOneBy(PlannedEdition, { waitsFor: course.courseId });
  const lesson1 = async () => lessonsOf((await newest())!.content)[0]!;

  /** Two programs do what is due at the same moment; on SQLite one program has the file to itself. */
  async function alsoByAnother(id: string): Promise<void> {
    const database = await openDatabase(site.place.address, schema, { waitMs: 5000, runMs: 20_000 });
    const other: NestExpressApplication = await createApp(site.options(database));
    await other.init();
    await Promise.all([runDue(), other.get(JobRunner).runDue()]);
    await Promise.all([site.app, other].map((app) => app.get(PlannedPublication).carryOut(id)));
    await other.close();
    await database.close();
    await site.stop(); // Passport has one strategy for the whole process: that of the program that was made last
    await site.start();
  }

  it('needs a time that is still to come', async () => {
    for (const at of ['', 'tomorrow', '2026-11-23T04:59']) {
      const refused = await plan(1, at);
      expect(refused.status).toBe(422);
      expect(refused.html).toContain('Out at its time.');
    }
    const both = await press(lead, await lead.get(path()), 'Publish edition 1', { note: 'x', at: '2026-11-30T09:00' });
    expect(readable(both.html)).toContain('You gave a time');
    expect(await waiting()).toBeNull();
    expect(await newest()).toBeNull();
  });

  it('waits for its time as it was, is shown, and keeps others from being published beside it', async () => {
    const planned = await plan(1, '2026-11-23T06:00');
    expect(planned.location).toBe(`${path()}?done=planned`);
    const shown = readable((await lead.get(path())).html);
    expect(shown).toContain('Leonie Vasquez-Holt planned an edition for 23 November 2026 at 06:00');
    expect((await waiting())!.publishAt.toISOString()).toBe('2026-11-23T10:00:00.000Z');
    const second = await lead.post(path(), { note: 'Now.', when: 'now' });
    expect(second.status).toBe(422);
    expect(readable(second.html)).toContain('An edition waits for its time already');
    await change(site, course, lesson, { summary: 'Written after the plan.' });
    expect(readable((await lead.get(path())).html)).toContain('The draft was changed since');
    await runDue();
    expect(await newest()).toBeNull();
  });

  it('is published once at its time, also by two instances and after a restart', async () => {
    await site.stop();
    await site.start();
    site.clock.advance({ hours: 1 });
    const { id } = (await waiting())!;
    if (name === 'PostgreSQL') await alsoByAnother(id);
    else await Promise.all([runDue(), runDue()]);
    await site.app.get(PlannedPublication).carryOut(id);
    const edition = (await newest())!;
    expect(edition).toMatchObject({ number: 1, content: { changeNote: 'Out at its time.' } });
    expect((await lesson1()).summary).toBe('Listening.');
    expect(await waiting()).toBeNull();
    const acts = (await actsOn(site, course.courseId)).filter(([verb]) => /^edition\./.test(verb!));
    expect(acts.map(([verb, actor]) => [verb, actor])).toEqual([
      ['edition.planned', course.lead.id],
      ['edition.published', course.lead.id],
    ]);
    lead = await signIn(site, leonie);
    expect(readable((await lead.get(path())).html)).not.toContain('Planned edition');
  });

  it('can be cancelled by who publishes, and is then never published', async () => {
    await plan(2, '2026-11-23T08:00');
    const { id } = (await waiting())!;
    const author = await joins(site, course, anselm, 'author');
    await author.browser.get(`${course.at}/draft`);
    expect((await author.browser.post(`${path()}/plans/${id}/cancellation`)).status).toBe(404);
    const cancelled = await press(lead, await lead.get(path()), 'Cancel the planned edition');
    expect(cancelled.location).toBe(`${path()}?done=cancelled`);
    expect((await lead.post(`${path()}/plans/${id}/cancellation`)).status).toBe(404);
    site.clock.advance({ hours: 4 });
    await runDue();
    expect((await newest())!.number).toBe(1);
    expect((await actsOn(site, course.courseId)).at(-1)).toEqual(['edition.plan-cancelled', course.lead.id, null]);
  });

  it('is not published where another edition came between, and the lead is told', async () => {
    lead = await signIn(site, leonie);
    await plan(2, '2026-11-23T12:00');
    await site.app.get(Publishing).publish(course.courseId, null);
    site.clock.advance({ hours: 4 });
    await runDue();
    expect((await newest())!.number).toBe(2);
    expect(readable((await lead.get(path())).html)).toContain('Another edition was published after it was planned.');
    const [letter, ...more] = await lettersTo(site, leonie.email);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      template: 'edition-not-published',
      subject: 'The planned edition of Listening was not published',
    });
    expect(letter!.text).toContain('Another edition was published after it was planned');
    expect(letter!.links).toContain(path());
  });

  it('is not published where a study that it cites was retracted meanwhile, and the lead is told why', async () => {
    await change(site, course, lesson, { summary: 'For the third edition.' });
    lead = await signIn(site, leonie);
    const planned = await plan(3, '2026-11-23T20:00');
    expect(planned.status).toBe(303);
    const registry = await site.app.get(RegistryToday).read();
    const study = registry.studies.get('dsm5')!;
    const statusNote = { on: '2026-11-23', text: 'Retracted.', source: 'https://doi.example/retraction' };
    const studies = new Map(registry.studies).set('dsm5', { ...study, status: 'retracted', statusNote });
    await site.app.get(Recording).record({ ...registry, studies }, null);
    site.clock.advance({ hours: 8 });
    await runDue();
    expect((await newest())!.number).toBe(2);
    lead = await signIn(site, leonie);
    const shown = readable((await lead.get(path())).html);
    expect(shown).toContain('was not published');
    expect(shown).toContain('cites `dsm5`, which is retracted');
    const letters = (await lettersTo(site, leonie.email)).filter(
      ({ template }) => template === 'edition-not-published',
    );
    expect(letters).toHaveLength(2);
    expect(letters[1]!.text).toContain('cites `dsm5`, which is retracted');
    expect((await site.database.reads.findBy(PlannedEdition, { outcome: 'refused' })).map(({ note }) => note)).toEqual([
      'Out at its time.',
      'Out at its time.',
    ]);
  });
});
