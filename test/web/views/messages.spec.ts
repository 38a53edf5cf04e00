import { join } from 'node:path';
import { Catalogue, readCatalogue } from '../../../src/web/views/messages.js';
import { unusedMessages } from '../../../src/web/views/template-checks.js';
import { readTemplates } from '../../../src/web/views/templates.js';
import { textsBelow } from './samples/files.js';
import { root } from './samples/sample.js';

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
});

describe('the English messages', () => {
  const catalogue = readCatalogue(join(root, 'messages'), 'en');

  it('are all used, by a template or by name in the code', () => {
    const code = textsBelow('src', '.ts');
    expect(unusedMessages(catalogue, readTemplates(root), code)).toEqual([]);
  });

  it('hold each key once, which JSON itself would pass over', () => {
    const keys = textsBelow('views/messages', '.json').flatMap((text) =>
      [...text.matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key),
    );
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  });

  it('hold no straight quotation marks or apostrophes, which mean something else in a message', () => {
    const texts = textsBelow('views/messages', '.json').flatMap((text) =>
      Object.entries(JSON.parse(text) as Record<string, string>),
    );
    expect(texts.filter(([, text]) => /["']/.test(text)).map(([key]) => key)).toEqual([]);
  });
});
