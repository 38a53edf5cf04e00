import type { Content } from '../../../catalog/draft/piece.js';
import { keyFor } from '../../../catalog/draft/keys.js';
import { linesIn, textIn } from './typed.js';

type Fields = Readonly<Record<string, unknown>>;

const spare = 3;
const mostObjectives = 40;

interface TypedObjective {
  /** Empty for a new one. */
  readonly key: string;
  readonly text: string;
}

export interface TypedModule {
  readonly title: string;
  readonly summary: string;
  readonly objectives: readonly TypedObjective[];
}

export function typedModule(content: Content): TypedModule {
  const objectives = objectivesOf(content);
  return {
    title: text(content['title']),
    summary: text(content['summary']),
    objectives: [...objectives, ...Array.from({ length: spare }, () => ({ key: '', text: '' }))],
  };
}

/** Objectives of a module, as far as they are ones. */
export function objectivesOf(content: Content): readonly TypedObjective[] {
  const list: unknown = content['objectives'];
  if (!Array.isArray(list)) return [];
  return (list as unknown[]).flatMap((each) => {
    const { key, text: words } = (typeof each === 'object' && each !== null ? each : {}) as Content;
    return typeof key === 'string' ? [{ key, text: text(words) }] : [];
  });
}

/**
 * What the form says. An objective keeps its key, on which lessons and items hang, and a new one gets one that no other
 * objective of the course has (`taken`). An emptied line takes its objective out.
 */
export function readModule(fields: Fields, before: Content, taken: ReadonlySet<string>): Content {
  const given = new Set(taken);
  const known = new Set(objectivesOf(before).map(({ key }) => key));
  const objectives = Array.from({ length: mostObjectives }, (_, at) => ({
    key: textIn(fields, `objective-${at + 1}-key`, 80),
    text: textIn(fields, `objective-${at + 1}`, 500),
  }))
    .filter((objective) => objective.text !== '')
    .map((objective) => {
      const key = known.has(objective.key) ? objective.key : keyFor(objective.text, given, 'objective');
      given.add(key);
      return { key, text: objective.text };
    });
  return { ...before, title: textIn(fields, 'title', 200), summary: linesIn(fields, 'summary', 2000), objectives };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
