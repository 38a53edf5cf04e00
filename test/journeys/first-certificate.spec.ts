import type { Answer, Browser } from '../support/browser.js';
import { databases } from '../support/databases.js';
import { linkTo, press, readable, unescaped } from '../support/page.js';
import { course, TestSite } from '../support/site.js';
import { answers, lessonKeys, newestLink, paperOf, register, robin, sasha } from '../support/world.js';
import { secretsIn, sentencesOf } from '../support/secrets.js';

/** One practitioner from the first page to a certificate that a board has checked, by links and forms alone. */
describe.each(databases)('the way to a first certificate, without scripts, on %s', (_name, make) => {
  let site: TestSite;
  let browser: Browser;
  let page: Answer;
  let serial: string;

  beforeAll(async () => {
    site = await TestSite.open(make);
    browser = site.visitor();
  });
  afterAll(() => site.close());

  const follow = async (answer: Answer): Promise<Answer> => {
    expect({ status: answer.status, said: answer.status === 303 ? '' : readable(answer.html) }).toEqual({
      status: 303,
      said: '',
    });
    return (page = await browser.follow(answer));
  };

  it('begins on the course’s page and comes back to it after registering', async () => {
    page = await browser.get('/');
    page = await browser.get(linkTo(page, 'Read about the course'));
    page = await browser.get(linkTo(page, 'Register to enrol'));
    const { name, email, password } = robin;
    await follow(await press(browser, page, 'Register', { name, email, password }));
    expect(readable(page.html)).toContain('We have sent an email to the address you gave.');
    page = await browser.get(await newestLink(site, email));
    await follow(await press(browser, page, 'Confirm and sign in', { password }));
    expect(page.html).toContain('Enrol in Edition 1');
  });

  it('refuses to enrol whoever has not acknowledged the disclosures', async () => {
    page = await press(browser, page, 'Enrol in Edition 1');
    expect(page.status).toBe(422);
    expect(readable(page.html)).toContain('Read the makers’ disclosures on this page and tick the box to say so');
    expect(page.html).toContain('<a href="#acknowledged">');
    expect((await browser.get(`/learn/${course}`)).status).toBe(404);
    await follow(await press(browser, page, 'Enrol in Edition 1', { acknowledged: '1' }));
    expect(readable(page.html)).toContain('0 of 7 activities done');
  });

  it('leads from lesson to lesson to the quiz', async () => {
    for (const key of await lessonKeys(site)) {
      page = await browser.get(`/learn/${course}/${key}`);
      expect(page.status).toBe(200);
      await follow(await press(browser, page, 'Mark as done and go on'));
    }
    expect(readable(page.html)).toContain('You have not tried yet; 3 are left');
  });

  it('fails the first attempt: the score by objective and what to read again, and nothing of any answer', async () => {
    await follow(await press(browser, page, 'Start the quiz'));
    const id = page.html.match(/\/attempts\/([^/"]+)\/answers/)![1]!;
    const paper = await paperOf(site, id);
    await follow(await press(browser, page, 'Send in for marking', await answers(site, id, 'wrong')));
    const said = readable(page.html);
    expect(said).toContain('Not passed this time');
    expect(said).toContain('0 of 10');
    for (const { objective } of paper) expect(said).toContain(objective);
    expect(page.html).toMatch(new RegExp(`Read again:.*href="/learn/${course}/m1-`, 's'));
    expect(
      secretsIn(
        page.html,
        paper.map(({ item }) => item),
      ),
    ).toEqual([]);
  });

  it('passes the second, and then shows every reason', async () => {
    page = await browser.get(linkTo(page, 'Read the terms and try again'));
    expect(readable(page.html)).toContain('You have used one attempt; 2 are left');
    await follow(await press(browser, page, 'Start a new attempt'));
    const id = page.html.match(/\/attempts\/([^/"]+)\/answers/)![1]!;
    await follow(await press(browser, page, 'Save and stay here', await answers(site, id, 'right')));
    expect(readable(page.html)).toContain('10 of 10 answered');
    await follow(await press(browser, page, 'Send in for marking'));
    const said = readable(page.html);
    expect(said).toContain('Passed, with everything right');
    expect(said).toContain('100% of the points');
    for (const { item } of await paperOf(site, id)) {
      expect(secretsIn(page.html, [item])).toContain(sentencesOf(item.rationale)[0]);
    }
    expect(said).toContain('Studies');
  });

  it('asks for the signed attestation, and says which characters of a name cannot be printed', async () => {
    page = await browser.get(linkTo(page, 'Go on with the course'));
    page = await browser.get(linkTo(page, 'Sign the attestation'));
    const name = 'Robin Ashgrove-Öz';
    page = await press(browser, page, 'Sign and issue the certificate', { name });
    expect(page.status).toBe(422);
    expect(page.html).toContain(`value="${name}"`);
    expect(readable(page.html)).toContain('Tick the box to sign the statement');

    page = await press(browser, page, 'Sign and issue the certificate', { name: 'Robin 蘭 🌿', attested: '1' });
    expect(page.status).toBe(422);
    expect(readable(page.html)).toContain('cannot be printed with these characters: 蘭 🌿.');
    expect(page.html).toContain('value="Robin 蘭 🌿"');
    expect(page.html).toMatch(/name="attested" value="1" checked/);

    const issued = await press(browser, page, 'Sign and issue the certificate', { name });
    serial = issued.location!.split('/').at(-1)!;
    await follow(issued);
    expect(readable(page.html)).toContain(name);
    expect(readable(page.html)).toContain(serial);
    page = await browser.get('/learn');
    expect(readable(page.html)).toContain(name);
  });

  it('sends the PDF to its owner alone, under a name that every file system takes', async () => {
    const pdf = await browser.get(`/certificates/${serial}.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toBe(`attachment; filename="attune-certificate-${serial}.pdf"`);
    expect(pdf.headers.get('cache-control')).toBe('private, no-store');
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const other = await register(site, sasha);
    expect((await other.get(`/certificates/${serial}.pdf`)).status).toBe(404);
    expect((await site.visitor().get(`/certificates/${serial}.pdf`)).location).toMatch(/^\/sign-in\?next=/);
  });

  it('lets anyone check the certificate, who sees what is printed on it and no more', async () => {
    const anyone = site.visitor();
    page = await anyone.get('/verify');
    const asked = await anyone.get(`/verify?serial=${serial.toLowerCase().replaceAll('-', ' ')}`);
    page = await anyone.follow(asked);
    expect(page.status).toBe(200);
    const said = readable(page.html);
    expect(said).toContain('This certificate is valid');
    expect(said).toContain('Robin Ashgrove-Öz');
    expect(said).toContain('Medicine-assisted therapy for trauma: foundations');
    expect(said).toContain('Edition 1, November 2026');
    expect(said).toMatch(/Contact hours \d+(\.\d+)?\. Hours: .* words at 6,000 an hour/);
    expect(said).not.toMatch(/attempt|100%|10 of 10|points/i);
    expect(unescaped(page.html)).not.toContain('@');
    expect(page.headers.get('x-robots-tag')).toBe('noindex');
    expect(page.headers.getSetCookie()).toEqual([]);
  });
});
