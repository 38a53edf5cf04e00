import { Injectable } from '@nestjs/common';
import { Directory } from '../../../../accounts/directory/directory.service.js';
import type { Fields } from '../../../../assessment/form-fields.js';
import { DraftHistory } from '../../../../catalog/draft/draft-history.service.js';
import { contentIn } from '../../../../catalog/draft/content-parts.js';
import { contentHash, DraftPieces } from '../../../../catalog/draft/draft-pieces.service.js';
import { DraftVisits } from '../../../../catalog/draft/draft-visits.service.js';
import type { Content, Piece } from '../../../../catalog/draft/piece.js';
import type { Words } from '../../../views/words.js';
import { entryAt, type EntryPlace, withoutEntry } from '../entry-shape.js';
import { sentIn } from '../typed.js';
import { changeIn, changeTree } from './change-tree.js';
import { takenIn } from './clash.page.js';
import { merged, type Versions } from './difference.js';
import { readTree } from './read-tree.js';
import { asWritten, type Shape } from './shape.js';
import type { Spec } from './spec.js';
import type { Tree } from './tree.js';
import { writeContent } from './write-content.js';

export interface Sent {
  readonly courseId: string;
  readonly piece: Piece;
  readonly specs: readonly Spec[];
  readonly fields: Fields;
  readonly by: string;
  /** Where the form has the content in another way than it is written. */
  readonly shape?: Shape;
}

export type Received =
  /** A button of the form was pressed that saves nothing. */
  | { readonly outcome: 'changed'; readonly tree: Tree; readonly focus: string | null }
  | { readonly outcome: 'saved' | 'unchanged' }
  | { readonly outcome: 'clash'; readonly theirs: Piece; readonly versions: Versions; readonly began: string };

interface TakingOut {
  readonly courseId: string;
  readonly piece: Piece;
  readonly place: EntryPlace;
  /** The hash of the entry that was seen. */
  readonly seen: string;
  readonly by: string;
}

/** Forms that write one piece of a draft. */
@Injectable()
export class PieceForms {
  constructor(
    private readonly pieces: DraftPieces,
    private readonly history: DraftHistory,
    private readonly visits: DraftVisits,
    private readonly directory: Directory,
  ) {}

  /** That somebody has the form of the piece open: what they begin from is then remembered. */
  async open(piece: Piece, by: string): Promise<void> {
    await this.visits.touch(piece.id, by);
  }

  /** The names of the others who have it open. */
  async others(piece: Piece, by: string): Promise<readonly string[]> {
    const others = await this.visits.others(piece.id, by);
    const names = await this.directory.names(others.map(({ personId }) => personId));
    return others.flatMap(({ personId }) => names.get(personId) ?? []);
  }

  async receive({ courseId, piece, specs, fields, by, shape = asWritten }: Sent): Promise<Received> {
    const tree = readTree(specs, fields);
    const change = changeIn(sentIn(fields, 'go'));
    if (change) {
      const next = changeTree(specs, tree, change);
      return { outcome: 'changed', tree: next, focus: focusAfter(change.doing, change.path, next) };
    }
    const now = shape.open(piece.content);
    const isElsewhere = shape.isPart === true && sentIn(fields, 'part') === contentHash(now);
    const after = isElsewhere ? piece.hash : sentIn(fields, 'after');
    const began = (isElsewhere ? '' : sentIn(fields, 'began')) || after;
    const known = piece.hash === began ? piece.content : await this.history.contentOf(piece.id, began);
    const { type } = piece.content;
    const from = known ?? (type === undefined ? {} : { type });
    const yours = writeContent(specs, tree, shape.open(from));
    const content =
      began === after ? shape.close(yours, from) : shape.close(merged(yours, now, takenIn(fields)), piece.content);
    const saving = await this.pieces.save(courseId, piece, { content, after, by });
    if (saving.outcome !== 'clash') return { outcome: saving.outcome };
    const { theirs, base: both } = saving;
    const versions = { yours, theirs: shape.open(theirs.content), base: openedBase(both ?? known, shape) };
    return { outcome: 'clash', theirs, versions, began };
  }

  /** Takes an entry out of the list of a piece, unless it is another one by now. Returns whether it is gone. */
  async takeOut({ courseId, piece, place, seen, by }: TakingOut): Promise<boolean> {
    if (contentHash(contentIn(entryAt(piece.content, place))) !== seen) return false;
    const content = withoutEntry(piece.content, place);
    return (await this.pieces.save(courseId, piece, { content, after: piece.hash, by })).outcome !== 'clash';
  }

  /** Who saved it last. */
  async savedBy({ savedBy }: Piece, words: Words): Promise<string> {
    const names = await this.directory.names(savedBy === null ? [] : [savedBy]);
    return names.get(savedBy ?? '') ?? words.say('draft.clash.somebody');
  }
}

const openedBase = (base: Content | null, shape: Shape): Content | null => base && shape.open(base);

/** Where the cursor stands after a button: in the row that was added, or on the row that was moved. */
function focusAfter(doing: string, path: readonly string[], tree: Tree): string | null {
  const at = path.join('.');
  if (doing === 'add') {
    let rows = tree.rows;
    for (const step of path.slice(0, -1)) {
      const place = Number(step);
      if (!Number.isNaN(place)) continue;
      rows = rows.get(step)?.[Number(path[path.indexOf(step) + 1])]?.rows ?? new Map();
    }
    const list = rows.get(path.at(-1) ?? '') ?? [];
    const first = list.at(-1) && [...(list.at(-1)?.cells.keys() ?? [])].find((name) => name !== 'kind');
    return first === undefined ? null : `${at}.${list.length - 1}.${first}`;
  }
  const place = Number(path.at(-1));
  const list = path.slice(0, -1).join('.');
  if (doing === 'up') return `${list}.${place - 1}.${place - 1 > 0 ? 'up' : 'down'}`;
  return doing === 'down' ? `${list}.${place + 1}.up` : null;
}
