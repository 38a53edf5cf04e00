import { plainWords } from '../plain-words.js';
import { cslSchema } from '../csl-schema.js';
import { doiIn } from './doi.js';
import { type Csl, type CslName, cslTypes } from '../study.js';

/** A reference as other programs write it in CSL-JSON, in the part of it that the registry keeps. */
export interface ReadReference {
  readonly csl: Csl;
  /** The list of authors is cut short. */
  readonly etAl: boolean;
}

export type Reading = ReadReference | { readonly csl: null; readonly missing: readonly string[] };

type Item = Readonly<Record<string, unknown>>;

/** What registration agencies call types otherwise than CSL does. */
const otherTypes: Readonly<Record<string, (typeof cslTypes)[number]>> = {
  'journal-article': 'article-journal',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'posted-content': 'article',
  'proceedings-article': 'paper-conference',
  dissertation: 'thesis',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'report-component': 'report',
};

const mostAuthors = 100;

/** Reads it, or says which fields keep it from being a reference. What the registry has no place for is left out. */
export function readCslItem(item: Item): Reading {
  const [authors, editors] = [namesIn(item['author']), namesIn(item['editor'])];
  const journal = textIn(item['container-title']);
  const type = typeOf(item['type']);
  const csl = {
    type: type === 'article-journal' && journal === undefined ? 'article' : type,
    title: textIn(item['title']),
    author: someOf(authors.filter((name) => !isOthers(name)).slice(0, mostAuthors)),
    editor: someOf(editors.filter((name) => !isOthers(name)).slice(0, mostAuthors)),
    issued: dateIn(item['issued']),
    'container-title': journal,
    DOI: doiIn(textIn(item['DOI']) ?? '') ?? undefined,
    URL: addressIn(item),
    ...Object.fromEntries(words.map((field) => [field, textIn(item[field])])),
  };
  const read = cslSchema.safeParse(withoutNothing(csl), { error: plainWords });
  if (!read.success) return { csl: null, missing: read.error.issues.map(({ path }) => String(path[0] ?? '')) };
  return {
    csl: read.data,
    etAl: (authors.some(isOthers) || authors.length > mostAuthors) && read.data.author !== undefined,
  };
}

const words = ['volume', 'issue', 'page', 'number', 'edition', 'genre', 'publisher', 'publisher-place', 'ISBN', 'PMID'];

function typeOf(type: unknown): (typeof cslTypes)[number] {
  const known = cslTypes.find((each) => each === type);
  return known ?? (typeof type === 'string' ? otherTypes[type] : undefined) ?? 'document';
}

/** Plain words: publishers put markup and line ends into titles, and some write lists where CSL has one text. */
function textIn(value: unknown): string | undefined {
  const [first] = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  if (typeof first === 'number') return String(first);
  if (typeof first !== 'string') return undefined;
  const plain = first
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return plain === '' ? undefined : plain;
}

function namesIn(value: unknown): readonly CslName[] {
  if (!Array.isArray(value)) return [];
  return (value as unknown[]).flatMap((each): readonly CslName[] => {
    if (typeof each !== 'object' || each === null) return [];
    const name = each as Item;
    const [family, given] = [textIn(name['family']), textIn(name['given'])];
    const group = textIn(name['literal']) ?? textIn(name['name']);
    if (family === undefined) return group === undefined ? [] : [{ literal: group }];
    // A name in one piece and with a space in it is a group's: programs that know persons alone write it so.
    if (given === undefined && family.includes(' ')) return [{ literal: family }];
    const [particle, suffix] = [textIn(name['non-dropping-particle']), textIn(name['suffix'])];
    return [
      {
        family,
        ...(given !== undefined && { given }),
        ...(particle !== undefined && { 'non-dropping-particle': particle }),
        ...(suffix !== undefined && { suffix }),
      },
    ];
  });
}

/** “and others” of BibTeX, which its readers take for somebody. */
const isOthers = (name: CslName): boolean =>
  'family' in name && name.given === undefined && /^(others|et al\.?)$/i.test(name.family);

function dateIn(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return yearIn(String(value));
  const { raw, 'date-parts': parts } = (value ?? {}) as Item;
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  const numbers = (Array.isArray(first) ? first.slice(0, 3) : [])
    .map(Number)
    .filter((part) => Number.isInteger(part) && part > 0);
  if (numbers.length === 0) return typeof raw === 'string' ? yearIn(raw) : undefined;
  const [year = 0, ...rest] = numbers;
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}

const yearIn = (text: string): string | undefined => /\b(1[5-9]|20)\d\d(-\d\d(-\d\d)?)?\b/.exec(text)?.[0];

/** The address of a resolver says nothing beside the DOI. */
function addressIn(item: Item): string | undefined {
  const address = textIn(item['URL']);
  const isUsed = address !== undefined && /^https?:\/\//.test(address) && URL.canParse(address);
  return isUsed && !/^https?:\/\/(?:dx\.)?doi\.org\//i.test(address) ? address : undefined;
}

const someOf = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

const withoutNothing = (fields: Item): Item =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
