import { Injectable } from '@nestjs/common';
import type { Registry } from '../../evidence/registry.js';
import { RegistryToday } from '../../evidence/registry-today.service.js';
import { NotFound } from '../../kernel/errors.js';
import { Objects } from '../../kernel/objects.js';
import { Reads } from '../../kernel/reads.js';
import { Course } from '../course.entity.js';
import { type PackageFiles, packageHash } from '../package/package-files.js';
import { type CourseReadingResult, readCourse } from '../package/read-course.js';
import { writeCourse, type WrittenCourse } from '../package/write/write-course.js';
import { DraftPieces } from './draft-pieces.service.js';
import { Draft } from './draft.entity.js';
import type { PieceSource } from './piece.js';

/** A draft as the content package that it would be: the one form in which it is judged, handed out and published. */
export interface DraftPackage {
  readonly slug: string;
  readonly written: WrittenCourse;
  /** What was written, and the pictures. */
  readonly files: PackageFiles;
}

export interface JudgedDraft extends DraftPackage {
  /** Of the files. */
  readonly hash: string;
  readonly registry: Registry;
  readonly reading: CourseReadingResult;
}

/** How many drafts are kept as they were read last. */
const mostKept = 5;

@Injectable()
export class DraftPackages {
  readonly #judged = new Map<string, JudgedDraft>();

  constructor(
    private readonly reads: Reads,
    private readonly pieces: DraftPieces,
    private readonly objects: Objects,
    private readonly today: RegistryToday,
  ) {}

  /** Without what is archived. @throws NotFound where there is no such course */
  async of(courseId: string): Promise<DraftPackage> {
    const course = await this.reads.findOneBy(Course, { id: courseId });
    const draft = await this.reads.findOneBy(Draft, { courseId });
    if (!course || !draft) throw new NotFound('not-found');
    const pieces = (await this.pieces.all(courseId)).filter((piece) => !piece.isArchived && !isEmptyList(piece));
    const written = writeCourse(course.slug, pieces);
    const files = new Map<string, Uint8Array>();
    for (const [path, text] of written.files) files.set(path, Buffer.from(text));
    for (const [path, name] of Object.entries(draft.images ?? {})) {
      const bytes = await this.objects.read(name);
      if (bytes) files.set(path, bytes);
    }
    return { slug: course.slug, written, files };
  }

  /** The draft as the readers of packages see it, with every fault in it. */
  async read(courseId: string): Promise<CourseReadingResult> {
    return (await this.judged(courseId)).reading;
  }

  /** The draft with what its readers say, read once for as long as neither it nor the registry changes. */
  async judged(courseId: string): Promise<JudgedDraft> {
    const draft = await this.of(courseId);
    const [hash, registry] = [packageHash(draft.files), await this.today.read()];
    const kept = this.#judged.get(courseId);
    if (kept?.hash === hash && kept.registry === registry) return kept;
    const judged = { ...draft, hash, registry, reading: readCourse(draft.files, registry) };
    this.#judged.delete(courseId);
    this.#judged.set(courseId, judged);
    const oldest = this.#judged.keys().next().value;
    if (this.#judged.size > mostKept && oldest !== undefined) this.#judged.delete(oldest);
    return judged;
  }
}

/** A glossary without terms and waivers without one are no files. */
function isEmptyList({ kind, content }: PieceSource): boolean {
  const list = kind === 'glossary' ? content['terms'] : kind === 'waivers' ? content['waivers'] : null;
  return Array.isArray(list) && list.length === 0;
}
