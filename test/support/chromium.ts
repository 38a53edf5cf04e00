import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import packaged from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Starts Chromium without a window: the one that npm brought, else one that is installed.
 * @throws an error of one line that names the Debian packages where a library of the system is missing
 */
export async function startChromium(): Promise<Browser> {
  const reasons: string[] = [];
  for (const find of [unpacked, installed]) {
    try {
      const executablePath = await find();
      if (executablePath) return await chromium.launch({ executablePath, args });
    } catch (error) {
      reasons.push(String(error));
    }
  }
  throw new Error(whyNot(reasons));
}

/** What to do about a browser that does not start, in one line. */
export function whyNot(reasons: readonly string[]): string {
  const library = /loading shared libraries: (?:\S*\/)?(\S+?):/.exec(reasons.join('\n'))?.[1];
  if (library) return `Chromium needs ${library}, which is not installed. On Debian: apt-get install libnss3 libnspr4`;
  return `Chromium does not start: ${reasons[0]?.split('\n')[0] ?? 'npm brought none, and none is installed'}`;
}

/** The npm package unpacks its browser into the temp folder at the first use: one worker at a time, the others wait. */
async function unpacked(): Promise<string> {
  const lock = join(tmpdir(), 'attune-chromium.lock');
  while (!took(lock)) await wait(200);
  try {
    return await packaged.executablePath();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Takes the lock; one that is two minutes old was left by a run that was broken off. */
function took(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > 120_000) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function installed(): string | undefined {
  for (const name of names) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      continue;
    }
  }
  return undefined;
}
