import { Injectable } from '@nestjs/common';
import { Recording } from '../evidence/recording.service.js';
import { Objects } from '../kernel/objects/objects.js';
import { Writes } from '../kernel/writes.js';
import { Course } from './course.entity.js';
import { Drafts } from './draft/drafts.service.js';
import { PackageMedia } from './media/package-media.service.js';
import { LastPackage } from './last-package.service.js';
import { checkContent, type CourseRead } from './package/check.js';
import type { ContentFault } from './package/content-fault.js';
import { readWaivers } from './gate/waiver.js';
import { imagesOf } from './package/images.js';
import {
  editionFiles,
  type LargeFiles,
  noLargeFiles,
  type PackageFiles,
  packageHash,
} from './package/package-files.js';
import { piecesOf } from './package/write/pieces-of.js';
import { Publishing } from './publishing.service.js';

/** What an import did: nothing at all where there are faults. */
export interface Import {
  readonly faults: readonly ContentFault[];
  /** How many versions the registry gained. */
  readonly versions: number;
  readonly published: readonly { readonly slug: string; readonly number: number }[];
}

/** The one way for content into the database: a package, from a folder or a zip, checked as a whole before anything is written. */
@Injectable()
export class Importing {
  constructor(
    private readonly writes: Writes,
    private readonly recording: Recording,
    private readonly drafts: Drafts,
    private readonly publishing: Publishing,
    private readonly objects: Objects,
    private readonly last: LastPackage,
    private readonly media: PackageMedia,
  ) {}

  /**
   * Takes a package of registry and courses. What is unchanged stays as it is; a changed course becomes its next edition,
   * and a change in the registry alone makes none. A course whose draft was edited here keeps it, with the package as a proposal.
   */
  async take(given: PackageFiles, actorId: string | null, large: LargeFiles = noLargeFiles): Promise<Import> {
    const hash = packageHash(given, large);
    if (await this.last.is(hash)) return { faults: [], versions: 0, published: [] };
    const { files, faults: inMedia } = await this.media.take(given, large);
    if (inMedia.length > 0) return { faults: inMedia, versions: 0, published: [] };
    const { faults, registry, courses } = checkContent(files);
    if (faults.length > 0) return { faults, versions: 0, published: [] };
    for (const { prefix } of courses) await this.#keepImages(files, prefix);
    return this.writes.unit(async () => {
      const versions = await this.recording.record(registry, actorId);
      const published = [];
      for (const course of courses) {
        const ofCourse = packageHash(editionFiles(given, course.prefix), editionFiles(large, course.prefix));
        published.push(...(await this.#course(files, ofCourse, course, actorId)));
      }
      if (!(await this.last.is(hash))) await this.last.becomes(hash, actorId);
      return { faults, versions, published };
    });
  }

  /** Pictures are on the disk before an edition names them. */
  async #keepImages(files: PackageFiles, prefix: string): Promise<void> {
    for (const [path, name] of Object.entries(imagesOf(files, prefix))) {
      await this.objects.keep(name, files.get(prefix + path) ?? new Uint8Array());
    }
  }

  async #course(files: PackageFiles, hash: string, { prefix, course }: CourseRead, actorId: string | null) {
    const { slug } = course.frame;
    await this.writes.lock(Course, { slug }); // two imports of one package at once make one edition
    if ((await this.drafts.packageHash(slug)) === hash) return [];
    const { images } = course.frame;
    const waivers = readWaivers(files).waivers.filter(({ at }) => at.file.startsWith(prefix));
    const source = { slug, pieces: piecesOf(course, waivers), images, packageHash: hash };
    if (await this.drafts.propose(source)) return [];
    const courseId = await this.drafts.take(source, actorId);
    return [{ slug, number: await this.publishing.publish(courseId, actorId) }];
  }
}
