import { Views } from '../../../src/web/views/views.js';
import { faultsOfPage } from './page-faults.js';
import { samples } from './samples/all.js';
import { root } from './samples/sample.js';

describe('pages', () => {
  let views: Views;
  beforeAll(async () => {
    views = await Views.load({ root, languages: ['en'] });
  });

  it.each(samples)('$name is sound', ({ template, model, context }) => {
    expect(faultsOfPage(views.render(template, model, context))).toEqual([]);
  });
});
