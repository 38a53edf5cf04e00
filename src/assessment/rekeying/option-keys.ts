import { sent, type Fields } from '../form-fields.js';
import type { MultipleItem, Option, SingleItem, TrueFalseItem } from '../item.js';
import { type KeyControl, noKey, readKey, type Rekeying } from './key-form.js';

/** The form name of what is right. */
const name = 'key';

/** What was said to whoever chose a wrong option is not said of one that is right. */
export const withCorrect = (options: readonly Option[], right: readonly string[]): readonly Option[] =>
  options.map((option) => {
    const correct = right.includes(option.key);
    return { ...option, correct, feedback: correct && !option.correct ? null : option.feedback };
  });

export const correctKeys = (options: readonly Option[]): readonly string[] =>
  options.filter(({ correct }) => correct).map(({ key }) => key);

const control = (options: readonly Option[], fields: Fields, isMany: boolean): KeyControl => ({
  ...{ kind: 'options', name, isMany },
  options: options.map(({ key, text }) => ({ value: key, text, chosen: sent(fields, name).includes(key) })),
});

export const singleKey: Rekeying<SingleItem, string> = {
  keyOf: ({ options }) => correctKeys(options)[0] ?? '',
  rekeyed: (item, key) => ({ ...item, options: withCorrect(item.options, [key]) }),
  fieldsOf: (_item, key) => ({ [name]: key }),
  controls: ({ options }, fields) => [control(options, fields, false)],
  read({ options }, fields) {
    const [chosen] = sent(fields, name);
    return options.some(({ key }) => key === chosen) && chosen !== undefined
      ? readKey(chosen)
      : noKey([{ name, code: 'missing' }]);
  },
};

export const multipleKey: Rekeying<MultipleItem, readonly string[]> = {
  keyOf: ({ options }) => correctKeys(options),
  rekeyed: (item, keys) => ({ ...item, options: withCorrect(item.options, keys) }),
  fieldsOf: (_item, keys) => ({ [name]: keys }),
  controls: ({ options }, fields) => [control(options, fields, true)],
  read({ options }, fields) {
    const chosen = options.map(({ key }) => key).filter((key) => sent(fields, name).includes(key));
    return chosen.length > 0 ? readKey(chosen) : noKey([{ name, code: 'missing' }]);
  },
};

export const truthKey: Rekeying<TrueFalseItem, boolean> = {
  keyOf: ({ answer }) => answer,
  /** The feedback was for whoever answered as is right now. */
  rekeyed: (item, answer) => ({ ...item, answer, feedback: answer === item.answer ? item.feedback : null }),
  fieldsOf: (_item, answer) => ({ [name]: String(answer) }),
  controls(_item, fields) {
    const [chosen] = sent(fields, name);
    return [{ kind: 'truth', name, chosen: chosen === undefined ? null : chosen === 'true' }];
  },
  read(_item, fields) {
    const [chosen] = sent(fields, name);
    return chosen === 'true' || chosen === 'false' ? readKey(chosen === 'true') : noKey([{ name, code: 'missing' }]);
  },
};
