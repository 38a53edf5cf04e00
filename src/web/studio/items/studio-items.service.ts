import { Injectable } from '@nestjs/common';
import { Directory } from '../../../accounts/directory/directory.service.js';
import { NotFound } from '../../../kernel/errors.js';
import type { ItemCorrection } from '../../../learning/regrading/item-correction.entity.js';
import { ItemCorrections, type PublishedItem } from '../../../learning/regrading/item-corrections.service.js';
import { ItemFigureCounts, type ItemFigures } from '../../../learning/regrading/item-figures.service.js';
import type { StudioCourse } from '../studio-courses.service.js';

/** An item that somebody looks at in the studio. */
export interface StudioItem {
  readonly course: StudioCourse;
  readonly about: PublishedItem;
  readonly figures: ItemFigures;
  /** The newest first. */
  readonly corrections: readonly ItemCorrection[];
}

@Injectable()
export class StudioItems {
  constructor(
    private readonly counts: ItemFigureCounts,
    private readonly corrections: ItemCorrections,
    private readonly directory: Directory,
  ) {}

  /** @throws NotFound where no edition of the course has the item with this content */
  async at(course: StudioCourse, itemKey: string, revision: string): Promise<StudioItem> {
    const all = await this.counts.of(course.id);
    const figures = all.find((each) => each.item.key === itemKey && each.revision === revision);
    if (!figures) throw new NotFound('not-found');
    const about = { courseId: course.id, itemKey, revision };
    return { course, about, figures, corrections: await this.corrections.of(about) };
  }

  /** The names of those who made corrections, and of others by their ids. */
  async names(
    corrections: readonly ItemCorrection[],
    ids: readonly string[] = [],
  ): Promise<ReadonlyMap<string, string>> {
    return this.directory.names([...corrections.map(({ madeBy }) => madeBy), ...ids]);
  }
}
