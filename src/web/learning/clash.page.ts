import { mayFollow } from '../../assessment/behaviour.js';
import type { Given } from '../../assessment/given.js';
import type { Fields } from '../../assessment/form-fields.js';
import { type Asked, asked } from '../../learning/asked.js';
import { answerInWords } from '../../learning/own-learning.js';
import type { AttemptRecord } from '../../learning/quiz-records.service.js';
import { addresses } from '../addresses.js';
import type { SafeHtml } from '../views/safe-html.js';
import type { When, Words } from '../views/words.js';
import { itemMarkdown } from './item-markdown.js';

/** Two pages said different things of an item: both answers, and what to send to keep one of them. */
export interface ClashPage {
  readonly quiz: string;
  readonly language: string;
  readonly attemptHref: string;
  readonly saveAction: string;
  readonly sendAction: string;
  readonly clashes: readonly Clash[];
  /** Whether the attempt was to be sent in with it. */
  readonly sending: boolean;
}

export interface Clash {
  /** The form name of the item, such as `i3`. */
  readonly name: string;
  readonly title: string;
  readonly stem: SafeHtml;
  readonly mine: string;
  readonly other: string;
  readonly otherAt: When;
  /** What is saved cannot be changed to what was sent: a choice in a vignette is final. */
  readonly final: boolean;
  /** What has to come with the answer that is to be kept. */
  readonly version: string;
  /** The fields of the item as they were sent. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/** `record` is as it stands after the save; `keys` are the items that clash. */
export function clashPage(
  record: AttemptRecord,
  { given, fields, keys, sending }: { given: Given; fields: Fields; keys: readonly string[]; sending: boolean },
  words: Words,
): ClashPage {
  const { attempt, quiz, edition, responses } = record;
  return {
    quiz: quiz.title,
    language: edition.content.language,
    attemptHref: addresses.attempt(attempt.id),
    saveAction: addresses.answers(attempt.id),
    sendAction: addresses.submission(attempt.id),
    sending,
    clashes: asked(record).flatMap((each, index) =>
      keys.includes(each.item.key)
        ? [
            {
              ...clashSaid(each, given, words),
              title: words.say('attempt.item', { number: index + 1 }),
              stem: itemMarkdown(edition).inline(each.item.stem),
              otherAt: responses.get(each.item.key)?.savedAt ?? attempt.startedAt,
              fields: fieldsOf(each.name, fields),
            },
          ]
        : [],
    ),
  };
}

/** Both answers in words, without a word on what is right. */
export function clashSaid({ item, answer, name, version, certainty }: Asked, given: Given, words: Words) {
  const said = (each: typeof answer, sure: typeof certainty) => {
    const text = answerInWords(item, each) ?? words.say('answer.none');
    return sure ? words.say('clash.sure', { answer: text, certainty: words.say(`certainty.${sure}`) }) : text;
  };
  const mine = given.get(item.key);
  const final = !mayFollow(item, answer, mine?.answer ?? null);
  return { name, version, final, mine: said(mine?.answer ?? null, mine?.certainty), other: said(answer, certainty) };
}

/** All that was sent of an item, but for the version that it knew and the buttons that were pressed. */
const fieldsOf = (name: string, fields: Fields) =>
  Object.entries(fields)
    .filter(([key]) => key.startsWith(name) && !/\d/.test(key.charAt(name.length)))
    .filter(([key]) => !['version', 'move', 'go', 'take'].some((part) => key === `${name}.${part}`))
    .flatMap(([key, value]) => [value ?? ''].flat().map((each) => ({ name: key, value: String(each) })));
