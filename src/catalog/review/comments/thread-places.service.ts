import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { RegistryToday } from '../../../evidence/registry-today.service.js';
import { Reads } from '../../../kernel/reads.js';
import { DraftHistory } from '../../draft/draft-history.service.js';
import type { Content, Piece } from '../../draft/piece.js';
import type { Piece as Passage } from '../../passage-matching.js';
import { CommentedText } from './commented-text.entity.js';
import { Comments } from './comments.service.js';
import { type Following, followingThrough, passagesOf } from './following.js';
import { holds, passageWords } from './passage-words.js';
import type { Thread } from './thread.js';

/** A thread with the place that it has today. */
export interface PlacedThread {
  readonly thread: Thread;
  /** Among the passages of the lesson as it is now; null for the lesson as a whole, and for words that are gone. */
  readonly at: number | null;
  /** The passage that it is about is no longer there. */
  readonly isLost: boolean;
  /** The passage is there, and the chosen words in it are not. */
  readonly isReworded: boolean;
}

export interface CommentedLesson {
  readonly passages: readonly Passage[];
  readonly threads: readonly PlacedThread[];
}

/** So many versions in between are looked through for a passage that was rewritten more than once. */
const mostVersions = 40;

/** Finds the passages that were commented on in what a lesson says now. */
@Injectable()
export class ThreadPlaces {
  constructor(
    private readonly reads: Reads,
    private readonly comments: Comments,
    private readonly history: DraftHistory,
    private readonly today: RegistryToday,
  ) {}

  async of(courseId: string, lesson: Piece): Promise<CommentedLesson> {
    const markdown = markdownIn(lesson.content);
    const passages = passagesOf(markdown);
    const threads = await this.comments.about(courseId, 'lesson', [lesson.key]);
    const follow = await this.#followings(threads, lesson, passages);
    const registry = await this.today.read();
    const place = (thread: Thread): PlacedThread => {
      const { passageAt, textId, quotation } = thread;
      if (passageAt === null || textId === null) return { thread, at: null, isLost: false, isReworded: false };
      const at = follow.get(textId)?.(passageAt) ?? null;
      const passage = at === null ? undefined : passages[at];
      if (at === null || !passage) return { thread, at: null, isLost: true, isReworded: false };
      const words = passageWords(passage, markdown, registry);
      return { thread, at, isLost: false, isReworded: quotation !== null && !holds(words, quotation) };
    };
    return { passages, threads: threads.map(place) };
  }

  async #followings(
    threads: readonly Thread[],
    { id }: Piece,
    now: readonly Passage[],
  ): Promise<ReadonlyMap<string, Following>> {
    const ids = [...new Set(threads.flatMap(({ textId }) => textId ?? []))];
    if (ids.length === 0) return new Map();
    const texts = await this.reads.findBy(CommentedText, { id: In(ids) });
    const versions = (await this.history.of(id)).slice(0, mostVersions).reverse();
    const read = versions.map(({ savedAt, content }) => ({ savedAt, markdown: markdownIn(content as Content) }));
    const follow = ({ markdown, keptAt }: CommentedText): Following => {
      const later = () => read.filter(({ savedAt }) => savedAt > keptAt).map((version) => passagesOf(version.markdown));
      return followingThrough(passagesOf(markdown), later, now);
    };
    return new Map(texts.map((text) => [text.id, follow(text)]));
  }
}

const markdownIn = (content: Content): string => (typeof content['markdown'] === 'string' ? content['markdown'] : '');
