import { Injectable } from '@nestjs/common';
import type { Registry } from '../../evidence/registry.js';
import { RegistryToday } from '../../evidence/registry-today.service.js';
import { NotFound } from '../../kernel/errors.js';
import { objectNamesIn, Objects } from '../../kernel/objects/objects.js';
import { Reads } from '../../kernel/reads.js';
import { Course } from '../course.entity.js';
import { type PackageFiles, packageHash } from '../package/package-files.js';
import { type CourseReadingResult, readCourse } from '../package/read-course.js';
import { writeCourse, type WrittenCourse } from '../package/write/write-course.js';
import { DraftRegistry } from '../proposals/draft-registry.service.js';
import { DraftPieces } from './draft-pieces.service.js';
import { Draft } from './draft.entity.js';
import type { PieceSource } from './piece.js';

/** A draft as the content package that it would be: the one form in which it is judged, handed out and published. */
export interface DraftPackage {
  readonly slug: string;
  readonly written: WrittenCourse;
  /** What was written, and the pictures. */
  readonly files: PackageFiles;
  /** The names of the objects that its media are stored as, which stand in media/ beside what is written of them. */
  readonly stored: readonly string[];
}

export interface JudgedDraft extends DraftPackage {
  /** Of the files. */
  readonly hash: string;
  /** With the studies that its authors have proposed. */
  readonly registry: Registry;
  readonly reading: CourseReadingResult;
  /** The same without proposed studies, as it would be published: what cites one of them has a fault here. */
  readonly firm: CourseReadingResult;
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
    private readonly registry: DraftRegistry,
  ) {}

  /** Without what is archived. @throws NotFound where there is no such course */
  async of(courseId: string): Promise<DraftPackage> {
    const course = await this.reads.findOneBy(Course, { id: courseId });
    const draft = await this.reads.findOneBy(Draft, { courseId });
    if (!course || !draft) throw new NotFound('not-found');
    const pieces = (await this.pieces.all(courseId)).filter((piece) => !piece.isArchived && !isEmptyList(piece));
    const written = writeCourse(course.slug, pieces);
    const files = new Map<string, Uint8Array>();
    const last = this.#judged.get(courseId);
    for (const [path, text] of written.files) {
      // The same bytes again for the same text: what was read from them is kept with them.
      const known = last?.written.files.get(path) === text ? last.files.get(path) : undefined;
      files.set(path, known ?? Buffer.from(text));
    }
    for (const [path, name] of Object.entries(draft.images ?? {})) {
      const bytes = await this.objects.read(name);
      if (bytes) files.set(path, bytes);
    }
    const media = pieces.filter(({ kind }) => kind === 'medium').map(({ content }) => JSON.stringify(content));
    return { slug: course.slug, written, files, stored: [...new Set(media.flatMap(objectNamesIn))].sort() };
  }

  /** The draft as it would be published, with every fault in it: a study that is only proposed cannot be cited there. */
  async read(courseId: string): Promise<CourseReadingResult> {
    return (await this.judged(courseId)).firm;
  }

  /** The draft with what its readers say, read once for as long as neither it nor the registry changes. */
  async judged(courseId: string): Promise<JudgedDraft> {
    const draft = await this.of(courseId);
    const [hash, today] = [packageHash(draft.files), await this.today.read()];
    const registry = await this.registry.of(courseId);
    const kept = this.#judged.get(courseId);
    if (kept?.hash === hash && kept.registry === registry) return kept;
    const reading = readCourse(draft.files, registry);
    const firm = registry === today ? reading : readCourse(draft.files, today);
    const judged = { ...draft, hash, registry, reading, firm };
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
