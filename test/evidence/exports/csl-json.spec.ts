import { cslJson } from '../../../src/evidence/exports/csl-json.js';
import { references } from './references.js';

const items = JSON.parse([...cslJson(references)].join('')) as Record<string, unknown>[];
const item = (key: string) => items.find(({ id }) => id === key)!;

describe('CSL-JSON', () => {
  it('holds every field of every reference', () => {
    expect(items.map(({ id }) => id)).toEqual(references.map(({ key }) => key));
    for (const { key, csl } of references) {
      const { title, author, editor, issued, accessed, ...rest } = csl;
      expect(item(key)).toMatchObject(JSON.parse(JSON.stringify(rest)) as object);
      expect(String(item(key).title)).toContain(title);
      expect((item(key).author as [] | undefined)?.length).toBe(author?.length);
      expect((item(key).editor as [] | undefined)?.length).toBe(editor?.length);
      expect('issued' in item(key)).toBe(issued !== undefined);
      expect('accessed' in item(key)).toBe(accessed !== undefined);
    }
  });

  it('gives dates as exact as they are known, and both ends of a span', () => {
    expect(item('mueller2023').issued).toEqual({ 'date-parts': [[2023, 9, 14]] });
    expect(item('article-number').issued).toEqual({ 'date-parts': [[2024, 1]] });
    expect(item('span').issued).toEqual({ 'date-parts': [[2019], [2025]] });
  });

  it('says in the title and in a note that a study was retracted', () => {
    expect(item('jerome2020')).toMatchObject({
      title: 'RETRACTED: Long-term follow-up outcomes',
      note: 'Retracted August 2024: Ethical violations at one site. Source: the journal.',
    });
  });

  it('is an empty list of nothing', () => {
    expect(JSON.parse([...cslJson([])].join(''))).toEqual([]);
  });
});
