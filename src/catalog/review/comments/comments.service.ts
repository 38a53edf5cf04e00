import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { RegistryToday } from '../../../evidence/registry-today.service.js';
import { Acts } from '../../../kernel/acts.service.js';
import { sha256 } from '../../../kernel/canonical.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound, RuleBroken } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { Reads } from '../../../kernel/reads.js';
import { Writes } from '../../../kernel/writes.js';
import { DraftPieces } from '../../draft/draft-pieces.service.js';
import { entriesIn, textIn } from '../../draft/content-parts.js';
import { type Content, type PieceName, titleIn } from '../../draft/piece.js';
import { plainText } from '../../markdown/plain-text.js';
import { CommentThread } from './comment-thread.entity.js';
import { Comment } from './comment.entity.js';
import { CommentedText } from './commented-text.entity.js';
import { passagesOf } from './following.js';
import { beginning, holds, passageWords } from './passage-words.js';
import { mayChange, type Thread, threadOf } from './thread.js';

/** A passage as its reader saw it. */
export interface PassageSeen {
  /** Among the passages, from 0. */
  readonly at: number;
  readonly hash: string;
}

export interface NewThread {
  /** Null for the piece as a whole. */
  readonly passage: PassageSeen | null;
  /** The key of a term, where the piece is the glossary. */
  readonly term?: string | null;
  /** Words of it that are meant; empty for all. */
  readonly quotation: string;
  readonly text: string;
  readonly by: string;
}

/** What the staff of a course say to each other about its draft. */
@Injectable()
export class Comments {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly pieces: DraftPieces,
    private readonly today: RegistryToday,
  ) {}

  /** Every thread of the course, the oldest first. */
  async of(courseId: string): Promise<readonly Thread[]> {
    return this.#threads(await this.reads.findBy(CommentThread, { courseId }));
  }

  /** Those of one kind of piece with these keys. */
  async about(courseId: string, pieceKind: PieceName['kind'], keys: readonly string[]): Promise<readonly Thread[]> {
    return this.#threads(await this.reads.findBy(CommentThread, { courseId, pieceKind, pieceKey: In([...keys]) }));
  }

  /** How many threads are open, by the kind and key of their piece. */
  async open(courseId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.reads.find(CommentThread, {
      where: { courseId, resolvedAt: IsNull() },
      select: { id: true, pieceKind: true, pieceKey: true },
    });
    const counts = new Map<string, number>();
    for (const { pieceKind, pieceKey } of rows) {
      const name = `${pieceKind} ${pieceKey}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return counts;
  }

  /** @throws NotFound where the course has no such thread */
  async at(courseId: string, id: string): Promise<Thread> {
    const row = await this.reads.findOneBy(CommentThread, { id, courseId });
    const [thread] = row ? await this.#threads([row]) : [];
    if (!thread) throw new NotFound('not-found');
    return thread;
  }

  /**
   * Says something about a place of the draft. Returns the id of the thread.
   * @throws NotFound without such a piece; RuleBroken `passage-changed` or `term-gone`, or `quotation-not-there` at the field `quotation`
   */
  async begin(
    courseId: string,
    name: PieceName,
    { passage, term = null, quotation, text, by }: NewThread,
  ): Promise<string> {
    const piece = await this.pieces.at(courseId, name);
    const registry = await this.today.read();
    const markdown = typeof piece.content['markdown'] === 'string' ? piece.content['markdown'] : '';
    const meant = passage && passagesOf(markdown).at(passage.at);
    if (passage && meant?.hash !== passage.hash) throw new RuleBroken('passage-changed');
    const entry = term === null ? piece.content : entriesIn(piece.content['terms']).find(({ key }) => key === term);
    if (!entry) throw new RuleBroken('term-gone');
    const words = meant ? passageWords(meant, markdown, registry) : wordsOf(entry);
    const chosen = quotation.replace(/\s+/g, ' ').trim();
    if (chosen !== '' && !holds(words, chosen)) throw new RuleBroken('quotation-not-there', {}, 'quotation');
    return this.writes.unit(async (unit) => {
      const now = this.clock.now();
      const id = newId();
      await unit.insert(CommentThread, {
        ...{ id, courseId, pieceKind: name.kind, pieceKey: name.key },
        ...{ textId: passage && (await this.#textId(courseId, name.key, markdown)), passageAt: passage && passage.at },
        ...{ termKey: term, about: beginning(meant ? words : term === null ? titleIn(entry) : textIn(entry['term'])) },
        quotation: chosen || null,
        ...{ openedAt: now, openedBy: by, resolvedAt: null, resolvedBy: null },
      });
      await this.#add(id, text, by);
      await this.#record('comment.written', courseId, by, id, name);
      return id;
    });
  }

  /** Answers in a thread; what was settled stays settled until somebody opens it again. @throws NotFound */
  async reply(courseId: string, threadId: string, text: string, by: string): Promise<void> {
    await this.#in(courseId, threadId, async ({ piece }) => {
      await this.#add(threadId, text, by);
      await this.#record('comment.written', courseId, by, threadId, piece);
    });
  }

  /** Settles a thread, or opens it again. What somebody else did just before stands, and nothing is done. @throws NotFound */
  async settle(courseId: string, threadId: string, isResolved: boolean, by: string): Promise<void> {
    await this.#in(courseId, threadId, async ({ piece, resolved }) => {
      if ((resolved !== null) === isResolved) return;
      const settled = isResolved
        ? { resolvedAt: this.clock.now(), resolvedBy: by }
        : { resolvedAt: null, resolvedBy: null };
      await this.writes.unit((unit) => unit.update(CommentThread, { id: threadId }, settled));
      await this.#record(isResolved ? 'comment.resolved' : 'comment.reopened', courseId, by, threadId, piece);
    });
  }

  /** Puts other words in the place of one's own while nobody has answered. @throws NotFound; Conflict `comment-answered` */
  async edit(courseId: string, threadId: string, commentId: string, text: string, by: string): Promise<void> {
    await this.#own(courseId, threadId, commentId, by, async ({ piece }) => {
      const edited = { text, editedAt: this.clock.now() };
      await this.writes.unit((unit) => unit.update(Comment, { id: commentId }, edited));
      await this.#record('comment.edited', courseId, by, threadId, piece);
    });
  }

  /** Takes one's own words back while nobody has answered; a thread goes with its first. @throws NotFound; Conflict */
  async withdraw(courseId: string, threadId: string, commentId: string, by: string): Promise<void> {
    await this.#own(courseId, threadId, commentId, by, async ({ piece, comments }) => {
      await this.writes.unit((unit) =>
        comments.length === 1 ? unit.delete(CommentThread, { id: threadId }) : unit.delete(Comment, { id: commentId }),
      );
      await this.#record('comment.withdrawn', courseId, by, threadId, piece);
    });
  }

  async #own(
    courseId: string,
    threadId: string,
    commentId: string,
    by: string,
    work: (thread: Thread) => Promise<void>,
  ): Promise<void> {
    await this.#in(courseId, threadId, async (thread) => {
      const own = thread.comments.find(({ id }) => id === commentId);
      if (own?.writtenBy !== by) throw new NotFound('not-found');
      if (!mayChange(thread, commentId, by)) throw new Conflict('comment-answered');
      await work(thread);
    });
  }

  /** One after the other for each thread, so that an answer and a withdrawal at once do not lose the answer. */
  async #in(courseId: string, threadId: string, work: (thread: Thread) => Promise<void>): Promise<void> {
    await this.writes.unit(async () => {
      const row = await this.writes.lock(CommentThread, { id: threadId, courseId });
      if (!row) throw new NotFound('not-found');
      await work(await this.at(courseId, threadId));
    });
  }

  async #add(threadId: string, text: string, writtenBy: string): Promise<void> {
    const row = { id: newId(), threadId, text, writtenAt: this.clock.now(), writtenBy, editedAt: null, toldAt: null };
    await this.writes.unit((unit) => unit.insert(Comment, row));
  }

  async #textId(courseId: string, pieceKey: string, markdown: string): Promise<string> {
    const hash = sha256(markdown);
    await this.writes.unit((unit) => {
      const row = { id: newId(), courseId, pieceKey, hash, markdown, keptAt: this.clock.now() };
      return unit.createQueryBuilder().insert().into(CommentedText).values(row).orIgnore().execute();
    });
    const kept = await this.reads.findOneBy(CommentedText, { courseId, pieceKey, hash });
    if (!kept) throw new Error('A text that was just kept is there.');
    return kept.id;
  }

  async #threads(rows: readonly CommentThread[]): Promise<readonly Thread[]> {
    if (rows.length === 0) return [];
    const comments = await this.reads
      .select(Comment, 'c')
      .innerJoin(CommentThread, 't', 't.id = c.threadId')
      .where('c.threadId IN (:...ids)', { ids: rows.map(({ id }) => id) })
      .orderBy('c.writtenAt', 'ASC')
      .addOrderBy('c.id', 'ASC')
      .getMany();
    const byThread = new Map<string, Comment[]>();
    for (const each of comments) byThread.set(each.threadId, [...(byThread.get(each.threadId) ?? []), each]);
    return rows
      .map((row) => threadOf(row, byThread.get(row.id) ?? []))
      .sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  async #record(verb: string, courseId: string, actorId: string, thread: string, piece: PieceName): Promise<void> {
    const detail = { thread, piece: `${piece.kind} ${piece.key}` };
    await this.acts.record({ actorId, verb, subject: ['course', courseId], detail });
  }
}

/** All that a piece says, for a quotation of it to be looked for. */
function wordsOf(content: Content): string {
  const texts = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [plainText(value)]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(texts)
        : [];
  return texts(content).join(' ');
}
