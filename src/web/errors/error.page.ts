import type { Words } from '../views/words.js';

export interface ErrorPage {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  /** Stands in the log beside what went wrong. */
  readonly requestId: string;
}

const told: readonly number[] = [400, 403, 404, 409, 413, 415, 422, 429, 500, 503];

/** `text` is what a fault of the domain says for itself; without it the status speaks. */
export function errorPage(status: number, requestId: string, words: Words, text: string | null = null): ErrorPage {
  const spoken = told.includes(status) ? status : status < 500 ? 400 : 500;
  return {
    status,
    requestId,
    title: words.say(`error.${spoken}.title`),
    text: text ?? words.say(`error.${spoken}.text`),
  };
}
