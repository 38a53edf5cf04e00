import { Injectable } from '@nestjs/common';
import { DraftOutline } from '../draft/draft-outline.service.js';
import { DraftPieces, type Saving } from '../draft/draft-pieces.service.js';
import { entriesIn } from '../draft/content-parts.js';
import type { Content, Piece, PieceName } from '../draft/piece.js';
import { titleIn } from '../draft/piece.js';
import { RuleBroken } from '../../kernel/errors.js';
import { mediaIn, mediumNamed } from './media-used.js';
import type { TakenFile } from './taken-file.js';

/** A piece that shows a medium. */
export interface MediumUse extends PieceName {
  readonly title: string;
  readonly parent: string | null;
}

export interface Captions {
  readonly language: string;
  readonly label: string;
  readonly file: string;
}

interface Change {
  /** The hash of the piece that was seen. */
  readonly after: string;
  readonly by: string;
}

const mediumPiece = (key: string): PieceName => ({ kind: 'medium', key });

/** The media of a draft: which there are, where they are shown, and their files. */
@Injectable()
export class DraftMedia {
  constructor(
    private readonly pieces: DraftPieces,
    private readonly outline: DraftOutline,
  ) {}

  /** The newest first, archived ones among them. */
  async all(courseId: string): Promise<readonly Piece[]> {
    return (await this.pieces.all(courseId)).filter(({ kind }) => kind === 'medium').reverse();
  }

  /** @throws NotFound */
  at(courseId: string, key: string): Promise<Piece> {
    return this.pieces.at(courseId, mediumPiece(key));
  }

  /** By the key of each medium that is shown anywhere in the draft, the pieces that show it. */
  async uses(courseId: string): Promise<ReadonlyMap<string, readonly MediumUse[]>> {
    const uses = new Map<string, MediumUse[]>();
    for (const { kind, key, parent, content } of await this.pieces.ofKinds(courseId, ['lesson', 'item'])) {
      for (const medium of new Set(shownIn(kind, content))) {
        uses.set(medium, [...(uses.get(medium) ?? []), { kind, key, parent, title: titleIn(content) }]);
      }
    }
    return uses;
  }

  /** A new medium. Its key is made of its title. */
  async add(courseId: string, title: string, taken: TakenFile, by: string): Promise<string> {
    return this.outline.add(courseId, { kind: 'medium', parent: null, content: { title, ...taken }, by });
  }

  /** Puts another file in the place of the one that is there; words, captions and chapters stay. */
  async replace(courseId: string, piece: Piece, taken: TakenFile, change: Change): Promise<Saving> {
    const { kind } = piece.content;
    if (kind !== taken.kind) throw new RuleBroken('medium-other-kind', { kind: taken.kind }, 'file');
    return this.#save(courseId, piece, { ...piece.content, ...taken }, change);
  }

  /** One for each language: a second takes the place of the first. */
  async addCaptions(courseId: string, piece: Piece, captions: Captions, change: Change): Promise<Saving> {
    const others = captionsOf(piece).filter(({ language }) => language !== captions.language);
    return this.#save(courseId, piece, { ...piece.content, captions: [...others, captions] }, change);
  }

  async removeCaptions(courseId: string, piece: Piece, language: string, change: Change): Promise<Saving> {
    const captions = captionsOf(piece).filter((each) => each['language'] !== language);
    return this.#save(courseId, piece, { ...piece.content, captions }, change);
  }

  async setArchived(courseId: string, key: string, isArchived: boolean, by: string): Promise<void> {
    await this.outline.setArchived(courseId, mediumPiece(key), isArchived, by);
  }

  #save(courseId: string, { key }: Piece, content: Content, { after, by }: Change): Promise<Saving> {
    return this.pieces.save(courseId, mediumPiece(key), { content, after, by });
  }
}

export const captionsOf = ({ content }: Pick<Piece, 'content'>): readonly Content[] => entriesIn(content['captions']);

function shownIn(kind: Piece['kind'], { markdown, image }: Content): readonly string[] {
  if (kind === 'item') return mediumNamed(image);
  return typeof markdown === 'string' ? mediaIn(markdown) : [];
}
