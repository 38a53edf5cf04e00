import { Injectable } from '@nestjs/common';
import type { Registry } from '../../evidence/registry.js';
import { RegistryToday } from '../../evidence/registry-today.service.js';
import { Clock } from '../../kernel/clock.js';
import { gateReport } from '../gate/gate.js';
import type { EvidenceTexts } from '../gate/manuscript.js';
import { readEvidenceTexts } from '../gate/read-manuscript.js';
import type { RuleName } from '../gate/rule-names.js';
import type { Severity } from '../gate/finding.js';
import { type ContentFault, faultText } from '../package/content-fault.js';
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
  readonly #evidence = new WeakMap<Registry, EvidenceTexts>();
  /** What was found on a day, for as long as the draft is kept as it was read. */
  readonly #kept = new WeakMap<JudgedDraft, { readonly day: string; readonly findings: readonly DraftFinding[] }>();

  constructor(
    private readonly packages: DraftPackages,
    private readonly registry: RegistryToday,
    private readonly clock: Clock,
  ) {}

  /** Faults first, each list in the order of the course. */
  async of(courseId: string): Promise<readonly DraftFinding[]> {
    const judged = await this.packages.judged(courseId);
    const { written, files, registry, reading, firm } = judged;
    const day = this.#today();
    const kept = this.#kept.get(judged);
    if (kept?.day === day) return kept.findings;
    const report = gateReport(files, day, this.#evidenceOf(registry));
    const findings = [
      ...reading.faults.map(({ file, line, message }) => ({
        ...{ place: written.placeOf(file, line), file, rule: null, severity: 'stops' as const },
        ...{ message, excerpt: '', passage: '' },
      })),
      ...onlyIn(firm.faults, reading.faults).map(({ file, line, message }) => ({
        ...{ place: written.placeOf(file, line), file, rule: null, severity: 'stops' as const },
        ...{ message: proposedSaid(message), excerpt: '', passage: '' },
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

  /** What stops texts that were let through before: the registry may have learned something since. In sentences. */
  async stopsNow(texts: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const files = new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
    const { findings } = gateReport(files, this.#today(), this.#evidenceOf(await this.registry.read()));
    const own = findings.filter(({ file, severity }) => severity === 'stops' && !file.startsWith('evidence/'));
    return own.map(({ message, excerpt }) => (excerpt === '' ? message : `${message} “${excerpt}”`));
  }

  #today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }

  #evidenceOf(registry: Registry): EvidenceTexts {
    const kept = this.#evidence.get(registry);
    if (kept) return kept;
    const { studies, claims, figures } = registry;
    const written = writeEvidence({ studies: studies.values(), claims: claims.values(), figures: figures.values() });
    const texts = readEvidenceTexts(new Map([...written].map(([path, text]) => [path, Buffer.from(text)])));
    this.#evidence.set(registry, texts);
    return texts;
  }
}

/** What is at fault only as long as proposed studies are none. */
function onlyIn(faults: readonly ContentFault[], others: readonly ContentFault[]): readonly ContentFault[] {
  const known = new Set(others.map(faultText));
  return faults.filter((fault) => !known.has(faultText(fault)));
}

/** “this lesson cites unknown study `x`.”, of a study that the draft knows and the registry does not. */
const proposedSaid = (message: string): string =>
  message.replace(
    /cites unknown study (`[^`]+`)\.$/,
    'cites $1, which is proposed and not yet verified: somebody else has to check it against its source first.',
  );
