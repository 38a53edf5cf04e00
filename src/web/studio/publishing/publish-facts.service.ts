import { Injectable } from '@nestjs/common';
import { Directory } from '../../../accounts/directory/directory.service.js';
import { DraftChecks } from '../../../catalog/draft/draft-checks.service.js';
import { DraftPackages } from '../../../catalog/draft/draft-packages.service.js';
import { DraftPieces } from '../../../catalog/draft/draft-pieces.service.js';
import { Editions } from '../../../catalog/editions.service.js';
import { Publishing } from '../../../catalog/publishing.service.js';
import type { PlannedEdition } from '../../../catalog/review/planning/planned-edition.entity.js';
import { Plans } from '../../../catalog/review/planning/plans.service.js';
import { ReviewStates } from '../../../catalog/review/review-state.service.js';
import { Moving } from '../../../learning/moving/moving.service.js';
import type { StudioCourse } from '../studio-courses.service.js';

/** All that the publish page knows of a course. */
@Injectable()
export class PublishFacts {
  constructor(
    private readonly pieces: DraftPieces,
    private readonly packages: DraftPackages,
    private readonly checks: DraftChecks,
    private readonly publishing: Publishing,
    private readonly editions: Editions,
    private readonly moving: Moving,
    private readonly states: ReviewStates,
    private readonly plans: Plans,
    private readonly directory: Directory,
  ) {}

  async of(course: StudioCourse) {
    const { id } = course;
    const review = await this.states.of(id);
    const plan = await this.plans.newest(id);
    const people = [
      ...review.declarations.map(({ personId }) => personId),
      ...[review.signed.decisive?.signedBy ?? [], plan?.plannedBy ?? []].flat(),
    ];
    return {
      ...{ course, review, plan },
      hasMovedOn: plan?.waitsFor === id && (await this.#hasMovedOn(id, plan)),
      names: await this.directory.names(people),
      heads: await this.pieces.heads(id),
      findings: await this.checks.of(id),
      difference: await this.publishing.preview(id),
      editions: await this.editions.ofCourse(id),
      forecast: await this.moving.forecast(id),
    };
  }

  /** Whether the draft would make other files than those that were planned. */
  async #hasMovedOn(courseId: string, { files }: PlannedEdition): Promise<boolean> {
    const { written } = await this.packages.of(courseId);
    const paths = new Set([...written.files.keys(), ...Object.keys(files)]);
    return [...paths].some((path) => written.files.get(path) !== files[path]);
  }
}
