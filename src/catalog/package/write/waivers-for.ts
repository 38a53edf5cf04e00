import { isFields } from './fields.js';

/**
 * A waiver names the file that it is for. A lesson or quiz that was moved stands in the folder of another module now: its
 * waivers follow it there, since no two of a course have the same file name.
 */
export function waiversFor(waivers: unknown, files: ReadonlyMap<string, string>): unknown {
  if (!Array.isArray(waivers)) return waivers;
  const paths = new Map([...files.keys()].filter(isActivityPath).map((path) => [nameOf(path), path]));
  return waivers.map((waiver: unknown) => {
    if (!isFields(waiver)) return waiver;
    const { file } = waiver;
    if (typeof file !== 'string' || files.has(file) || !isActivityPath(file)) return waiver;
    return { ...waiver, file: paths.get(nameOf(file)) ?? file };
  });
}

const isActivityPath = (path: string): boolean => /^modules\/[^/]+\/(?:[^/]+\.md|quiz-[^/]+\.yaml)$/.test(path);

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
