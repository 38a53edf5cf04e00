import { Injectable } from '@nestjs/common';
import type { Request } from 'express';

/** Who has shown a first factor, and what they asked for with it. */
export interface Arrival {
  readonly personId: string;
  /** To stay signed in on this device. */
  readonly stay: boolean;
  /** The path to go to afterwards; null for My learning. */
  readonly next: string | null;
}

/** Decides, once the first factor was right, whether a second step is due before the person is in. */
@Injectable()
export class SecondStep {
  /** The path of the step, with what it needs to know kept in the session; null where the person may come in. */
  due(_request: Request, _arrival: Arrival): Promise<string | null> {
    return Promise.resolve(null);
  }
}
