import type { Fault } from '../../../../assessment/fault.js';
import { isContent } from '../../../../catalog/draft/content-parts.js';
import type { Content } from '../../../../catalog/draft/piece.js';
import type { Words } from '../../../views/words.js';
import { listAt } from '../form/tree.js';

/** Faults of an encounter name steps and states by their keys, which its author never sees: they are named as the form does. */
export function namedAsInForm(faults: readonly Fault[], content: Content, words: Words): readonly Fault[] {
  if (content['type'] !== 'vignette') return faults;
  const steps = new Map(listAt(content, 'steps').map((step, at) => [isContent(step) ? step['key'] : null, at + 1]));
  const states = listAt(content, 'states')
    .filter(isContent)
    .flatMap(({ key, label }) => (typeof key === 'string' && typeof label === 'string' ? [{ key, label }] : []));
  return faults.map(({ at, message }) => {
    const withSteps = message.replace(/“([a-z0-9][a-z0-9-_]*)”/g, (quoted, key: string) => {
      const number = steps.get(key);
      return number === undefined ? quoted : words.say('draft.item.step', { number });
    });
    const said = states.reduce((text, { key, label }) => text.replaceAll(` ${key} is `, ` ${label} is `), withSteps);
    return { at, message: said };
  });
}
