import type { Letter } from '../../kernel/mail/letter.entity.js';
import type { WrittenLetter } from '../../kernel/mail/letters.js';
import type { Words } from '../views/words.js';
import { blocksOf, type LetterBlock } from './letter-text.js';
import { whyOf } from './why.js';

interface OutboxLetter {
  readonly id: string;
  readonly address: string;
  readonly at: string;
  readonly subject: string;
  readonly blocks: readonly LetterBlock[];
  readonly why: string | null;
}

export interface OutboxPage {
  readonly letters: readonly OutboxLetter[];
}

type Seen = readonly [letter: Letter, written: WrittenLetter | null];

export const outboxPage = (letters: readonly Seen[], words: Words): OutboxPage => ({
  letters: letters.map(([letter, written]) => ({
    ...{ id: letter.id, address: letter.address, at: letter.createdAt.toISOString() },
    subject: written?.subject ?? letter.template,
    blocks: written ? blocksOf(written.html) : [],
    why: whyOf(letter, words),
  })),
});
