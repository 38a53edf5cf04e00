import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Factors } from '../../accounts/factors/factors.service.js';
import { RememberedDevices } from '../../accounts/factors/remembered-devices.service.js';
import { addresses } from '../addresses.js';
import { Site } from '../site.js';
import { deviceToken } from './factors/device-cookie.js';
import { Halfway } from './factors/halfway.service.js';

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
  constructor(
    private readonly factors: Factors,
    private readonly devices: RememberedDevices,
    private readonly halfway: Halfway,
    private readonly site: Site,
  ) {}

  /** The path of the step, with what it needs to know kept in the session; null where the person may come in. */
  async due(request: Request, arrival: Arrival): Promise<string | null> {
    const { personId } = arrival;
    if (!(await this.factors.has(personId))) return null;
    const token = deviceToken(request, this.site);
    if (token !== '' && (await this.devices.knows(personId, token))) return null;
    await this.halfway.begin(request, arrival);
    return addresses.secondStep;
  }
}
