import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Visitor } from '../../accounts/visitor.js';
import { type Arrival, SecondStep } from './second-step.service.js';
import { signIn } from './signing-in.js';

/** The one way in for whoever has shown a first factor: by password, or by the link and password of a registration. */
@Injectable()
export class Entering {
  constructor(private readonly secondStep: SecondStep) {}

  /** Signs the person in, unless a second step is due. Returns the path to go to. */
  async enter(request: Request, visitor: Visitor, asked: Omit<Arrival, 'personId'>): Promise<string> {
    const step = await this.secondStep.due(request, { ...asked, personId: visitor.id });
    if (step !== null) return step;
    await signIn(request, visitor, asked.stay);
    return asked.next ?? '/learn';
  }
}
