import { Injectable } from '@nestjs/common';
import type { Registry } from '../../evidence/registry.js';
import { Clock } from '../../kernel/clock.js';
import { gateReport } from '../gate/gate.js';
import type { RuleName } from '../gate/rule-names.js';
import type { Severity } from '../gate/finding.js';
import type { PackageFiles } from '../package/package-files.js';
import { writeEvidence } from '../package/write/write-evidence.js';
import { DraftPackages, type JudgedDraft } from './draft-packages.service.js';
import type { PieceName } from './piece.js';

/** Something to mend before a draft is published, or to look at, with the piece that it is in. */
export interface DraftFinding {
  /** Null where it is about the course as a whole. */
  readonly place: PieceName | null;
  /** Where the package of the draft has it. */
  readonly file: string;
  /** Null for a fault, without which the course cannot be read at all. */
  readonly rule: RuleName | 'waiver' | null;
  readonly severity: Severity;
  readonly message: string;
  /** The words in question; may be empty. */
  readonly excerpt: string;
  /** All the words of the place, in which a waiver finds its own. */
  readonly passage: string;
}

/** What stands between a draft and its next edition. */
@Injectable()
export class DraftChecks {
  readonly #evidence = new WeakMap<Registry, PackageFiles>();
  /** What was found on a day, for as long as the draft is kept as it was read. */
  readonly #kept = new WeakMap<JudgedDraft, { readonly day: string; readonly findings: readonly DraftFinding[] }>();

  constructor(
    private readonly packages: DraftPackages,
    private readonly clock: Clock,
  ) {}

  /** Faults first, each list in the order of the course. */
  async of(courseId: string): Promise<readonly DraftFinding[]> {
    const judged = await this.packages.judged(courseId);
    const { written, files, registry, reading } = judged;
    const day = this.clock.now().toISOString().slice(0, 10);
    const kept = this.#kept.get(judged);
    if (kept?.day === day) return kept.findings;
    const report = gateReport(new Map([...this.#evidenceFiles(registry), ...files]), day);
    const findings = [
      ...reading.faults.map(({ file, line, message }) => ({
        ...{ place: written.placeOf(file, line), file, rule: null, severity: 'stops' as const },
        ...{ message, excerpt: '', passage: '' },
      })),
      ...report.findings
        .filter(({ file }) => !file.startsWith('evidence/'))
        .map(({ file, line, rule, severity, message, excerpt, passage }) => ({
          ...{ place: written.placeOf(file, line), file, rule, severity, message, excerpt, passage },
        })),
    ];
    this.#kept.set(judged, { day, findings });
    return findings;
  }

  #evidenceFiles(registry: Registry): PackageFiles {
    const kept = this.#evidence.get(registry);
    if (kept) return kept;
    const { studies, claims, figures } = registry;
    const written = writeEvidence({ studies: studies.values(), claims: claims.values(), figures: figures.values() });
    const files = new Map([...written].map(([path, text]) => [path, Buffer.from(text)]));
    this.#evidence.set(registry, files);
    return files;
  }
}
