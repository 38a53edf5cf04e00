import type { Device } from '../../accounts/devices.service.js';
import { addresses } from '../addresses.js';
import type { When, Words } from '../views/words.js';
import { deviceName } from './device-name.js';

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
}

export function devicesPage(devices: readonly Device[], here: string, words: Words): DevicesPage {
  const inOrder = [...devices].sort((one, other) => Number(other.id === here) - Number(one.id === here));
  return {
    devices: inOrder.map(({ id, agent, usedAt }) => ({
      name: deviceSaid(agent, words),
      usedAt,
      endAction: id === here ? null : addresses.endDevice(id),
    })),
    othersAction: devices.some(({ id }) => id !== here) ? addresses.endOtherDevices : null,
  };
}

function deviceSaid(agent: string | null, words: Words): string {
  const { browser, system } = deviceName(agent);
  if (browser !== null && system !== null) return words.say('devices.browser-on', { browser, system });
  return browser ?? system ?? words.say('devices.unknown');
}
