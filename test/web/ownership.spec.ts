import { Certificate } from '../../src/credentials/certificate.entity.js';
import { makeSerial } from '../../src/credentials/serial.js';
import { newId } from '../../src/kernel/ids.js';
import { Attempt } from '../../src/learning/attempt.entity.js';
import { Enrolment } from '../../src/learning/enrolment.entity.js';
import { Progress } from '../../src/learning/progress.entity.js';
import { Reflection } from '../../src/learning/reflection.entity.js';
import { Response } from '../../src/learning/response.entity.js';
import type { Browser } from '../support/browser.js';
import { databases } from '../support/databases.js';
import { expectErrorPage, expectProblem, lasting } from '../support/error-page.js';
import { course, TestSite } from '../support/site.js';
import { begin, complete, ines, noor, practitioner, register, robin, sasha, take } from '../support/world.js';

const says = 'There is no page at this address';
const json = { Accept: 'application/json' };

describe.each(databases)('what is somebody else’s on %s', (_name, make) => {
  let site: TestSite;
  let colleague: Browser;
  let outsider: Browser;
  let owned: { open: string; sent: string; serial: string };

  beforeAll(async () => {
    site = await TestSite.open(make);
    const owner = await practitioner(site, robin);
    const sent = (await take(site, owner, 'wrong')).id;
    const serial = await complete(site, owner);
    const other = await practitioner(site, sasha);
    owned = { open: await begin(other), sent, serial };
    colleague = await practitioner(site, noor);
    outsider = await register(site, ines);
    for (const browser of [colleague, outsider]) await browser.get('/learn');
  });
  afterAll(() => site.close());

  const kept = () =>
    Promise.all(
      [Attempt, Response, Progress, Reflection, Enrolment, Certificate].map((table) => site.database.reads.find(table)),
    );
  const missingSerial = makeSerial(Buffer.alloc(8, 7), 2026);

  it('cannot be told from what is not there', async () => {
    const { open, sent, serial } = owned;
    const pairs = [
      [`/attempts/${open}`, `/attempts/${newId()}`],
      [`/attempts/${sent}`, `/attempts/${newId()}`],
      [`/attempts/${sent}/result`, `/attempts/${newId()}/result`],
      [`/certificates/${serial}`, `/certificates/${missingSerial}`],
      [`/certificates/${serial}.pdf`, `/certificates/${missingSerial}.pdf`],
    ] as const;
    for (const [theirs, missing] of pairs) {
      const [denied, absent] = [await colleague.get(theirs), await colleague.get(missing)];
      expectErrorPage(site, denied, 404, says);
      expect(lasting(denied)).toBe(lasting(absent));
      expectProblem(site, await colleague.get(theirs, json), 404, says);
    }
  });

  it('takes no answer, and is not sent in, by another', async () => {
    const before = await kept();
    const { open, sent } = owned;
    for (const id of [open, sent, newId()]) {
      for (const headers of [{}, json]) {
        expect((await colleague.post(`/attempts/${id}/answers`, { i1: 'a' }, headers)).status).toBe(404);
        expect((await colleague.post(`/attempts/${id}/submission`, { i1: 'a' }, headers)).status).toBe(404);
      }
    }
    expect(await kept()).toEqual(before);
  });

  it('is closed to whoever is not on the course', async () => {
    const before = await kept();
    for (const path of ['', '/m1-dsm5', '/m1-quiz']
      .map((end) => `/learn/COURSE${end}`)
      .concat('/certificates/for/COURSE')) {
      const denied = await outsider.get(path.replace('COURSE', course));
      expectErrorPage(site, denied, 404, says);
      expect(lasting(denied)).toBe(lasting(await outsider.get(path.replace('COURSE', 'no-such-course'))));
    }
    const posts = [
      `/learn/${course}/m1-dsm5/done`,
      `/learn/${course}/m1-dsm5/reflections/m1-letters`,
      `/learn/${course}/m1-dsm5/recordings/a-talk`,
      `/learn/${course}/m1-quiz/attempts`,
    ];
    for (const path of [...posts, `/certificates/for/${course}`]) {
      expect((await outsider.post(path, { text: 'mine?', name: ines.name, attested: '1' })).status).toBe(404);
    }
    expect(await kept()).toEqual(before);
  });

  it('asks strangers to sign in, and says nothing else', async () => {
    const stranger = site.visitor();
    for (const path of [
      `/attempts/${owned.sent}/result`,
      `/certificates/${owned.serial}.pdf`,
      '/attempts/none',
      '/learn/none',
    ]) {
      expect(await stranger.get(path)).toMatchObject({
        status: 303,
        location: `/sign-in?next=${encodeURIComponent(path)}`,
      });
    }
  });
});
