import { join } from 'node:path';
import express from 'express';
import request from 'supertest';
import { Bundles } from '../../../src/web/views/bundles.js';
import { assetsRouter } from '../../../src/web/views/assets.router.js';
import { withAddresses, withoutComments } from '../../../src/web/views/stylesheet.js';
import { withImportAddresses } from '../../../src/web/views/script.js';
import { root } from './samples/sample.js';

const names = ['public', 'learning', 'lesson', 'quiz', 'evidence', 'sheet'].map((name) => `${name}.css`);

describe('bundles', () => {
  let bundles: Bundles;
  const text = (name: string) => bundles.at(bundles.address(name))!.body.toString();
  beforeAll(async () => {
    bundles = await Bundles.compressed(join(root, 'assets'));
  });

  it.each(names)('%s begins with the layers, is whole, and names fonts by their address', (name) => {
    const css = text(name);
    expect(css).toMatch(/^@layer tokens, base, layout, parts, print;/);
    expect(css).not.toContain('/*');
    expect(css.match(/\{/g)!.length).toBe(css.match(/\}/g)!.length);
    const fonts = [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, address]) => bundles.at(address!)?.type);
    expect(fonts).toEqual(['font/woff2', 'font/woff2', 'font/woff2']);
  });

  it.each(names)('%s names colours, fonts and type sizes by token only', (name) => {
    const withoutTokens = text(name).slice(text(name).indexOf('*, ::before'));
    expect(withoutTokens.match(/#[0-9a-f]{3,8}\b(?![^{]*\{)/gi) ?? []).toEqual([]);
  });

  it('have an address that changes with the content and with the fonts that they name', () => {
    expect(bundles.address('lesson.css')).toMatch(/^\/assets\/[0-9a-f]{16}\/lesson\.css$/);
    expect(() => bundles.address('none.css')).toThrow('There is no asset "none.css"');
  });

  it('leave room for a lesson in its 100 kB: the style sheet, three fonts, two scripts and the icon', () => {
    const sent = (name: string) => {
      const { body, encoded } = bundles.at(bundles.address(name))!;
      return (encoded.br ?? body).length;
    };
    const fonts = [
      'stix-two-text-latin-wght-normal',
      'stix-two-text-latin-400-italic',
      'public-sans-latin-wght-normal',
    ];
    const all = ['lesson.css', 'favicon.svg', 'save-notes.js', 'saving.js', ...fonts.map((font) => `${font}.woff2`)];
    expect(all.reduce((sum, name) => sum + sent(name), 0)).toBeLessThan(83_000);
  });

  describe('over HTTP', () => {
    const app = express();
    app.disable('x-powered-by');
    app.use((req, res, next) => assetsRouter({ bundles })(req, res, next));

    it('come compressed as the browser likes it, to be kept for a year, without a tag', async () => {
      const address = bundles.address('lesson.css');
      for (const encoding of ['br', 'gzip']) {
        const answer = await request(app).get(address).set('Accept-Encoding', encoding);
        expect(answer.headers).toMatchObject({
          'content-type': 'text/css; charset=utf-8',
          'cache-control': 'public, max-age=31536000, immutable',
          vary: 'Accept-Encoding',
          'content-encoding': encoding,
        });
        expect(answer.headers.etag).toBeUndefined();
        expect(answer.text).toBe(text('lesson.css'));
      }
      const plain = await request(app).get(address).set('Accept-Encoding', 'identity');
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(plain.text).toBe(text('lesson.css'));
    });

    it('answer HEAD with the length and no body', async () => {
      const answer = await request(app).head(bundles.address('favicon.svg')).set('Accept-Encoding', 'identity');
      expect(answer.status).toBe(200);
      expect(Number(answer.headers['content-length'])).toBe(Buffer.byteLength(text('favicon.svg')));
    });

    it('leave everything else to others', async () => {
      await request(app).get('/assets/0000000000000000/lesson.css').expect(404);
      await request(app).post(bundles.address('lesson.css')).expect(404);
      await request(app)
        .get(`${bundles.address('lesson.css')}?x=1`)
        .expect(200);
    });
  });
});

describe('a style sheet', () => {
  it('loses comments and indentation, and nothing in a string', () => {
    expect(withoutComments('/* a */\n  a::before { content: "/* kept */"; }\n\n/* b\n c */\nb { }')).toBe(
      'a::before { content: "/* kept */"; }\nb { }',
    );
  });

  it('has addresses in the place of files', () => {
    expect(withAddresses('src: url("../fonts/a.woff2") format("woff2")', (file) => `/x/${file.slice(9)}`)).toBe(
      'src: url("/x/a.woff2") format("woff2")',
    );
  });
});

it('a script imports others by their address', () => {
  expect(withImportAddresses("import { a } from './a.js';", (file) => `/x/${file}`)).toBe(
    "import { a } from '/x/a.js';",
  );
});
