import { own } from '../answer.js';
import { sent, type Fields } from '../form-fields.js';
import type { ClozeItem, Gap, ShortTextItem, TypedGap } from '../item.js';
import { hides } from '../text-checks.js';
import { type AcceptedText, foldPattern, type TextKey } from '../typed-text.js';
import {
  type KeyControl,
  type KeyFault,
  linesIn,
  noKey,
  readKey,
  type Rekeying,
  textLabel,
  typedIn,
  wordLabel,
} from './key-form.js';
import { correctKeys, withCorrect } from './option-keys.js';

/** What is accepted is no longer near. */
const nearOnly = ({ near, fold }: Pick<TextKey, 'near' | 'fold'>, accept: readonly string[]): TextKey['near'] =>
  near.filter(({ text }) => !accept.some((each) => hides(foldPattern(each, fold), foldPattern(text, fold))));

const [all, part] = ['key.all', 'key.part'];

/** Texts for all points stand a line each; those for some as `1: text`. */
export const shortTextKey: Rekeying<ShortTextItem, readonly AcceptedText[]> = {
  keyOf: ({ accept }) => accept,

  rekeyed: (item, accept) => ({
    ...item,
    accept,
    near: nearOnly(
      item,
      accept.map(({ text }) => text),
    ),
  }),

  fieldsOf: ({ points }, accept) => ({
    [all]: accept
      .filter((each) => isWhole(each, points))
      .map(({ text }) => text)
      .join('\n'),
    [part]: accept
      .filter((each) => !isWhole(each, points))
      .map(({ text, points }) => `${points}: ${text}`)
      .join('\n'),
  }),

  controls: ({ points }, fields) => [
    { kind: 'lines', name: all, label: wordLabel('accepted'), value: typedIn(fields, all) },
    ...(points > 1
      ? [{ kind: 'lines', name: part, label: wordLabel('partly'), value: typedIn(fields, part) } as const]
      : []),
  ],

  read({ points: most }, fields) {
    const whole = linesIn(fields, all).map((text): AcceptedText => ({ text, points: null }));
    const partly = linesIn(fields, part).map((line) => {
      const [, points, text] = /^(\d{1,3}):\s*(\S.*)$/.exec(line) ?? [];
      return text === undefined || Number(points) >= most ? null : { text, points: Number(points) };
    });
    const faults: readonly KeyFault[] = [
      ...(whole.length === 0 ? [{ name: all, code: 'missing' } as const] : []),
      ...(partly.includes(null) ? [{ name: part, code: 'points' } as const] : []),
    ];
    return faults.length > 0 ? noKey(faults) : readKey([...whole, ...partly.filter((each) => each !== null)]);
  },
};

const isWhole = ({ points }: AcceptedText, most: number): boolean => points === null || points === most;

/** Gap key → the option that is right, or the texts that are accepted. */
export type GapKey = Readonly<Record<string, string | readonly string[]>>;

const nameOf = ({ key }: Gap): string => `key.${key}`;

export const clozeKey: Rekeying<ClozeItem, GapKey> = {
  keyOf: ({ gaps }) =>
    Object.fromEntries(
      gaps.map((gap) => [gap.key, gap.kind === 'typed' ? gap.accept : (correctKeys(gap.options)[0] ?? '')]),
    ),
  rekeyed: (item, key) => ({ ...item, gaps: item.gaps.map((gap) => gapRekeyed(gap, own(key, gap.key))) }),
  fieldsOf: ({ gaps }, key) =>
    Object.fromEntries(gaps.map((gap) => [nameOf(gap), [own(key, gap.key) ?? ''].flat().join('\n')])),
  controls: ({ gaps }, fields) => gaps.map((gap) => gapControl(gap, fields)),
  read({ gaps }, fields) {
    const given = gaps.map((gap) => [gap, gapRead(gap, fields)] as const);
    const faults = given.flatMap(([gap, value]): KeyFault[] =>
      value.length === 0 ? [{ name: nameOf(gap), code: 'missing' }] : [],
    );
    return faults.length > 0
      ? noKey(faults)
      : readKey(Object.fromEntries(given.map(([{ key }, value]) => [key, value])));
  },
};

function gapRekeyed(gap: Gap, key: string | readonly string[] | undefined): Gap {
  if (key === undefined) return gap;
  return gap.kind === 'typed'
    ? typedRekeyed(gap, [key].flat())
    : { ...gap, options: withCorrect(gap.options, [key].flat()) };
}

const typedRekeyed = (gap: TypedGap, accept: readonly string[]): TypedGap => ({
  ...gap,
  accept,
  near: nearOnly(gap, accept),
});

function gapControl(gap: Gap, fields: Fields): KeyControl {
  const about = { name: nameOf(gap), label: textLabel(gap.label) };
  if (gap.kind === 'typed') return { kind: 'lines', ...about, value: typedIn(fields, about.name) };
  const chosen = typedIn(fields, about.name);
  return {
    kind: 'list',
    ...about,
    options: gap.options.map(({ key, text }) => ({ value: key, text, chosen: key === chosen })),
  };
}

function gapRead(gap: Gap, fields: Fields): string | readonly string[] {
  if (gap.kind === 'typed') return linesIn(fields, nameOf(gap));
  const [chosen = ''] = sent(fields, nameOf(gap));
  return gap.options.some(({ key }) => key === chosen) ? chosen : '';
}
