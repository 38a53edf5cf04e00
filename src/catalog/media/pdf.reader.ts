import { readFile } from 'node:fs/promises';
import { RuleBroken } from '../../kernel/errors.js';

/** The number of pages, as far as it can be told without taking the file apart. @throws RuleBroken where it is no whole PDF */
export async function readPdf(path: string): Promise<{ readonly pages: number | null }> {
  const bytes = await readFile(path);
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') throw new RuleBroken('medium-broken', {}, 'file');
  if (!bytes.subarray(-1_024).includes('%%EOF')) throw new RuleBroken('medium-cut-off', {}, 'file');
  const counts = [...bytes.toString('latin1').matchAll(/\/Type\s*\/Pages\b[^>]{0,400}?\/Count\s+(\d{1,6})/g)];
  const pages = Math.max(0, ...counts.map(([, count]) => Number(count)));
  return { pages: pages > 0 ? pages : null };
}
