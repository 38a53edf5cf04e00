import type { SettingValues } from '../../kernel/settings/setting-kinds.js';
import { addresses } from '../addresses.js';

/** What every page and letter says of whoever runs the installation. */
export interface Installation {
  /** Null where nobody set it: the place is then called Attune. */
  readonly name: string | null;
  /** The postal address, line by line. */
  readonly address: readonly string[];
  readonly email: string | null;
  readonly logo: {
    readonly src: string;
    readonly width: number;
    readonly height: number;
    readonly text: string;
  } | null;
}

export const unnamed: Installation = { name: null, address: [], email: null, logo: null };

export function installationOf(settings: SettingValues): Installation {
  const { logo } = settings;
  return {
    name: settings['provider-name'],
    address: settings['provider-address']?.split('\n') ?? [],
    email: settings['contact-email'],
    logo: logo && { src: addresses.media(logo.object), width: logo.width, height: logo.height, text: logo.text },
  };
}
