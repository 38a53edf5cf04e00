import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/errors.js';
import { Reads } from '../../kernel/reads.js';
import { Draft } from './draft.entity.js';

/** The pictures of a draft. */
@Injectable()
export class DraftImages {
  constructor(private readonly reads: Reads) {}

  /** By the path in the package, the name under which each is stored. @throws NotFound */
  async of(courseId: string): Promise<Readonly<Record<string, string>>> {
    const draft = await this.reads.findOneBy(Draft, { courseId });
    if (!draft) throw new NotFound('not-found');
    return draft.images ?? {};
  }
}
