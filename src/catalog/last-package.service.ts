import { Injectable } from '@nestjs/common';
import { Act } from '../kernel/act.entity.js';
import { Acts } from '../kernel/acts.service.js';
import { Reads } from '../kernel/reads.js';

const [subjectKind, subjectId] = ['content', 'content'] as const;

/** Which package was taken last, by its hash: one that comes again, as at every start, need not be read and checked again. */
@Injectable()
export class LastPackage {
  constructor(
    private readonly reads: Reads,
    private readonly acts: Acts,
  ) {}

  async is(hash: string): Promise<boolean> {
    const last = await this.reads.findOne(Act, {
      where: { subjectKind, subjectId },
      order: { at: 'DESC', id: 'DESC' },
    });
    return last?.detail.package === hash;
  }

  /** In the unit of work that takes it. */
  async becomes(hash: string, actorId: string | null): Promise<void> {
    const subject = [subjectKind, subjectId] as const;
    await this.acts.record({ actorId, verb: 'content.taken', subject, detail: { package: hash } });
  }
}
