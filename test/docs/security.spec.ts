import { existsSync, readFileSync } from 'node:fs';
import { requirements } from './requirements.js';

const text = readFileSync('docs/security.md', 'utf8');
const part = (heading: string) => text.slice(text.indexOf(`\n## ${heading}`)).split(/\n## /)[1] ?? '';

interface Row {
  readonly id: string;
  readonly asks: string;
  readonly how: string;
  readonly shown: string;
}

const rows: readonly Row[] = text.split('\n').flatMap((line) => {
  if (!/^\| V\d/.test(line)) return [];
  const [, id = '', asks = '', how = '', shown = ''] = line.split('|').map((cell) => cell.trim());
  return [{ id, asks, how, shown }];
});

/** What a row may say in place of a test. */
const honest = /^(Does not apply|Not met|In part|The operator’s|By the library|Nothing of the kind): ./;

describe('docs/security.md', () => {
  it('has a row for each requirement, once and in their order', () => {
    expect(requirements).toHaveLength(246);
    expect(rows.map(({ id }) => id)).toEqual(requirements);
  });

  it('says in each row what is asked and how it is met, and by which spec, or why there is none', () => {
    const bare = rows.filter(
      ({ asks, how, shown }) => asks === '' || how === '' || (shown === '' && !honest.test(how)),
    );
    expect(bare).toEqual([]);
  });

  it('names specs and pages that are there', () => {
    const files = [...text.matchAll(/`(test\/[\w./-]+)`|\b(docs\/[\w./-]+\.md|src\/[\w./-]+\.ts)\b/g)];
    const named = [...new Set(files.map(([, spec, page]) => (spec ?? page)!))];
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('has every heading that it leads to', () => {
    const slug = (heading: string) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-');
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slug(heading!));
    const wanted = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor!);
    expect(wanted.filter((anchor) => !headings.includes(anchor))).toEqual([]);
  });

  it('lists at its beginning whatever is not met, or in part', () => {
    const open = rows.filter(({ how }) => /^(Not met|In part)/.test(how)).map(({ id }) => id);
    const listed = part('What is not met').match(/\bV\d+\.\d+\.\d+/g) ?? [];
    expect([...listed].sort()).toEqual([...open].sort());
  });
});
