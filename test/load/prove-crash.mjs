// Proves that no acknowledged answer is lost in a crash: `npm run prove:crash`. Two hundred people take a quiz on the built server
// while it is killed at random moments, again and again, with no chance to tidy up. Whoever gets no answer sends again, or looks
// at the page anew. Afterwards each acknowledged answer is there, and each attempt has its paper, its marks and its end once;
// else this ends with 1. `npm run prove:crash -- 7` makes the choices of the run with that number again; which work a kill meets
// is for the system to say.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { compare } from './crash-comparison.mjs';
import { Taker } from './crash-takers.mjs';
import { writeQuiz } from './quiz-folder.mjs';
import { startProduct } from './servers.mjs';
import { makeTakers } from './takers.mjs';

const people = 200;
const atOnce = 12;
const items = 10;
const kills = 16;
/** Answers of the server that a run needs at least: the kills are spread over them. */
const least = people * (items + 3);
/** A kill comes at most so long after its moment, in milliseconds. */
const longestDelay = 25;
/** How long all of it may take, in milliseconds. */
const patience = 480_000;

const seed = Number(process.argv[2] ?? Date.now() % 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'attune-crash-'));
const content = join(folder, 'content');
const start = () => startProduct(folder, { settings: { CONTENT_DIR: content } });
const faults = [];
const site = {
  server: null,
  seen: { answered: 0, saves: 0, cutOff: 0, sentAgain: 0, lookedAnew: 0 },
  expect: (what, found, wanted) => {
    if (found !== wanted)
      faults.push(`${what}: ${String(found).slice(0, 150)}; it should be ${String(wanted).slice(0, 150)}`);
  },
};
setTimeout(() => {
  console.error(`Not done within ${patience / 1000} s; what the server said is in ${folder}`);
  process.exit(1);
}, patience).unref();

console.log(`Run ${seed}: ${people} attempts at ${items} items, ${atOnce} at once`);
mkdirSync(content);
writeQuiz(content, items);
await (await start()).stop();
const made = await makeTakers(join(folder, 'attune.sqlite'), people);
const takers = made.map((person, n) => new Taker(site, person, n, numbers(seed * 1_000 + n)));
const began = performance.now();
site.server = start();
const waiting = [...takers];
const working = Array.from({ length: atOnce }, async () => {
  for (let taker = waiting.shift(); taker; taker = waiting.shift()) await taker.take();
});
const [killed] = await Promise.all([killAgainAndAgain(numbers(seed)), ...working]);
await (await site.server).stop();
const took = performance.now() - began;
const counts = await compare(join(folder, 'attune.sqlite'), takers, site.expect);
if (killed < kills) faults.push(`It was killed ${killed} times alone`);
report();
process.exit(faults.length === 0 ? 0 : 1);

/** Each kill comes shortly after so many answers, while others are under way. */
async function killAgainAndAgain(random) {
  const moments = Array.from({ length: kills }, () => Math.floor(random() * least)).sort((one, other) => one - other);
  let done = 0;
  for (const moment of moments) {
    while (site.seen.answered < moment) await pause(1);
    const current = await site.server;
    await pause(random() * longestDelay);
    site.server = current.kill().then(start);
    done += 1;
    await site.server;
  }
  return done;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function numbers(from) {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function report() {
  const { answered, saves, cutOff, sentAgain, lookedAnew } = site.seen;
  console.log(
    `  ${killed} kills in ${(took / 1000).toFixed(1)} s; ${answered} requests were answered, ${cutOff} cut off`,
  );
  console.log(
    `  ${saves} saves were acknowledged; ${sentAgain} requests were sent again, ${lookedAnew} pages opened anew`,
  );
  console.log(
    `  compared: ${Object.entries(counts)
      .map(([what, count]) => `${what} ${count}`)
      .join(', ')}`,
  );
  console.log(faults.length === 0 ? '  nothing is lost, and no attempt is torn' : `  ${faults.length} faults`);
  for (const fault of faults.slice(0, 20)) console.log(`  NO  ${fault}`);
  if (faults.length === 0) rmSync(folder, { recursive: true });
  else console.log(`  What the server said is in ${folder}`);
}
