import fc from 'fast-check';
import { settle } from '../../../src/catalog/rich/settle.js';
import { toMarkdown } from '../../../src/catalog/rich/to-markdown.js';
import { toRich } from '../../../src/catalog/rich/to-rich.js';
import type { RichDocument } from '../../../src/catalog/rich/document.js';
import { lessonFiles } from './lessons.js';
import { anyMarkdown, anyDocument } from './written.js';

const sent = (document: RichDocument): RichDocument => JSON.parse(JSON.stringify(document)) as RichDocument;
const settled = (document: RichDocument) => document.content.flatMap((node) => settle(node) ?? []);
const bare = (document: RichDocument): RichDocument => ({
  type: 'doc',
  content: document.content.map(({ attrs, ...node }) => ({ ...node, attrs: { ...attrs, origin: null } })),
});

describe('a lesson in the rich editor', () => {
  it('comes back sign for sign where nothing was changed, for every lesson that ships', () => {
    expect(lessonFiles).toHaveLength(36);
    for (const { markdown } of lessonFiles) expect(toMarkdown(sent(toRich(markdown)))).toBe(markdown);
  });

  it('has a form for every block of the lessons that ship', () => {
    for (const { markdown } of lessonFiles) {
      expect(toRich(markdown).content.filter(({ type }) => type === 'source')).toEqual([]);
    }
  });

  it('says the same when every block is written anew, for every lesson that ships', () => {
    for (const { markdown } of lessonFiles) {
      const document = toRich(markdown);
      const written = toMarkdown(bare(document));
      expect(settled(toRich(written))).toEqual(settled(document));
    }
  });

  it('comes back sign for sign, whatever was written', () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => expect(toMarkdown(sent(toRich(markdown)))).toBe(markdown)),
      { numRuns: 200 },
    );
  });

  it('gives a made document back from its Markdown', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(settled(toRich(toMarkdown(document)))).toEqual(settled(document));
      }),
      { numRuns: 100 },
    );
  });

  it('says the same when every block of any text is written anew', () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => {
        const document = toRich(markdown);
        fc.pre(document.content.every(({ type }) => type !== 'source'));
        expect(settled(toRich(toMarkdown(bare(document))))).toEqual(settled(document));
      }),
      { numRuns: 200 },
    );
  });
});
