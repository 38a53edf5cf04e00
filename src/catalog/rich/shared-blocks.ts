import { align } from '../alignment.js';
import { sourceBlocks } from './source-blocks.js';

/** The blocks that two texts have in common, in their order: what they may both have begun with. */
export function sharedBlocks(one: string, other: string): string {
  const sources = (text: string) => sourceBlocks(text.replace(/\r\n?/g, '\n')).blocks.map(({ source }) => source);
  const ours = sources(one);
  return align(ours, sources(other))
    .map(([at]) => `${ours[at] ?? ''}\n\n`)
    .join('');
}
