import { studyKinds, studyStatuses } from '../../evidence/study.js';
import type { Words } from '../views/words.js';
import { type SearchQuery, strengthName, strengths } from './search-query.js';
import { topicName } from './topic.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
}

/** What the form offers to narrow the list that is shown; the first choice of each is any. */
export interface Choices {
  readonly topic: readonly Choice[];
  /** Null where the list has no such thing. */
  readonly kind: readonly Choice[] | null;
  readonly status: readonly Choice[] | null;
  readonly strength: readonly Choice[] | null;
  readonly contested: boolean;
}

export function choicesOf(query: SearchQuery, topics: readonly string[], words: Words): Choices {
  const isClaims = query.show === 'claims';
  const list = (chosen: string | null, values: readonly string[], label: (value: string) => string) => [
    { value: '', label: words.say('evidence.filter.any'), selected: chosen === null },
    ...values.map((value) => ({ value, label: label(value), selected: value === chosen })),
  ];
  const strength = (value: string) => {
    const [scale = '', level = ''] = value.split(/-(.*)/s);
    return words.say('evidence.filter.strength-of', {
      scale: words.say(`lesson.claim.${scale}`),
      level: words.say(`lesson.${scale}.${level}`).toLowerCase(),
    });
  };
  return {
    topic: list(query.topic, topics, (topic) => topicName(topic, words)),
    kind: isClaims ? null : list(query.kind, studyKinds, (kind) => words.say(`lesson.kind.${kind}`)),
    status: isClaims ? null : list(query.status, studyStatuses, (status) => words.say(`evidence.status.${status}`)),
    strength: isClaims
      ? list(query.strength && strengthName(query.strength), strengths.map(strengthName), strength)
      : null,
    contested: query.contested,
  };
}
