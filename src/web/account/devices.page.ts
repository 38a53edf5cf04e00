import type { Device } from '../../accounts/devices.service.js';
import type { RememberedDevice } from '../../accounts/factors/remembered-device.entity.js';
import { addresses } from '../addresses.js';
import type { When, Words } from '../views/words.js';
import { deviceSaid } from './device-name.js';

/** Where somebody is signed in, this browser first. */
export interface DevicesPage {
  readonly devices: readonly {
    readonly name: string;
    readonly usedAt: When;
    /** Null for the browser that asks: its way out is the sign-out. */
    readonly endAction: string | null;
  }[];
  /** Null where there is no other. */
  readonly othersAction: string | null;
  /** Where the second step is not asked for, for a while. */
  readonly remembered: readonly {
    readonly name: string;
    readonly usedAt: When;
    readonly until: When;
    readonly forgetAction: string;
  }[];
}

export function devicesPage(
  devices: readonly Device[],
  remembered: readonly RememberedDevice[],
  here: string,
  words: Words,
): DevicesPage {
  const inOrder = [...devices].sort((one, other) => Number(other.id === here) - Number(one.id === here));
  return {
    devices: inOrder.map(({ id, agent, usedAt }) => ({
      name: deviceSaid(agent, words),
      usedAt,
      endAction: id === here ? null : addresses.endDevice(id),
    })),
    othersAction: devices.some(({ id }) => id !== here) ? addresses.endOtherDevices : null,
    remembered: remembered.map(({ id, agent, usedAt, expiresAt }) => ({
      ...{ name: deviceSaid(agent, words), usedAt, until: expiresAt, forgetAction: addresses.forgetDevice(id) },
    })),
  };
}
