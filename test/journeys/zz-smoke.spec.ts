const c0 = process.cpuUsage();
import { databases } from '../support/databases.js';
import { TestSite } from '../support/site.js';
const c1 = process.cpuUsage();
const ms = (a: NodeJS.CpuUsage, b: NodeJS.CpuUsage) => Math.round((b.user + b.system - a.user - a.system) / 1000);

describe.each(databases)('smoke on %s', (_name, make) => {
  let site: TestSite;
  const t: number[] = [];
  beforeAll(async () => {
    const a = process.cpuUsage();
    site = await TestSite.open(make);
    t.push(ms(a, process.cpuUsage()));
  });
  afterAll(() => site.close());
  it('x', async () => {
    const a = process.cpuUsage();
    const r = await site.visitor().get('/');
    console.log('load', ms(c0, c1), 'proc', ms({user:0,system:0}, c1), t, ms(a, process.cpuUsage()), r.status);
  });
});
