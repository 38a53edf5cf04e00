import type { Words } from '../views/words.js';

const browsers: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const named = (agent: string, names: typeof browsers): string | null =>
  names.find(([pattern]) => pattern.test(agent))?.[1] ?? null;

/** The browser and the system by which people know their device again; null where what it called itself tells neither. */
export function deviceName(agent: string | null): { readonly browser: string | null; readonly system: string | null } {
  return { browser: named(agent ?? '', browsers), system: named(agent ?? '', systems) };
}

/** The same in words. */
export function deviceSaid(agent: string | null, words: Words): string {
  const { browser, system } = deviceName(agent);
  if (browser !== null && system !== null) return words.say('devices.browser-on', { browser, system });
  return browser ?? system ?? words.say('devices.unknown');
}
