import { blockNode } from './block-to-rich.js';
import { type RichDocument, type RichNode } from './document.js';
import { printOf } from './settle.js';
import { type SourceBlock, sourceBlocks } from './source-blocks.js';

/** What a lesson says as a document for the editor. Each block remembers the source that it comes from. */
export function toRich(markdown: string): RichDocument {
  const { before, blocks } = sourceBlocks(markdown);
  const content = blocks.map((block, at) => withOrigin(blockNode(block), block, at));
  return {
    type: 'doc',
    attrs: { before, blocks: blocks.length },
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  };
}

function withOrigin(node: RichNode, { source, gap }: SourceBlock, at: number): RichNode {
  const origin = { source, gap, at, print: printOf(node) };
  return { ...node, attrs: { ...node.attrs, origin } };
}
