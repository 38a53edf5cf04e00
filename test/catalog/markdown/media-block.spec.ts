import { bytesSaid, timeSaid } from '../../../src/catalog/markdown/media-words.js';
import { parseMarkdown } from '../../../src/catalog/markdown/parse.js';
import type { Medium } from '../../../src/catalog/media/medium.js';
import { media } from '../sample-media.js';
import { htmlOf, render } from './rendering.js';

const block = (key: string, caption = '') => `::: media ${key}\n${caption && `${caption}\n`}:::`;
const name = (letter: string, ending: string) => `/media/${letter.repeat(64)}.${ending}`;

describe('a medium in a lesson', () => {
  test('that is a picture comes in the size that the screen needs, with its words, its caption and whose it is', () => {
    const html = htmlOf(block('window-view', 'Two *chairs*.'));
    expect(html).toBe(
      [
        '<figure class="figure medium" id="p1">',
        `<img src="${name('a', 'webp')}" sizes="(max-width: 42rem) 100vw, 40rem" width="1600" height="900"` +
          ' alt="Two chairs by a window" loading="lazy"' +
          ` srcset="${name('b', 'webp')} 640w, ${name('a', 'webp')} 1600w" />`,
        '<figcaption>Two <em>chairs</em>.</figcaption>',
        '<p class="source">Ada, CC BY 4.0</p>',
        '</figure>\n',
      ].join('\n'),
    );
  });

  test('that only decorates has an empty alternative text, and nothing else is said of it', () => {
    const html = htmlOf(block('line'));
    expect(html).toContain('width="300" height="20" alt="" loading="lazy"');
    expect(html).not.toMatch(/figcaption|srcset|class="source"/);
  });

  test('that is a recording plays when it is asked to, with captions, chapters, transcript and its file', () => {
    const html = htmlOf(block('talk', 'Listen for the bell [@brom2017].'));
    expect(html).toContain(`<audio controls preload="metadata" src="${name('d', 'mp3')}" aria-labelledby="name_p1">`);
    expect(html).toContain(
      `<track kind="captions" src="${name('e', 'vtt')}" srclang="en" label="English" default />` +
        `<track kind="captions" src="${name('f', 'vtt')}" srclang="fr-CA" label="Français" /></audio>`,
    );
    expect(html).toMatch(/<b id="name_p1">A talk<\/b> Listen for the bell.*s-brom2017/);
    expect(html).toContain(
      'Sound recording, 12:34<span class="off-paper"> · ' +
        `<a href="${name('d', 'mp3')}" download="talk.mp3">Download, 1.2 MB</a></span>`,
    );
    expect(html).toContain('<li data-at="65"><span class="n">1:05</span> <span>The bell</span></li></ol>');
    expect(html).toContain('<summary>Transcript</summary><p>Good morning.</p><p>The bell rings.</p></details>');
    expect(html).not.toContain('autoplay');
  });

  test('that is a video has its shape before it is loaded, and captions in the language of its reader', () => {
    const html = htmlOf(block('room'));
    expect(html).toContain(`src="${name('1', 'mp4')}" width="1280" height="720" aria-labelledby="name_p1">`);
    expect(html).toContain('srclang="en-US" label="English" default');
    expect(htmlOf(block('room'), { locale: 'de-DE' })).not.toContain('default');
    expect(html).toContain('Video, 1:02:03 · Attune<span');
    expect(html).not.toContain('chapters');
  });

  test('that is a hand-out says what one would get', () => {
    expect(htmlOf(block('sheet'))).toContain('<p class="source">PDF, 2 pages, 340 kB</p>');
    expect(htmlOf(block('loose'))).toContain('<p class="source">PDF, 1 kB</p>');
    expect(htmlOf(block('sheet'))).toContain('download="sheet.pdf">Download “A sheet”</a>');
  });

  test('that nobody knows shows its key to the author of the draft', () => {
    expect(htmlOf(block('nowhere'))).toBe('<p id="p1">[nowhere]</p>\n');
  });

  test('is a part of its own where it is a recording, so that a page can say where its reader stopped', () => {
    const { parts } = render(`Before.\n\n${block('talk')}\n\n${block('window-view')}\n\nAfter.`);
    expect(parts.map((part) => (part.kind === 'html' ? part.recording : part.key))).toEqual([
      undefined,
      'talk',
      undefined,
    ]);
  });

  test.each(Object.keys(media))('%s says nothing that runs, whatever its author wrote', (key) => {
    const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const words = { title: attack, credit: attack, alt: attack, transcript: attack, key: attack };
    const lists = {
      captions: [{ language: attack, label: attack, file: attack }],
      chapters: [{ at: 3, title: attack }],
    };
    const hostile = { ...media[key], ...words, ...lists } as unknown as Medium;
    const html = htmlOf(block(key), { medium: () => hostile });
    expect(html.replace(/="[^"]*"/g, '=""')).not.toMatch(/<script|<[a-z][^<>]*\sonerror/);
    expect(htmlOf(block(key), { fileAddress: () => 'https://elsewhere.example/x' })).not.toMatch(
      /(?:src|srcset)="https:/,
    );
  });
});

test('a block without its key, or without an end, is a fault at its line', () => {
  expect(parseMarkdown('a\n\n::: media\n:::').faults[0]).toMatchObject({ line: 3 });
  expect(parseMarkdown('::: media talk').faults[0]?.message).toContain('closing');
  expect(parseMarkdown(`a\n\n${block('talk', 'Words [@brom2017].')}`)).toMatchObject({
    media: [{ key: 'talk', line: 3 }],
    citations: [{ key: 'brom2017', line: 4 }],
    words: 2,
    faults: [],
  });
});

test.each([
  [0, '0:00'],
  [7.9, '0:07'],
  [754, '12:34'],
  [3723, '1:02:03'],
])('%s seconds are said as %s', (seconds, said) => {
  expect(timeSaid(seconds)).toBe(said);
});

test.each([
  [120, '1 kB'],
  [340_000, '340 kB'],
  [1_240_000, '1.2 MB'],
  [48_000_000, '48 MB'],
  [2_600_000_000, '2.6 GB'],
])('%s bytes are said as %s', (bytes, said) => {
  expect(bytesSaid(bytes, 'en-GB')).toBe(said);
});
