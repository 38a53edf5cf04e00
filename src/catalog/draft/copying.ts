import { keyFor } from './keys.js';
import type { Content, PieceKind, PieceName, PieceSource } from './piece.js';

/** New keys for old ones, by what they name. */
interface Renamed {
  readonly module: Map<string, string>;
  readonly activity: Map<string, string>;
  readonly item: Map<string, string>;
  readonly objective: Map<string, string>;
  readonly card: Map<string, string>;
}

const potOf = { module: 'module', lesson: 'activity', quiz: 'activity', item: 'item' } as const;
type Copied = keyof typeof potOf;

export const isCopied = (kind: PieceKind): kind is Copied => kind in potOf;

/**
 * A piece with everything that stands in it, under keys that nothing in the draft has yet; what points from one copied piece
 * to another points to the copy. The piece itself comes first. `all` are the pieces of the draft, archived ones among them,
 * `kept` those whose insides are copied.
 */
export function copyOf(
  all: readonly PieceSource[],
  of: PieceSource,
  title: string | null,
  kept: readonly PieceSource[] = all,
): readonly PieceSource[] {
  const chosen = [of, ...within(kept, of)];
  const renamed = newKeys(all, chosen, title);
  return chosen.map((piece) => {
    if (!isCopied(piece.kind)) return piece;
    const key = renamed[potOf[piece.kind]].get(piece.key) ?? piece.key;
    const parent = piece === of ? piece.parent : parentOf(piece, renamed);
    const content = piece === of && title !== null ? { ...piece.content, title } : piece.content;
    return { kind: piece.kind, key, parent, content: pointed[piece.kind](content, renamed) };
  });
}

function within(all: readonly PieceSource[], { kind, key }: PieceName): readonly PieceSource[] {
  const parentKind = { module: ['lesson', 'quiz'], quiz: ['item'] } as Partial<Record<PieceKind, readonly PieceKind[]>>;
  const kinds = parentKind[kind] ?? [];
  return all
    .filter((piece) => piece.parent === key && kinds.includes(piece.kind))
    .flatMap((piece) => [piece, ...within(all, piece)]);
}

function parentOf({ kind, parent }: PieceSource, { module, activity }: Renamed): string | null {
  if (parent === null) return null;
  return (kind === 'item' ? activity : module).get(parent) ?? parent;
}

function newKeys(all: readonly PieceSource[], chosen: readonly PieceSource[], title: string | null): Renamed {
  const renamed: Renamed = {
    ...{ module: new Map(), activity: new Map(), item: new Map() },
    ...{ objective: new Map(), card: new Map() },
  };
  const taken = { module: new Set<string>(), activity: new Set<string>(), item: new Set<string>() };
  const inModules = { objective: new Set<string>(), card: new Set<string>() };
  for (const { kind, key, content } of all) {
    if (isCopied(kind)) taken[potOf[kind]].add(key);
    for (const each of keysIn(content['objectives'])) inModules.objective.add(each);
    for (const each of keysIn(content['cards'])) inModules.card.add(each);
  }
  for (const [at, { kind, key, content }] of chosen.entries()) {
    if (!isCopied(kind)) continue;
    const pot = potOf[kind];
    const fresh = keyFor(at === 0 && title !== null ? title : key, taken[pot], kind);
    taken[pot].add(fresh);
    renamed[pot].set(key, fresh);
    if (kind !== 'module') continue;
    for (const [name, keys] of [
      ['objective', keysIn(content['objectives'])],
      ['card', keysIn(content['cards'])],
    ] as const) {
      for (const each of keys) {
        const own = keyFor(each, inModules[name], name);
        inModules[name].add(own);
        renamed[name].set(each, own);
      }
    }
  }
  return renamed;
}

type Pointed = (content: Content, renamed: Renamed) => Content;

const pointed: Record<Copied, Pointed> = {
  module: (content, { objective, card }) => ({
    ...content,
    ...listed(content, 'objectives', (each) => keyed(each, 'key', objective)),
    ...listed(content, 'cards', (each) => keyed(keyed(each, 'key', card), 'objective', objective)),
  }),
  lesson: (content, { objective }) => ({ ...content, ...listed(content, 'objectives', named(objective)) }),
  quiz: (content, { module, objective, item, activity }) => ({
    ...keyed(content, 'pair', activity),
    ...listed(content, 'sections', (section) => {
      if (!isContent(section)) return section;
      const { from } = section;
      return {
        ...section,
        ...listed(section, 'items', named(item)),
        ...(isContent(from) && {
          from: { ...from, ...listed(from, 'module', named(module)), ...listed(from, 'objective', named(objective)) },
        }),
      };
    }),
  }),
  item: (content, { objective }) => keyed(content, 'objective', objective),
};

const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function keysIn(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown) => (isContent(each) && typeof each['key'] === 'string' ? [each['key']] : []));
}

const named =
  (renamed: ReadonlyMap<string, string>) =>
  (each: unknown): unknown =>
    typeof each === 'string' ? (renamed.get(each) ?? each) : each;

/** With the key in this field replaced, where it has a new one. */
function keyed<T>(value: T, field: string, renamed: ReadonlyMap<string, string>): T {
  if (!isContent(value)) return value;
  const fresh = named(renamed)(value[field]);
  return fresh === value[field] ? value : { ...value, [field]: fresh };
}

function listed(content: Content, field: string, change: (each: unknown) => unknown): Content {
  const list = content[field];
  return Array.isArray(list) ? { [field]: list.map(change) } : {};
}
