import { resolve } from 'node:path';
import fc from 'fast-check';
import { itemSchema } from '../../../../../src/assessment/item-schema.js';
import { itemTypes } from '../../../../../src/assessment/item.js';
import { checkContent } from '../../../../../src/catalog/package/check.js';
import { readFolder } from '../../../../../src/catalog/package/folder.reader.js';
import { itemContent } from '../../../../../src/catalog/package/write/item-content.js';
import { piecesOf } from '../../../../../src/catalog/package/write/pieces-of.js';
import type { Content } from '../../../../../src/catalog/draft/piece.js';
import { readTree } from '../../../../../src/web/studio/draft/form/read-tree.js';
import { printTree } from '../../../../../src/web/studio/draft/form/tree.js';
import { writeContent } from '../../../../../src/web/studio/draft/form/write-content.js';
import { writeFields } from '../../../../../src/web/studio/draft/form/write-fields.js';
import { itemForms, typeOf } from '../../../../../src/web/studio/draft/item/item-forms.js';
import { citedIn, foundFor, withStudy } from '../../../../../src/web/studio/draft/item/studies.js';
import { RegistrySearch } from '../../../../../src/evidence/registry-search.js';
import type { Registry } from '../../../../../src/evidence/registry.js';
import { anyItem, anyWritten } from '../../../../assessment/arbitrary-items.js';
import { anySoundVignette } from '../../../../assessment/vignette/arbitrary-vignette.js';

/** As the browser sends it: lines end in two signs, and a name that comes several times is a list. */
function sent(content: Content): Record<string, string | string[]> {
  const form = itemForms[typeOf(content)!];
  const fields: Record<string, string | string[]> = {};
  for (const [name, value] of writeFields(form, printTree(form, content))) {
    const typed = value.replace(/\n/g, '\r\n');
    fields[name] = name in fields ? [fields[name]!, typed].flat() : typed;
  }
  return fields;
}

const through = (content: Content, base: Content): Content => {
  const form = itemForms[typeOf(content)!];
  return writeContent(form, readTree(form, sent(content)), base);
};

describe('the forms of items', () => {
  let shipped: readonly Content[];
  let registry: Registry;

  beforeAll(async () => {
    const { files } = await readFolder(resolve('content'));
    const checked = checkContent(files);
    const { courses } = checked;
    registry = checked.registry;
    const pieces = courses.flatMap(({ course }) => piecesOf(course, []));
    shipped = pieces.filter(({ kind }) => kind === 'item').map(({ content }) => content);
  });

  it('keep every item of the built-in course as it is, saved without a change', () => {
    expect(shipped.length).toBeGreaterThan(170);
    for (const content of shipped) expect(through(content, content)).toEqual(content);
  });

  it('have a field for everything in the built-in course: from nothing, they make the same items', () => {
    for (const content of shipped) expect(through(content, { type: content['type'] })).toEqual(content);
  });

  it('keep generated items of every type', () => {
    const any = fc.oneof({ weight: 6, arbitrary: anyItem }, anyWritten, anySoundVignette);
    fc.assert(
      fc.property(any, (item) => {
        const content = itemContent(item);
        expect(through(content, content)).toEqual(content);
        const made = through(content, { type: item.type });
        expect(itemSchema.parse({ ...made, key: item.key })).toEqual(itemSchema.parse(item));
      }),
    );
  });

  it('keep whatever an unfinished or foreign item says, at any depth', () => {
    const anyType = fc.constantFrom(...itemTypes);
    const odd = fc.jsonValue({ maxDepth: 3 });
    const row = fc.record(
      {
        text: odd,
        feedback: odd,
        choices: fc.array(fc.record({ text: fc.string({ minLength: 1 }), note: odd }), { maxLength: 2 }),
        extra: odd,
      },
      { requiredKeys: [] },
    );
    const rows = fc.array(
      row.map((each) => ({
        ...each,
        text: 'said',
        description: 'said',
        criterion: 'said',
        label: 'said',
        unit: 'said',
        value: 3,
        state: 'said',
      })),
      { maxLength: 3 },
    );
    const any = fc.record(
      {
        type: anyType,
        stem: odd,
        points: odd,
        tags: odd,
        unknown: odd,
        shuffle: odd,
        options: rows,
        steps: rows,
        gaps: rows,
        answer: odd,
        words: odd,
        near: rows,
        feedback: odd,
      },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(any, (content) => {
        const once = JSON.parse(JSON.stringify(content)) as Content;
        expect(through(once, once)).toEqual(once);
      }),
    );
  });

  it('name every study that an item cites, wherever it does, and what the registry does not have', () => {
    const form = itemForms.single;
    const content = {
      ...{ citations: ['yehuda2018', 'nobody2020'], rationale: 'So it is [@brom2017:against].' },
      options: [{ key: 'a', text: 'One', feedback: 'See [@mitchell2023].' }],
    };
    const tree = printTree(form, content);
    const { known, unknown } = citedIn(tree, registry);
    expect(known.map(({ key }) => key)).toEqual(['yehuda2018', 'brom2017', 'mitchell2023']);
    expect(known[0]!.reference.html).toContain('Yehuda');
    expect(unknown).toEqual(['nobody2020']);
    expect(withStudy(withStudy(tree, 'brom2017'), 'brom2017').cells.get('citations')).toBe(
      'yehuda2018, nobody2020, brom2017',
    );
  });

  it('find studies by their authors, and say which are cited already', async () => {
    const tree = printTree(itemForms.single, { citations: ['yehuda2018'] });
    const found = foundFor('yehuda', await RegistrySearch.of(registry), tree);
    expect(found.find(({ key }) => key === 'yehuda2018')?.isCited).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  });
});
