import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Reads } from '../kernel/reads.js';
import { EditionUse } from './edition-use.entity.js';
import { Editions } from './editions.service.js';
import { type Resting, restingOf } from './resting.js';

/** What of the courses as they are published now rests on a study or a claim; older editions are left out. */
@Injectable()
export class Rests {
  constructor(
    private readonly reads: Reads,
    private readonly editions: Editions,
  ) {}

  onStudy(studyKey: string): Promise<readonly Resting[]> {
    return this.#on({ studyKey });
  }

  onClaim(claimKey: string): Promise<readonly Resting[]> {
    return this.#on({ claimKey });
  }

  async #on(what: { readonly studyKey: string } | { readonly claimKey: string }): Promise<readonly Resting[]> {
    const editions = await this.editions.newest();
    const uses = await this.reads.findBy(EditionUse, { editionId: In(editions.map(({ id }) => id)), ...what });
    return editions.flatMap(
      (edition) =>
        restingOf(
          edition,
          uses.filter(({ editionId }) => editionId === edition.id),
        ) ?? [],
    );
  }
}
