import { Injectable } from '@nestjs/common';
import { Recording } from '../../evidence/recording.service.js';
import { RegistryToday } from '../../evidence/registry-today.service.js';
import { studiesOf } from '../../evidence/figures/kinds.js';
import type { Registry } from '../../evidence/registry.js';
import type { Study } from '../../evidence/study.js';
import { Objects } from '../../kernel/objects/objects.js';
import { Reads } from '../../kernel/reads.js';
import { Spool } from '../../kernel/spool.js';
import { Writes } from '../../kernel/writes.js';
import { readWaivers } from '../gate/waiver.js';
import { type ContentFault, FaultList } from '../package/content-fault.js';
import { PackageMedia } from '../media/package-media.service.js';
import type { PackageFiles } from '../package/package-files.js';
import { packageLimits } from '../package/package-limits.js';
import { readCourse } from '../package/read-course.js';
import { readRegistry } from '../package/read-registry.js';
import { piecesOf } from '../package/write/pieces-of.js';
import { readZip } from '../package/zip.reader.js';
import { StudyProposals } from '../proposals/study-proposals.service.js';
import { DraftPieces } from './draft-pieces.service.js';
import { Course } from '../course.entity.js';
import { Draft } from './draft.entity.js';
import { Drafts } from './drafts.service.js';
import { courseDetails, type PieceSource } from './piece.js';

export type Intake =
  { readonly slug: string } | { readonly faults: readonly ContentFault[]; /** Never empty. */ readonly slug: null };

interface Author {
  readonly id: string;
  readonly name: string;
  /** What they do for the course, in words. */
  readonly part: string;
}

/** New courses: from nothing, from another one, or from a package that somebody brings. */
@Injectable()
export class DraftIntake {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly objects: Objects,
    private readonly spool: Spool,
    private readonly recording: Recording,
    private readonly today: RegistryToday,
    private readonly drafts: Drafts,
    private readonly proposals: StudyProposals,
    private readonly pieces: DraftPieces,
    private readonly media: PackageMedia,
  ) {}

  /** A course with a title and nothing else. `changeNote` is what its first edition says of itself. Returns its slug. */
  async empty(title: string, changeNote: string, author: Author): Promise<string> {
    const makers = [{ name: author.name, part: author.part, disclosure: '' }];
    const content = { ...emptyDetails, title, makers, changeNote };
    return this.drafts.begin(title, { pieces: [{ ...courseDetails, parent: null, content }], images: {} }, author.id);
  }

  /** A course that begins as another one stands now, without what is archived there. Returns its slug. */
  async copyOf(courseId: string, title: string, by: string): Promise<string> {
    const all = (await this.pieces.all(courseId)).filter(({ isArchived }) => !isArchived);
    const images = (await this.reads.findOneBy(Draft, { courseId }))?.images ?? {};
    const open = await this.proposals.open(courseId);
    return this.writes.unit(async () => {
      const pieces = all.map((piece) => entitled(piece, title));
      const slug = await this.drafts.begin(title, { pieces, images }, by);
      await this.#propose(
        slug,
        open.map(({ study }) => study),
        by,
      );
      return slug;
    });
  }

  /**
   * A course that a package holds, as a draft. Studies, claims and figures that the registry does not have yet are recorded;
   * what it has stays as it is, and what the package itself calls not verified is proposed. With a single fault nothing is taken.
   */
  async package(source: Buffer | { readonly path: string }, by: string): Promise<Intake> {
    return this.spool.folder(async (folder) => {
      const read = await readZip(source, 'package.zip', packageLimits, folder);
      if (read.faults.length > 0) return { slug: null, faults: read.faults };
      const { files, faults } = await this.media.take(read.files, read.large);
      return faults.length > 0 ? { slug: null, faults } : this.#take(files, by);
    });
  }

  async #propose(slug: string, studies: readonly Study[], by: string): Promise<void> {
    if (studies.length === 0) return;
    const course = await this.reads.findOneBy(Course, { slug });
    for (const study of course ? studies : []) await this.proposals.propose(course?.id ?? '', study, by);
  }

  async #take(files: PackageFiles, by: string): Promise<Intake> {
    const own = readRegistry(files);
    const { known, fresh } = merged(await this.today.read(), own.registry);
    const prefix = coursePrefix(files);
    const faults = new FaultList();
    if (prefix === null)
      faults.add('course.yaml', 1, 'The package has to hold one course, and it holds none or several.');
    for (const { file, line, message } of own.faults) faults.add(file, line, message);
    const { course, faults: inCourse } =
      prefix === null ? { course: null, faults: [] } : readCourse(files, known, { prefix });
    for (const { file, line, message } of inCourse) faults.add(file, line, message);
    if (!course || !faults.isEmpty) return { slug: null, faults: faults.sorted() };
    const { images, slug, title } = course.frame;
    for (const [path, name] of Object.entries(images)) {
      await this.objects.keep(name, files.get((prefix ?? '') + path) ?? new Uint8Array());
    }
    return this.writes.unit(async () => {
      const { proposed, recorded } = withoutProposed(fresh);
      await this.recording.record(recorded, by);
      const pieces = piecesOf(course, readWaivers(files).waivers);
      const taken = await this.drafts.begin(slug || title, { pieces, images }, by);
      await this.#propose(taken, proposed, by);
      return { slug: taken };
    });
  }
}

/** What a package calls not verified is no part of the registry before somebody has verified it, unless a claim or figure needs it. */
function withoutProposed(fresh: Registry): { readonly proposed: readonly Study[]; readonly recorded: Registry } {
  const needed = new Set([
    ...[...fresh.claims.values()].flatMap(({ studies }) => studies.map(({ key }) => key)),
    ...[...fresh.figures.values()].flatMap((figure) => studiesOf(figure).map(({ key }) => key)),
  ]);
  const isProposed = ({ key, checked }: Study) => checked.how === 'not-verified' && !needed.has(key);
  const studies = [...fresh.studies.values()];
  return {
    proposed: studies.filter(isProposed),
    recorded: {
      ...fresh,
      studies: new Map(studies.filter((study) => !isProposed(study)).map((study) => [study.key, study])),
    },
  };
}

const emptyDetails = {
  ...{
    language: 'en',
    summary: '',
    level: 'intermediate',
    audience: [],
    objectives: [],
    notice: '',
    accreditation: '',
  },
  provider: { name: '' },
  completion: { disclosures: true, lessons: 'all', quizzes: 'all', attestation: null },
} as const;

function entitled({ kind, key, parent, content }: PieceSource, title: string): PieceSource {
  return { kind, key, parent, content: kind === 'details' ? { ...content, title } : content };
}

/** The folder of the one course in a package; null where there is none or more than one. */
function coursePrefix(files: PackageFiles): string | null {
  const found = [...files.keys()].filter((path) => /^(courses\/[^/]+\/)?course\.yaml$/.test(path));
  const [path] = found;
  return path === undefined || found.length > 1 ? null : path.slice(0, -'course.yaml'.length);
}

/** The registry with what a package adds to it, and that alone. */
function merged(today: Registry, own: Registry): { readonly known: Registry; readonly fresh: Registry } {
  const added = <T>(have: ReadonlyMap<string, T>, more: ReadonlyMap<string, T>) =>
    new Map([...more].filter(([key]) => !have.has(key)));
  const fresh = {
    studies: added(today.studies, own.studies),
    claims: added(today.claims, own.claims),
    figures: added(today.figures, own.figures),
  };
  return {
    fresh,
    known: {
      studies: new Map([...today.studies, ...fresh.studies]),
      claims: new Map([...today.claims, ...fresh.claims]),
      figures: new Map([...today.figures, ...fresh.figures]),
    },
  };
}
