import type { Content } from '../../../catalog/draft/piece.js';
import { linesIn, listIn, textIn } from './typed.js';

type Fields = Readonly<Record<string, unknown>>;

export const levels = ['beginner', 'intermediate', 'advanced'] as const;

const nobody: Content = {};
/** How many people the form has places for beyond those who stand in it. */
const spare = 2;
const mostMakers = 40;

interface Maker {
  readonly name: string;
  readonly part: string;
  readonly disclosure: string;
}

/** The course's own words as the form holds them. */
export interface TypedDetails {
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly level: string;
  readonly audience: string;
  readonly objectives: string;
  readonly notice: string;
  readonly accreditation: string;
  readonly providerName: string;
  readonly providerContact: string;
  readonly makers: readonly Maker[];
  readonly showsDisclosures: boolean;
  readonly attestation: string;
}

export function typedDetails(content: Content): TypedDetails {
  const provider = fieldsOf(content['provider']);
  const completion = fieldsOf(content['completion']);
  const makers = list(content['makers']).map(fieldsOf);
  return {
    title: text(content['title']),
    summary: text(content['summary']),
    language: text(content['language']) || 'en',
    level: text(content['level']),
    audience: list(content['audience']).map(text).join('\n'),
    objectives: list(content['objectives']).map(text).join('\n'),
    notice: text(content['notice']),
    accreditation: text(content['accreditation']),
    providerName: text(provider['name']),
    providerContact: text(provider['contact']),
    makers: [...makers, ...Array.from({ length: spare }, () => nobody)].map(({ name, part, disclosure }) => ({
      name: text(name),
      part: text(part),
      disclosure: text(disclosure),
    })),
    showsDisclosures: completion['disclosures'] === true,
    attestation: text(fieldsOf(completion['attestation'])['text']),
  };
}

/** What the form says, on top of what the details say that it does not ask for. */
export function readDetails(fields: Fields, before: Content): Content {
  const contact = textIn(fields, 'provider-contact', 300);
  return {
    ...before,
    title: textIn(fields, 'title', 200),
    summary: linesIn(fields, 'summary', 2000),
    language: textIn(fields, 'language', 20),
    level: textIn(fields, 'level', 20),
    audience: listIn(fields, 'audience'),
    objectives: listIn(fields, 'objectives'),
    notice: linesIn(fields, 'notice', 4000),
    accreditation: linesIn(fields, 'accreditation', 4000),
    provider: { name: textIn(fields, 'provider-name', 200), ...(contact !== '' && { contact }) },
    makers: makersIn(fields),
    completion: {
      ...{ lessons: 'all', quizzes: 'all' },
      ...fieldsOf(before['completion']),
      disclosures: fields['disclosures'] === 'on',
      attestation: attestationIn(fields, fieldsOf(before['completion'])['attestation']),
    },
  };
}

function makersIn(fields: Fields): readonly Maker[] {
  const rows = Array.from({ length: mostMakers }, (_, at) => ({
    name: textIn(fields, `maker-${at + 1}-name`, 200),
    part: textIn(fields, `maker-${at + 1}-part`, 200),
    disclosure: linesIn(fields, `maker-${at + 1}-disclosure`, 2000),
  }));
  return rows.filter(({ name, part, disclosure }) => name + part + disclosure !== '');
}

/** Other words are another version: who has signed the one before has signed that. */
function attestationIn(fields: Fields, before: unknown): Content | null {
  const words = linesIn(fields, 'attestation', 4000);
  if (words === '') return null;
  const { text: last, version } = fieldsOf(before);
  if (words === text(last).trim()) return fieldsOf(before);
  return { version: (typeof version === 'number' ? version : 0) + 1, text: words };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const fieldsOf = (value: unknown): Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Content) : {};
