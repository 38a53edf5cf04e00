import { letterKinds } from '../../../src/kernel/mail/letter-kinds.js';
import { Catalogue } from '../../../src/web/views/messages.js';
import { SafeHtml } from '../../../src/web/views/safe-html.js';
import { templateFaults } from '../../../src/web/views/template-checks.js';
import { compileTemplates, readTemplates, type TemplateSource } from '../../../src/web/views/templates.js';
import Handlebars from 'handlebars';
import { Words } from '../../../src/web/views/words.js';
import { textsBelow } from './samples/files.js';
import { root, words } from './samples/sample.js';

const source = (name: string, text: string): TemplateSource => ({ name, text, tree: Handlebars.parse(text) });

function render(text: string, model: object, partials: Record<string, string> = {}): string {
  const sources = [source('page', text), ...Object.entries(partials).map(([name, part]) => source(name, part))];
  const print = compileTemplates(sources).get('page')!;
  return print(model, { words, asset: (name) => `/assets/${name}`, site: { csrf: 'token' } });
}

describe('the templates of the project', () => {
  const sources = readTemplates(root);

  it.each(sources.map(({ name, text }) => [name, text]))(
    '%s says what it is, is short, and prints nothing unescaped',
    (name, text) => {
      expect(text).toMatch(/^\{\{!-- [A-Z][^:.]*[:.] ?.*--\}\}\n/);
      expect(text.trimEnd().split('\n').length).toBeLessThan(80);
      expect(text).not.toContain('{{{');
      expect(text).not.toMatch(/<style|\son[a-z]+=/);
      // A letter has no style sheet to name: what frames it is styled in place, and no other page is.
      if (!name.startsWith('mail/')) expect(text).not.toMatch(/\sstyle=/);
    },
  );

  it('are each called from somewhere', () => {
    const letters = Object.keys(letterKinds).map((name) => `mail/${name}`);
    const all = [...sources.map(({ text }) => text), ...textsBelow('src', '.ts')].join('\n');
    expect(
      sources
        .map(({ name }) => name)
        .filter((name) => !all.includes(`> ${name}`) && !all.includes(`'${name}'`) && !letters.includes(name)),
    ).toEqual([]);
  });
});

describe('a template', () => {
  it('escapes what it prints', () => {
    expect(render('<p title="{{text}}">{{text}}</p>', { text: '<b> & "x"' })).toBe(
      '<p title="&lt;b&gt; &amp; &quot;x&quot;">&lt;b&gt; &amp; &quot;x&quot;</p>',
    );
  });

  it('prints HTML of our own renderer as it is, and no other', () => {
    expect(render('{{html text}}', { text: new SafeHtml('<em>yes</em>') })).toBe('<em>yes</em>');
    expect(() => render('{{html text}}', { text: '<em>no</em>' })).toThrow('Only HTML of our own renderer');
    expect(() => render('{{html text}}', { text: { html: '<em>no</em>' } })).toThrow('Only HTML of our own renderer');
  });

  it('fails where the model lacks what it prints or asks for', () => {
    expect(() => render('{{name}}', {})).toThrow('views/page.hbs: "name" not defined');
    expect(() => render('{{#if name}}x{{/if}}', {})).toThrow('"if" was given something that the model does not have');
    expect(() => render('{{#each names}}x{{/each}}', {})).toThrow('the model does not have');
    expect(render('{{#if name}}x{{else}}y{{/if}}', { name: null })).toBe('y');
  });

  it('hides the page from its partials', () => {
    expect(() => render('{{> part}}', { name: 'Robin' }, { part: '{{name}}' })).toThrow('"name" not defined');
    expect(render('{{> part name=name}}', { name: 'Robin' }, { part: '{{name}}' })).toBe('Robin');
  });

  it('keeps what somebody typed as it was, however deep the textarea stands', () => {
    expect(
      render('<div>\n  {{> part text=text}}\n</div>', { text: 'one\n two' }, { part: '<p>{{text}}</p>' }),
    ).toContain('one\n two');
  });

  it('cannot call what it was not given', () => {
    expect(() => render('{{log "x"}}{{shout name}}', { name: 'x' })).toThrow('unknown helper');
  });

  it('cannot be compiled when it is not well formed', () => {
    expect(() => render('{{#if x}}', {})).toThrow();
  });
});

describe('the check of templates', () => {
  const catalogue = new Catalogue('en', { known: 'Known' });
  const faults = (text: string) => templateFaults([source('a/page', text)], [catalogue]);

  it('finds messages and partials that do not exist', () => {
    expect(faults('{{t "known"}}{{> partials/none x=(t "unknown")}}')).toEqual([
      'views/a/page.hbs names the partial "partials/none", which does not exist',
      'views/a/page.hbs says "unknown", which the language "en" does not have',
    ]);
  });

  it('finds what would be printed unescaped', () => {
    expect(faults('{{{x}}}{{&y}}{{z}}')).toEqual([
      'views/a/page.hbs prints x unescaped',
      'views/a/page.hbs prints y unescaped',
    ]);
  });

  it('finds a field that has the name of a verb, which would be called instead of printed', () => {
    expect(faults('{{number}} {{this.number}} {{number x}}')).toEqual([
      'views/a/page.hbs calls number with nothing to work on',
    ]);
  });

  it('wants the key of a message in so many letters', () => {
    expect(faults('{{t key}}')).toEqual(['views/a/page.hbs calls t without the key of a message']);
  });
});

describe('words in a template', () => {
  const said = new Words(new Catalogue('en', { hello: 'Hello {name}' }));
  it('throw for a message that does not exist or lacks an argument', () => {
    const print = compileTemplates([source('page', '{{t "nothing"}}')]).get('page')!;
    expect(() => print({}, { words: said, asset: String, site: {} })).toThrow('There is no message "nothing"');
    expect(() => said.say('hello')).toThrow('The message "hello" cannot be said');
  });
});
