import { Views } from '../../../src/web/views/views.js';
import { faultsOfPage } from '../views/page-faults.js';
import { evidenceSamples } from './samples.js';
import { root } from '../views/samples/sample.js';

it('the pages of the evidence registry are sound', async () => {
  const views = await Views.load({ root, languages: ['en'] });
  const faults = (await evidenceSamples()).flatMap(({ name, template, model, context }) =>
    faultsOfPage(views.render(template, model, context)).map((fault) => `${name} ${fault}`),
  );
  expect(faults).toEqual([]);
});
