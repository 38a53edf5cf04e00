import type { Words } from '../views/words.js';

const named = ['ifs', 'ketamine', 'mdma', 'psilocybin', 'regulation', 'safety', 'somatic', 'trauma', 'treatment'];

/** A topic by its name; one that a content package brought along goes by its key. */
export function topicName(topic: string, words: Words): string {
  if (named.includes(topic)) return words.say(`evidence.topic.${topic}`);
  return topic.charAt(0).toUpperCase() + topic.slice(1).replaceAll(/[-_]/g, ' ');
}
