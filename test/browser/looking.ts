/// <reference lib="dom" />
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** The first look brings axe into the page, where it stays for the others. */
export async function injectedAxe(page: Page): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  return said((await builder.analyze()).violations);
}

type WithAxe = typeof globalThis & { axe: { run(options: object): Promise<{ violations: Violation[] }> } };

export async function axe(page: Page): Promise<string[]> {
  const run = (options: object) => (globalThis as WithAxe).axe.run(options).then(({ violations }) => violations);
  return said(await page.evaluate(run, { resultTypes: ['violations'] }));
}

const said = (violations: readonly Violation[]): string[] =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));

/** What stands out over the edge of the page. */
export const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const out = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > room + 1,
    );
    return [out.map((each) => `${each.tagName}.${each.className}`).join(', ')];
  });
