import { Injectable } from '@nestjs/common';
import type { Item } from '../../assessment/item.js';
import { revisionOf } from '../../assessment/revision.js';
import type { Quiz } from '../../catalog/edition.js';
import { Editions } from '../../catalog/editions.service.js';
import { type Published, quizzesOf } from '../../catalog/published.js';
import { NotFound } from '../../kernel/errors.js';
import type { PublishedItem } from './item-corrections.service.js';

/** Where an item stands as it was published: in a quiz of an edition. */
export interface ItemPlace {
  readonly edition: Published;
  readonly quiz: Quiz;
}

export interface FoundItem {
  readonly item: Item;
  /** The first edition first; at least one. */
  readonly places: readonly ItemPlace[];
}

/** Finds items in the editions of a course. */
@Injectable()
export class PublishedItems {
  constructor(private readonly editions: Editions) {}

  /** @throws NotFound where no edition of the course has the item with this content */
  async find({ courseId, itemKey, revision }: PublishedItem): Promise<FoundItem> {
    const found = (await this.editions.ofCourse(courseId)).flatMap((edition) =>
      quizzesOf(edition.content).flatMap((quiz) =>
        quiz.items
          .filter((item) => item.key === itemKey && revisionOf(item) === revision)
          .map((item) => ({ item, place: { edition, quiz } })),
      ),
    );
    const [first] = found;
    if (!first) throw new NotFound('not-found');
    return { item: first.item, places: found.map(({ place }) => place) };
  }
}
