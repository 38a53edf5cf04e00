import { axe, injectedAxe, sideways } from './looking.js';
import { Stage } from './stage.js';
import { attemptStates } from './attempt-states.js';
jest.setTimeout(300_000);
test('my states', async () => {
  const stage = await Stage.open();
  const faults: string[] = [];
  for (const { name, as, path, first } of await attemptStates(stage.site)) {
    for (const [scheme, width] of [['light', 1280], ['dark', 320]] as const) {
      const page = await stage.page({ as: as!, viewport: { width, height: 800 }, colorScheme: scheme });
      await page.goto(path); await first(page);
      faults.push(...(await injectedAxe(page)).map((f) => name + f), ...(await sideways(page)).map((f) => name + f));
      await page.screenshot({ path: `/tmp/run-b/shots/st-${name.replace(/\W+/g, '-')}-${width}.png`, fullPage: true });
    }
  }
  void axe; const t = stage.troubles; await stage.close();
  expect([faults, t]).toEqual([[], []]);
});
