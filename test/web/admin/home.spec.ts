import { databases } from '../../support/databases.js';
import { inOffice } from '../../support/office.js';
import { readable } from '../../support/page.js';
import { TestSite } from '../../support/site.js';

describe.each(databases)('the overview of administration on %s', (name, make) => {
  let site: TestSite;
  beforeAll(async () => void (site = await TestSite.empty(make)));
  afterAll(() => site.close());

  it('says what waits and how the installation does', async () => {
    const { browser } = await inOffice(site);
    const text = readable((await browser.get('/admin')).html);
    expect(text).toMatch(/Jobs that failed 0 .*Open invitations 0/);
    expect(text).toMatch(new RegExp(`Database ${name === 'SQLite' ? 'SQLite' : 'PostgreSQL'}, answered within`));
    expect(text).toMatch(/Schema \w+ .*GB free.*No mail server is set.*Version \d/);
  });
});
