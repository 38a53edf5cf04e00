import type { z } from 'zod';
import { plainWords } from '../../evidence/plain-words.js';
import type { FaultList } from './content-fault.js';
import type { PackageFiles } from './package-files.js';
import { sourceText } from './source-text.js';
import { YamlSource, type Path } from './yaml-source.js';

/** The text of a file in the package; null, with a fault, when it is missing or no text. */
export function openText(files: PackageFiles, file: string, faults: FaultList): string | null {
  const bytes = files.get(file);
  if (!bytes) {
    faults.add(file, 1, 'This file is missing.');
    return null;
  }
  const read = sourceText(bytes);
  if ('text' in read) return read.text;
  faults.add(file, read.fault.line, read.fault.message);
  return null;
}

/** A file is read more than once, for its shape and for its words, and parsing it is most of the work. */
const sources = new WeakMap<Uint8Array, YamlSource>();

/** A YAML file, or the front matter of a lesson, that reports its faults by the path of what is wrong. */
export class YamlFile {
  readonly #yaml: YamlSource;

  constructor(
    readonly file: string,
    yaml: YamlSource,
    readonly faults: FaultList,
  ) {
    this.#yaml = yaml;
    for (const { line, message } of this.#yaml.faults) faults.add(file, line, message);
  }

  /** Null when there is no such file or its YAML cannot be read. */
  static open(files: PackageFiles, file: string, faults: FaultList): YamlFile | null {
    const text = openText(files, file, faults);
    if (text === null) return null;
    const bytes = files.get(file) ?? new Uint8Array();
    const source = sources.get(bytes) ?? new YamlSource(text);
    sources.set(bytes, source);
    const yaml = new YamlFile(file, source, faults);
    return yaml.value === undefined ? null : yaml;
  }

  get value(): unknown {
    return this.#yaml.value;
  }

  lineOf(path: Path): number {
    return this.#yaml.lineOf(path);
  }

  /** The line of the nth line of a text that stands at the path. */
  lineWithin(path: Path, nth: number): number {
    return this.#yaml.lineWithin(path, nth);
  }

  fault(path: Path, message: string): void {
    this.faults.add(this.file, this.lineOf(path), message);
  }

  /** A fault on the nth line of a text that stands at the path. */
  faultWithin(path: Path, nth: number, message: string): void {
    this.faults.add(this.file, this.lineWithin(path, nth), message);
  }

  /** Reads what stands at the path; null, with a fault for everything that is wrong, when it has another shape. */
  shaped<T>(schema: z.ZodType<T>, value: unknown, at: Path, name: string): T | null {
    const read = schema.safeParse(value, { error: plainWords });
    if (read.success) return read.data;
    for (const issue of read.error.issues) {
      const fields =
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((key) => ({ path: [...issue.path, key], message: 'There is no such field here.' }))
          : [{ path: issue.path, message: issue.message }];
      for (const { path, message } of fields) this.fault([...at, ...path], placed(name, path, message));
    }
    return null;
  }
}

/** "study brom2017, `csl.title`: This is missing." */
export function placed(name: string, path: Path, message: string): string {
  const place = path.length === 0 ? '' : `\`${pathWords(path)}\``;
  const subject = [name, place].filter(Boolean).join(', ');
  return subject === '' ? message : `${subject}: ${message}`;
}

function pathWords(path: Path): string {
  return path.reduce<string>((words, step) => {
    if (typeof step === 'number') return `${words}[${step}]`;
    return words === '' ? String(step) : `${words}.${String(step)}`;
  }, '');
}
