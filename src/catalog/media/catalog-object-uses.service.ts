import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityTarget, IsNull, Not } from 'typeorm';
import { objectNamesIn } from '../../kernel/objects/objects.js';
import { ObjectUses } from '../../kernel/objects/object-uses.service.js';
import { Reads } from '../../kernel/reads.js';
import { DraftPiece } from '../draft/draft-piece.entity.js';
import { DraftProposal } from '../draft/draft-proposal.entity.js';
import { DraftRevision } from '../draft/draft-revision.entity.js';
import { Draft } from '../draft/draft.entity.js';
import { Edition } from '../edition.entity.js';
import { PlannedEdition } from '../review/planning/planned-edition.entity.js';

type Row = Draft | DraftPiece | DraftProposal | DraftRevision | Edition | PlannedEdition;

/** The stored files that drafts use, archived pieces and earlier versions among them, and those of editions, also of one that waits for its time. */
@Injectable()
export class CatalogObjectUses implements OnModuleInit {
  constructor(
    private readonly reads: Reads,
    private readonly uses: ObjectUses,
  ) {}

  onModuleInit(): void {
    this.uses.add(() => this.#named(Draft));
    this.uses.add(() => this.#named(DraftPiece, { kind: 'medium' }));
    this.uses.add(() => this.#named(DraftProposal));
    this.uses.add(() => this.#inRevisions());
    this.uses.add(() => this.#named(Edition));
    this.uses.add(() => this.#named(PlannedEdition, { waitsFor: Not(IsNull()) }));
  }

  /** One row after the other: an edition is a whole course. */
  async *#named(entity: EntityTarget<Row>, where: object = {}): AsyncIterable<string> {
    for (const { id } of await this.reads.find<Row>(entity, { select: { id: true }, where })) {
      yield* objectNamesIn(JSON.stringify(await this.reads.findOneBy<Row>(entity, { id })));
    }
  }

  async *#inRevisions(): AsyncIterable<string> {
    const rows = await this.reads
      .select(DraftRevision, 'revision')
      .innerJoin(DraftPiece, 'piece', 'piece.id = revision.pieceId AND piece.kind = :kind', { kind: 'medium' })
      .getMany();
    for (const { content } of rows) yield* objectNamesIn(JSON.stringify(content));
  }
}
