import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Registry } from '../../evidence/registry.js';
import { zipStream } from '../../kernel/archive.js';
import { Objects } from '../../kernel/objects/objects.js';
import { compile } from '../compile.js';
import type { Evidence } from '../edition.js';
import type { PackageFiles } from '../package/package-files.js';
import type { CourseReadingResult } from '../package/read-course.js';
import { writeEvidence } from '../package/write/write-evidence.js';
import { DraftPackages } from './draft-packages.service.js';

/** Drafts as archives to take away: a course with the part of the registry that it rests on. */
@Injectable()
export class DraftExports {
  constructor(
    private readonly packages: DraftPackages,
    private readonly objects: Objects,
  ) {}

  /** A zip of a content folder, which the importer takes in as the same course. */
  async zip(courseId: string): Promise<{ readonly name: string; readonly stream: Readable }> {
    const { slug, files, stored, registry, reading } = await this.packages.judged(courseId);
    const inFolder = [...files].map(([path, bytes]) => [`courses/${slug}/${path}`, bytes] as const);
    const all = new Map([...evidenceFor(reading, registry), ...inFolder]);
    const media = stored.map((name) => ({ path: `courses/${slug}/media/${name}`, open: () => this.#opened(name) }));
    const inOrder = [...[...all].map(([path, body]) => ({ path, body })), ...media].sort((one, other) =>
      one.path < other.path ? -1 : 1,
    );
    return { name: `${slug}.zip`, stream: zipStream(inOrder, age) };
  }

  async #opened(name: string): Promise<Readable> {
    const stream = await this.objects.stream(name);
    if (!stream) throw new Error(`Object ${name} of a draft is gone`);
    return stream;
  }
}

/** All files are given this moment, so that the same draft is the same archive whenever it is made. */
const age = new Date('2000-01-01T00:00:00Z');

/** What the course uses of the registry; all of the registry while the course has faults and nobody can say. */
function evidenceFor({ course }: CourseReadingResult, registry: Registry): PackageFiles {
  const { studies, claims, figures } = course ? compile(course, registry, null).evidence : asRecords(registry);
  const written = writeEvidence({
    studies: Object.values(studies),
    claims: Object.values(claims),
    figures: Object.values(figures),
  });
  return new Map([...written].map(([path, text]) => [path, Buffer.from(text)]));
}

const asRecords = ({ studies, claims, figures }: Registry): Evidence => ({
  studies: Object.fromEntries(studies),
  claims: Object.fromEntries(claims),
  figures: Object.fromEntries(figures),
});
