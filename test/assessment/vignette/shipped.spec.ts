import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { answered, explain, score } from '../../../src/assessment/behaviour.js';
import { readItem } from '../../../src/assessment/item-schema.js';
import { explore } from '../../../src/assessment/vignette/explore.js';
import { openChoices, walk } from '../../../src/assessment/vignette/play.js';
import { inOrder, reachOf } from '../../../src/assessment/vignette/reach.js';
import type { VignetteItem } from '../../../src/assessment/vignette/vignette-item.js';

const modules = 'content/courses/medicine-assisted-therapy-for-trauma/modules';

const shipped = ['01', '02', '03', '04', '05', '06'].flatMap((folder) => {
  const { items } = parse(readFileSync(join(modules, folder, 'vignettes.yaml'), 'utf8')) as { items: unknown[] };
  return items.map((written) => {
    const { item, faults } = readItem(written);
    if (faults.length > 0) throw new Error(JSON.stringify(faults));
    return item as VignetteItem;
  });
});

/** Every way but those beyond the first 3,000, taken from all over by always going on with the shortest. */
function ways(item: VignetteItem): string[][] {
  const found: string[][] = [];
  const open: string[][] = [[]];
  for (let path = open.pop(); path !== undefined && found.length < 3000; path = open.pop()) {
    const choices = openChoices(item, walk(item, path).play);
    if (choices.length === 0) found.push(path);
    for (const { key } of choices) open.push([...path, key]);
  }
  return found;
}

describe('the vignettes of the course', () => {
  test('are thirteen', () => expect(shipped).toHaveLength(13));

  test.each(shipped.map((item) => [item.key, item] as const))('%s can be walked in every way to an end', (_, item) => {
    const all = ways(item);
    for (const path of all) {
      expect(answered(item, path).state).toBe('all');
      expect(explain(item, path).replay!.stoppedAt).toBeNull();
    }
    const situations = explore(item)!;
    const { best, worst, longest, shortest } = reachOf(situations, inOrder(situations));
    expect({ best, whole: all.length < 3000 || item.key }).toEqual({ best: item.score.max, whole: true });
    const scores = all.map((path) => walk(item, path).play.score);
    expect([Math.max(...scores), Math.min(...scores)]).toEqual([best, worst]);
    expect([...new Set(all.map(({ length }) => length))].sort((a, b) => a - b)).toEqual(
      expect.arrayContaining([longest, shortest]),
    );
    expect(
      score(
        item,
        all.find((path) => walk(item, path).play.score === best)!,
      ),
    ).toMatchObject({
      earned: best,
      of: best,
    });
  });
});
