import { resolve } from 'node:path';
import type { Schema } from 'prosemirror-model';
import { Node } from 'prosemirror-model';
import fc from 'fast-check';
import type { RichDocument } from '../../../src/catalog/rich/document.js';
import { toMarkdown } from '../../../src/catalog/rich/to-markdown.js';
import { toRich } from '../../../src/catalog/rich/to-rich.js';
import { lessonFiles } from './lessons.js';
import { anyMarkdown } from './written.js';

const file = resolve('views/assets/scripts/lesson-editor-schema.js');
const { schema } = jest.requireActual<{ schema: Schema }>(file);

/** As the editor in the browser takes the document in and gives it out. */
const through = (document: RichDocument): RichDocument => {
  const node = Node.fromJSON(schema, document);
  node.check();
  return node.toJSON() as RichDocument;
};

describe('the schema of the editor', () => {
  it('holds every lesson that ships, and gives it back sign for sign', () => {
    for (const { markdown } of lessonFiles) expect(toMarkdown(through(toRich(markdown)))).toBe(markdown);
  });

  it('holds whatever was written, and gives it back sign for sign', () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => expect(toMarkdown(through(toRich(markdown)))).toBe(markdown)),
      { numRuns: 500 },
    );
  });
});
