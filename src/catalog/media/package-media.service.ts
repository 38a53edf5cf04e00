import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Fault } from '../../kernel/errors.js';
import { FaultList, type ContentFault } from '../package/content-fault.js';
import type { LargeFiles, PackageFiles } from '../package/package-files.js';
import { courseFields } from '../package/write/course-fields.js';
import { isFields, ordered } from '../package/write/fields.js';
import { yamlText } from '../package/write/yaml-text.js';
import { YamlFile } from '../package/yaml-file.js';
import { refusalText } from './file-refusals.js';
import { MediaIntake } from './media-intake.service.js';
import { mostBytes } from './media-limits.js';

export interface MediaTaken {
  /** The files of the package, with what each medium is in the place of what its author wrote about its file. */
  readonly files: PackageFiles;
  readonly faults: readonly ContentFault[];
}

type Fields = Readonly<Record<string, unknown>>;

/** The media of a package: every file is judged and kept as one that is uploaded, whatever the package says of it. */
@Injectable()
export class PackageMedia {
  constructor(private readonly intake: MediaIntake) {}

  async take(files: PackageFiles, large: LargeFiles): Promise<MediaTaken> {
    const taking = new Taking(files, large, this.intake);
    const written = new Map(files);
    for (const path of [...files.keys()].filter((each) => isMedium.test(each)).sort()) {
      const text = await taking.medium(path);
      if (text !== null) written.set(path, Buffer.from(text));
    }
    for (const path of large.keys()) {
      if (!taking.named.has(path)) taking.faults.add(path, 1, 'No medium names this file.');
    }
    return { files: written, faults: taking.faults.sorted() };
  }
}

const isMedium = /^(?:courses\/[^/]+\/)?media\/[^/]+\.yaml$/;

class Taking {
  readonly faults = new FaultList();
  readonly named = new Set<string>();

  constructor(
    private readonly files: PackageFiles,
    private readonly large: LargeFiles,
    private readonly intake: MediaIntake,
  ) {}

  /** The medium as YAML with its files stored; null where it stays as it is, for the readers to tell what is wrong with it. */
  async medium(path: string): Promise<string | null> {
    const yaml = YamlFile.open(this.files, path, new FaultList());
    if (!yaml || !isFields(yaml.value)) return null;
    const fields = yaml.value;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    for (const { file } of listed(fields['sizes'])) if (typeof file === 'string') this.named.add(folder + file);
    const taken = await this.#file(yaml, folder, ['file'], fields['file'], (at) => this.intake.take(at));
    if (!taken) return null;
    if (typeof fields['kind'] === 'string' && fields['kind'] !== taken.kind) {
      this.faults.add(path, yaml.lineOf(['kind']), `Its file is of the kind ${taken.kind}.`);
    }
    const captions = await this.#captions(yaml, folder, fields);
    const medium = { ...fields, ...taken, ...(captions && { captions }) };
    return sameJson(medium, fields) ? null : yamlText(ordered(medium, 'medium', courseFields));
  }

  async #captions(yaml: YamlFile, folder: string, fields: Fields): Promise<readonly Fields[] | null> {
    if (!Array.isArray(fields['captions'])) return null;
    const captions: Fields[] = [];
    for (const [at, each] of listed(fields['captions']).entries()) {
      const path = ['captions', at, 'file'];
      const file = await this.#file(yaml, folder, path, each['file'], async (found, bytes) => {
        if (bytes > mostBytes.captions * 2) return this.intake.captions(new Uint8Array(mostBytes.captions + 1));
        return this.intake.captions(await readFile(found));
      });
      captions.push({ ...each, ...(file !== null && { file }) });
    }
    return captions;
  }

  async #file<T>(
    yaml: YamlFile,
    folder: string,
    at: readonly (string | number)[],
    name: unknown,
    take: (path: string, bytes: number) => Promise<T>,
  ): Promise<T | null> {
    const fault = (message: string): null => {
      this.faults.add(yaml.file, yaml.lineOf([...at]), message);
      return null;
    };
    if (typeof name !== 'string') return fault('A medium names the file that it is.');
    const found = this.large.get(folder + name);
    if (!found) return fault(`\`${name}\` is not beside this file.`);
    this.named.add(folder + name);
    try {
      return await take(found.path, found.bytes);
    } catch (error) {
      const said = error instanceof Fault ? refusalText(error) : null;
      if (said === null) throw error;
      return fault(`\`${name}\`: ${said}`);
    }
  }
}

const listed = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

function sameJson(one: Fields, other: Fields): boolean {
  const text = (fields: Fields) => JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
  return text(one) === text(other);
}
