import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { referenceText } from '../../src/evidence/citation-format.js';
import { readCslItem } from '../../src/evidence/references/csl-item.js';
import { doiIn } from '../../src/evidence/references/doi.js';
import { DoiResolver } from '../../src/evidence/references/doi-resolver.js';
import { likeIn } from '../../src/evidence/references/likeness.js';
import { readPasted } from '../../src/evidence/references/pasted-reference.js';
import { isPublicAddress } from '../../src/evidence/references/public-address.js';
import { studyKey } from '../../src/evidence/references/study-key.js';
import type { Csl, Study } from '../../src/evidence/study.js';

const said = (read: ReturnType<typeof readPasted>): string => {
  if (!('csl' in read)) return `${read.code} at ${read.line}: ${read.about}`;
  return referenceText({ ...read, status: 'current', statusNote: null });
};

const article = `@article{mitchell,
  author = {Mitchell, Jennifer M. and Bogenschutz, Michael and others},
  title = {{MDMA}-assisted \\emph{therapy} for severe {PTSD}},
  journal = {Nature Medicine}, year = 2021, month = jun,
  volume = 27, number = 6, pages = {1025--1033},
  doi = {10.1038/s41591-021-01336-3}, url = {http://127.0.0.1:1/}
}`;
const ris = `TY  - JOUR
AU  - Mitchell, Jennifer M.
TI  - MDMA-assisted therapy for severe PTSD
JO  - Nature Medicine
PY  - 2021/06/10
VL  - 27
SP  - 1025
EP  - 1033
DO  - 10.1038/s41591-021-01336-3
ER  - 
`;

describe('a pasted reference', () => {
  it.each([
    ['BibTeX', article, 'Mitchell, J. M., Bogenschutz, M., et al. (2021). MDMA-assisted therapy for severe PTSD.'],
    ['RIS', ris, 'Mitchell, J. M. (2021). MDMA-assisted therapy for severe PTSD. Nature Medicine, 27, 1025–1033.'],
    ['RIS of Windows', `\ufeff${ris.replace(/\n/g, '\r\n')}`, 'Mitchell, J. M. (2021).'],
    [
      'a group',
      '@book{w, author={{World Health Organization}}, title={ICD}, year={2019}}',
      'World Health Organization.',
    ],
    [
      'a thesis',
      '@phdthesis{t, author={Doe, Jane}, title={On it}, school={Basel}, year={2020}}',
      'Doe, J. (2020). On it',
    ],
  ])('in %s is read', (_, text, starts) => {
    expect(said(readPasted(text)).slice(0, starts.length)).toBe(starts);
  });

  it.each([
    ['', 'empty at 1: '],
    ['\n\n', 'empty at 1: '],
    ['\nMitchell 2021, Nature Medicine', 'unknown-form at 2: Mitchell 2021, Nature Medicine'],
    ['https://doi.org/10.1/x', 'unknown-form at 1: https://doi.org/10.1/x'],
    [article.replace('{Nature Medicine}', '{Nature Medicine'), /^unreadable at \d+: /],
    [`${article}\n\n${article}`, 'several at 9: '],
    [ris.replace('VL  - 27', 'VL 27'), 'odd-line at 6: VL 27'],
    [ris.replace(/ER.*\n/, ''), 'no-end at 10: '],
    [`${ris}\n${ris}`, 'several at 12: '],
    ['@article{x, year={2020}, journal={J}}', 'incomplete at 1: title'],
    ['x'.repeat(60_000), 'too-long at 1: '],
  ])('that is none says on which line that shows: %#', (text, fault) => {
    expect(said(readPasted(text))).toMatch(fault);
  });

  it('never throws, never takes long, and never asks another machine', () => {
    const signs = fc.constantFrom(
      '@article{',
      '}',
      '{',
      '"',
      '=',
      ',',
      '\\',
      'TY  - ',
      '\nER  - ',
      '\n',
      'a',
      '#',
      '%',
    );
    const texts = fc.array(signs, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const read = readPasted(text);
        expect('csl' in read ? read.csl.title : read.line).toBeTruthy();
      }),
      { numRuns: 300 },
    );
    const started = Date.now();
    readPasted(`@article{x, title={${'{'.repeat(20_000)}`);
    readPasted(`@article{x, title={${'\\"'.repeat(12_000)}}}`);
    readPasted(`TY  - JOUR\n${'AU  - A, B\n'.repeat(4_000)}TI  - T\nER  - \n`);
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});

describe('metadata of a DOI', () => {
  it('lose markup, resolver addresses and fields that the registry has no place for', () => {
    const read = readCslItem({
      ...{ type: 'journal-article', title: ['A <i>new</i> trial &amp; more\n<script>x</script>'], DOI: 'none' },
      ...{
        'container-title': ['Journal'],
        URL: 'http://dx.doi.org/10.1/x',
        reference: [{ key: 'ref' }],
        abstract: 'x',
      },
      ...{
        author: [{ given: 'A', family: 'B', affiliation: [] }, { name: 'A group' }],
        issued: { 'date-parts': [[2020, 5]] },
      },
    });
    expect(read).toEqual({
      csl: {
        ...{ type: 'article-journal', title: 'A new trial & more x', 'container-title': 'Journal', issued: '2020-05' },
        author: [{ family: 'B', given: 'A' }, { literal: 'A group' }],
      },
      etAl: false,
    });
  });

  it.each([
    [' https://doi.org/10.1038/s41591-021-01336-3 ', '10.1038/s41591-021-01336-3'],
    ['doi: 10.1002/(SICI)1097', '10.1002/(SICI)1097'],
    ['10.1/x', null],
    ['10.1038/a b', null],
    ['http://169.254.169.254/latest', null],
    [`10.1038/${'x'.repeat(400)}`, null],
  ])('are asked for what is a DOI: %s', (typed, doi) => expect(doiIn(typed)).toBe(doi));

  it.each<readonly [string, boolean]>([
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ...['127.0.0.1', '10.1.2.3', '172.20.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '::1'].map(
      (address) => [address, false] as const,
    ),
    ...['fe80::1', 'fd00::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '2002:7f00:1::', '224.0.0.1', 'localhost', ''].map(
      (address) => [address, false] as const,
    ),
  ])('come from public machines alone: %s', (address, isPublic) => expect(isPublicAddress(address)).toBe(isPublic));
});

describe('the resolver of DOIs', () => {
  const servers: (() => Promise<void>)[] = [];
  afterEach(async () => void (await Promise.all(servers.splice(0).map((close) => close()))));

  const serving = async (answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> => {
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(() => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const item = { type: 'article-journal', title: 'T', 'container-title': 'J', DOI: '10.1234/x' };
  const leading = (to: string) => serving((_, response) => response.writeHead(302, { location: to }).end());
  const asked = (base: string) => new DoiResolver(base).metadataOf('10.1234/x(1)');

  it('asks for CSL-JSON, and follows where its own machine leads', async () => {
    const seen: unknown[] = [];
    const base = await serving(({ url, headers }, response) => {
      seen.push([url, headers.accept, headers.cookie]);
      if (url?.startsWith('/10.')) return response.writeHead(302, { location: '/there' }).end();
      return response.end(JSON.stringify(item));
    });
    expect(await asked(base)).toMatchObject({ csl: { title: 'T' } });
    expect(seen[0]).toEqual(['/10.1234/x(1)', 'application/vnd.citationstyles.csl+json', undefined]);
  });

  it('follows no link to a private machine, nor to one without TLS', async () => {
    let reached = 0;
    const inside = await serving((_, response) => {
      reached += 1;
      response.end(JSON.stringify(item));
    });
    const port = new URL(inside).port;
    const places = [inside, inside.replace('http', 'https'), `https://localhost:${port}/`, `https://[::1]:${port}/`];
    const others = [
      'http://169.254.169.254/latest',
      'https://10.0.0.1/',
      'file:///etc/passwd',
      'https://0x7f000001/',
      '',
    ];
    for (const place of [...places, ...others]) {
      expect([place, await asked(await leading(place))]).toEqual([place, { failure: expect.any(String) }]);
    }
    expect(reached).toBe(0);
  });

  it('gives up on what is unknown, too long, no JSON, a loop, or silent', async () => {
    const unknown = await serving((_, response) => response.writeHead(404).end());
    expect(await asked(unknown)).toEqual({ failure: 'unknown' });
    const page = await serving((_, response) => response.end('<html>'));
    expect(await asked(page)).toEqual({ failure: 'unreadable' });
    const long = await serving((_, response) =>
      response.end(JSON.stringify({ ...item, abstract: 'x'.repeat(2_000_000) })),
    );
    expect(await asked(long)).toEqual({ failure: 'unreadable' });
    const loop = await serving(({ url }, response) => response.writeHead(302, { location: url }).end());
    expect(await asked(loop)).toEqual({ failure: 'unreadable' });
    expect(await asked('http://127.0.0.1:1')).toEqual({ failure: 'unreachable' });
    const silent = await serving((_, response) => void response.write('{'));
    const begun = Date.now();
    expect(await new DoiResolver(silent, 300).metadataOf('10.1234/x')).toEqual({ failure: 'unreachable' });
    expect(Date.now() - begun).toBeLessThan(3_000);
  });
});

describe('a study that is proposed', () => {
  const csl: Csl = {
    type: 'article-journal',
    title: 'On sleep',
    'container-title': 'J',
    issued: '2020',
    DOI: '10.1234/ABC',
  };
  const study = (key: string, part: Partial<Csl>) => ({ key, csl: { ...csl, ...part } }) as Study;

  it.each([
    [{}, '10.1234/abc', 'doi'],
    [{ DOI: undefined }, undefined, 'title'],
    [{ DOI: undefined, title: 'On Sleep.' }, '10.1234/abc', 'title'],
    [{ DOI: '10.9/other' }, '10.1234/abc', null],
    [{ DOI: undefined, issued: '2021' }, undefined, null],
  ] as const)('is known by its DOI, or else by its title and year: %#', (part, doi, by) => {
    const { DOI: _, ...rest } = csl;
    const like = likeIn([study('a', part)], doi === undefined ? rest : { ...rest, DOI: doi });
    expect(like?.by ?? null).toBe(by);
  });

  it.each([
    [{ author: [{ family: 'Müller-Lüdenscheidt' }] }, 'mullerludenscheidt2020'],
    [{ author: [{ literal: 'The World Health Organization' }] }, 'world2020'],
    [{ issued: undefined }, 'on'],
    [{ author: [{ family: '王' }] }, 'study2020'],
  ] as const)('gets a key of its first name and its year: %#', (part, key) => {
    expect(studyKey({ ...csl, ...part }, () => false)).toBe(key);
  });

  it('gets a key that no other study has', () => {
    const taken = new Set<string>();
    for (let count = 0; count < 40; count += 1) taken.add(studyKey(csl, (key) => taken.has(key)));
    expect(taken.size).toBe(40);
  });
});
