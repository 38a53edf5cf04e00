import { own } from '../answer.js';
import type { Fields } from '../form-fields.js';
import type { KeyedText, LabelItem, MatchingItem, OrderingItem } from '../item.js';
import { type KeyControl, type KeyFault, noKey, readKey, type Rekeying, textLabel, typedIn } from './key-form.js';

/** Part key → what belongs to it. */
export type PairKey = Readonly<Record<string, string>>;

const nameOf = (part: string): string => `key.${part}`;

interface Part {
  readonly key: string;
  readonly text: string;
}

const lists = (parts: readonly Part[], options: readonly KeyedText[], fields: Fields): readonly KeyControl[] =>
  parts.map(({ key, text }) => ({
    ...{ kind: 'list', name: nameOf(key), label: textLabel(text) },
    options: options.map((option) => ({
      ...{ value: option.key, text: option.text },
      chosen: typedIn(fields, nameOf(key)) === option.key,
    })),
  }));

const fieldsOf = (key: PairKey): Fields =>
  Object.fromEntries(Object.entries(key).map(([part, value]) => [nameOf(part), value]));

function read(parts: readonly Part[], options: readonly KeyedText[], fields: Fields) {
  const given = parts.map(({ key }) => [key, typedIn(fields, nameOf(key))] as const);
  const faults = given
    .filter(([, value]) => options.every((option) => option.key !== value))
    .map(([part]): KeyFault => ({ name: nameOf(part), code: 'missing' }));
  return faults.length > 0 ? noKey<PairKey>(faults) : readKey<PairKey>(Object.fromEntries(given));
}

const answersOf = (parts: readonly { readonly key: string; readonly answer: string }[]): PairKey =>
  Object.fromEntries(parts.map(({ key, answer }) => [key, answer]));

/** What was said to a wrong answer is not said of a part whose right answer was another. */
const withAnswers = <P extends { readonly key: string; readonly answer: string; readonly feedback: string | null }>(
  parts: readonly P[],
  key: PairKey,
): readonly P[] =>
  parts.map((part) => {
    const answer = own(key, part.key) ?? part.answer;
    return { ...part, answer, feedback: answer === part.answer ? part.feedback : null };
  });

export const matchingKey: Rekeying<MatchingItem, PairKey> = {
  keyOf: ({ prompts }) => answersOf(prompts),
  rekeyed: (item, key) => ({ ...item, prompts: withAnswers(item.prompts, key) }),
  fieldsOf: (_item, key) => fieldsOf(key),
  controls: ({ prompts, options }, fields) => lists(prompts, options, fields),
  read: ({ prompts, options }, fields) => read(prompts, options, fields),
};

const places = ({ targets }: LabelItem): readonly Part[] =>
  targets.map(({ key, description }) => ({ key, text: description }));

export const labelKey: Rekeying<LabelItem, PairKey> = {
  keyOf: ({ targets }) => answersOf(targets),
  rekeyed: (item, key) => ({ ...item, targets: withAnswers(item.targets, key) }),
  fieldsOf: (_item, key) => fieldsOf(key),
  controls: (item, fields) => lists(places(item), item.labels, fields),
  read: (item, fields) => read(places(item), item.labels, fields),
};

const numbers = ({ lines }: OrderingItem): readonly KeyedText[] =>
  lines.map((_, at) => ({ key: String(at + 1), text: String(at + 1) }));

/** The keys of the lines in the right order. */
export const orderingKey: Rekeying<OrderingItem, readonly string[]> = {
  keyOf: ({ lines }) => lines.map(({ key }) => key),
  rekeyed: (item, keys) => ({
    ...item,
    lines: keys.flatMap((key) => item.lines.find((line) => line.key === key) ?? []),
  }),
  fieldsOf: (_item, keys) => fieldsOf(Object.fromEntries(keys.map((key, at) => [key, String(at + 1)]))),
  controls: (item, fields) => lists(item.lines, numbers(item), fields),
  read(item, fields) {
    const { key, faults } = read(item.lines, numbers(item), fields);
    if (key === null) return noKey(faults);
    const inOrder = item.lines.map((line) => line.key).sort((one, other) => Number(key[one]) - Number(key[other]));
    const twice = inOrder.find((line, at) => key[line] === key[inOrder[at - 1] ?? '']);
    return twice === undefined ? readKey(inOrder) : noKey([{ name: nameOf(twice), code: 'place-twice' }]);
  },
};
