import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Catalogue, readCatalogue } from '../../../src/web/views/messages.js';
import { unusedMessages } from '../../../src/web/views/template-checks.js';
import { readTemplates } from '../../../src/web/views/templates.js';
import { textsBelow } from './samples/files.js';
import { root } from './samples/sample.js';

const folderWith = (files: Record<string, object>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'messages-'));
  mkdirSync(join(folder, 'parts'));
  for (const [file, texts] of Object.entries(files)) writeFileSync(join(folder, file), JSON.stringify(texts));
  return folder;
};

describe('a catalogue', () => {
  it('says plain sentences and sentences with arguments', () => {
    const catalogue = new Catalogue('en', {
      plain: 'It’s <b>here</b>',
      count: '{n, plural, one {# item} other {# items}}',
    });
    expect(catalogue.say('plain')).toBe('It’s <b>here</b>');
    expect(catalogue.say('count', { n: 1 })).toBe('1 item');
    expect(catalogue.say('count', { n: 1200 })).toBe('1,200 items');
  });

  it('refuses a message that is not well formed, by its key', () => {
    expect(() => new Catalogue('en', { broken: '{n, plural, one {#}' })).toThrow('"broken"');
  });

  it('is one file for a language, with parts by room', () => {
    const folder = folderWith({
      'en.json': { a: 'A' },
      'parts/quiz.en.json': { b: 'B' },
      'parts/quiz.fr.json': { c: 'C' },
    });
    expect([...readCatalogue(folder, 'en').keys()]).toEqual(['a', 'b']);
  });

  it('has each key once', () => {
    const folder = folderWith({ 'en.json': { a: 'A' }, 'parts/quiz.en.json': { a: 'B' } });
    expect(() => readCatalogue(folder, 'en')).toThrow('"a"');
  });
});

describe('the English messages', () => {
  const catalogue = readCatalogue(join(root, 'messages'), 'en');

  it('are all used, by a template or by name in the code', () => {
    const code = textsBelow('src', '.ts');
    expect(unusedMessages(catalogue, readTemplates(root), code)).toEqual([]);
  });

  it('hold no straight quotation marks or apostrophes, which mean something else in a message', () => {
    const texts = textsBelow('views/messages', '.json').flatMap((text) =>
      Object.entries(JSON.parse(text) as Record<string, string>),
    );
    expect(texts.filter(([, text]) => /["']/.test(text)).map(([key]) => key)).toEqual([]);
  });
});
