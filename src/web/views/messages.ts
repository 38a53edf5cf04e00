import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessage, type MessageArguments, type Saying } from './message.js';

/** One language's messages: sentences without arguments stay plain strings, the others are compiled once. */
export class Catalogue {
  readonly #messages = new Map<string, string | Saying>();

  constructor(
    readonly language: string,
    texts: Readonly<Record<string, string>>,
  ) {
    for (const [key, text] of Object.entries(texts)) this.#messages.set(key, compiled(language, key, text));
  }

  has(key: string): boolean {
    return this.#messages.has(key);
  }

  keys(): IterableIterator<string> {
    return this.#messages.keys();
  }

  /** Throws for an unknown key or a missing argument: a page with a hole in it is a fault, not a finding of its reader. */
  say(key: string, values: MessageArguments = {}): string {
    const message = this.#messages.get(key);
    if (typeof message === 'string') return message;
    if (message === undefined) throw new Error(`There is no message "${key}" in the language "${this.language}"`);
    try {
      return message(values);
    } catch (error) {
      throw new Error(`The message "${key}" cannot be said`, { cause: error });
    }
  }
}

/** A language is one file, `<language>.json`. */
export function readCatalogue(folder: string, language: string): Catalogue {
  const texts = JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Record<string, string>;
  return new Catalogue(language, texts);
}

function compiled(language: string, key: string, text: string): string | Saying {
  if (!text.includes('{')) return text;
  try {
    return compileMessage(text, language);
  } catch (error) {
    throw new Error(`The message "${key}" of the language "${language}" is not well formed`, { cause: error });
  }
}
