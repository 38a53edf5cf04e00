// How fast the product is, beside a bare Express handler that sends the same bytes: `npm run bench`, or `npm run bench -- people`
// for one part of it (learning, registry, people, attempts, editions, roster, studio). It measures the built server on a temporary database and only tells; it
// never fails.
import { execSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { contentOf, measureAttempts } from './attempts.mjs';
import { ask, load, requestText } from './client.mjs';
import { measureMoving } from './editions.mjs';
import { firstVisit } from './first-visit.mjs';
import { makePeople } from './people.mjs';
import { makePractitioners } from './practitioners.mjs';
import { report } from './report.mjs';
import { makeRoster, timeOfCsv } from './roster.mjs';
import { peopleScenarios, registryScenarios, rosterScenarios, rounds, scenariosFor, spare } from './scenarios.mjs';
import { makeStudies } from './studies.mjs';
import { measureStudio } from './studio.mjs';
import { sessionSecret, startBare, startProduct } from './servers.mjs';

const connections = 8;
const root = resolve(import.meta.dirname, '../..');
const parts = {
  learning: async (folder) => {
    const made = await makePractitioners(folder, sessionSecret);
    const visiting = (port) => firstVisit(port, made.lesson, made.practitioners[0].cookie);
    return run(folder, scenariosFor(made), visiting);
  },
  registry: async (folder) => {
    await makeStudies(folder);
    return run(folder, registryScenarios(), firstSearch);
  },
  people: async (folder) => {
    const began = performance.now();
    const made = await makePeople(folder, sessionSecret);
    const seconds = Math.round((performance.now() - began) / 1000);
    return run(folder, peopleScenarios(made), () => Promise.resolve(seconds));
  },
  roster: async (folder) => {
    const small = mkdtempSync(`${folder}-small-`);
    cpSync(folder, small, { recursive: true });
    const few = await makeRoster(small, sessionSecret, 100);
    const { results: quick } = await run(small, rosterScenarios(few), () => null, { counts: 0 });
    rmSync(small, { recursive: true });
    const began = performance.now();
    const made = await makeRoster(folder, sessionSecret);
    const filledMs = performance.now() - began;
    const found = await run(folder, rosterScenarios(made), (_, product) => timeOfCsv(product, made), { counts: 4 });
    return { ...found, quick, filledMs };
  },
  attempts: async (folder) => ({ results: [], ...(await measureAttempts(folder)) }),
  editions: async (folder) => ({ results: [], ...(await measureMoving(folder)) }),
  studio: async (folder) => ({ results: [], ...(await measureStudio(folder)) }),
};
/** What is taken in at the first start, where that is not the shipped course. */
const aCourse = (folder) => ({ CONTENT_DIR: contentOf(folder) });
const settings = { attempts: aCourse, editions: aCourse };
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in parts));
if (unknown) {
  console.error(`There is no part “${unknown}”; there are ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}

if (!existsSync(join(root, 'dist/src/main.js'))) execSync('npm run build', { cwd: root, stdio: 'inherit' });
const results = {};
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  const folder = mkdtempSync(join(tmpdir(), `attune-bench-${name}-`));
  const firstStart = await startProduct(folder, { settings: settings[name]?.(folder) });
  await firstStart.stop();
  results[name] = { ...(await parts[name](folder)), firstStartMs: firstStart.ms };
  rmSync(folder, { recursive: true });
}
report(results);

/** Measures the scenarios on the database in the folder. `first` is asked of the product before it is warm. */
async function run(place, scenarios, first, { counts = spare.counts } = {}) {
  const product = await startProduct(place);
  const seen = await first(product.port, product);
  const answers = await Promise.all(scenarios.map((scenario, index) => answerOf(product, scenario, index)));
  const bare = await startBare(answers);
  const results = [];
  for (const [index, scenario] of scenarios.entries())
    results.push(await measured(product, bare, scenario, `/${index}`));
  const memory = product.memory();
  await Promise.all([product.stop(), bare.stop()]);
  if (counts > 0) await count(place, scenarios, results, counts);
  return { results, seen, memory, startMs: product.ms };
}

/** How long the very first search takes, for which the registry is read and its index made. */
async function firstSearch(port) {
  const began = performance.now();
  await ask(port, requestText('/evidence?q=ketamine'));
  return performance.now() - began;
}

/** What the product answers, uncompressed, so that the bare handler can send the same. */
async function answerOf(product, { request, method, name }, index) {
  const { status, headers, body } = await ask(product.port, request(spare.answer, 0, { encoding: 'identity' }));
  if (status >= 400) throw new Error(`${name}: the product answered ${status}`);
  const { 'content-type': type, location } = headers;
  return { path: `/${index}`, method, status, type, location, body: body().toString('base64') };
}

/** The product and the bare handler take turns, after both were warmed up. */
async function measured(product, bare, { name, perRound, warmUps, request, status }, path) {
  const texts = (from, count, round, path) =>
    Array.from({ length: count }, (_, n) => request(from + n, round, { path }));
  const sides = [
    { ...product, ...nothing(), path: undefined },
    { ...bare, ...nothing(), path },
  ];
  for (const { port, path } of sides) await load(port, texts(spare.warmUp, warmUps, 1, path), connections);
  for (let round = 0; round < rounds; round += 1) {
    for (const side of sides) {
      const before = side.cpu();
      const done = await load(side.port, texts(round * perRound, perRound, round, side.path), connections);
      side.cpuMs += side.cpu() - before;
      side.took += done.took;
      side.times.push(...done.times);
      side.odd += done.statuses.filter((each) => each !== status).length;
    }
  }
  const [ours, theirs] = sides.map(summary);
  return { name, ours, theirs };
}

function nothing() {
  return { cpuMs: 0, took: 0, times: [], odd: 0 };
}

function summary({ cpuMs, took, times, odd }) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.floor(sorted.length * share)];
  return { perSecond: (times.length / took) * 1000, p50: at(0.5), p95: at(0.95), cpuMs: cpuMs / times.length, odd };
}

/** Statements per request, counted in a second, short run. */
async function count(place, scenarios, results, counts) {
  const counting = await startProduct(place, { counting: true });
  for (const [index, { request }] of scenarios.entries()) {
    await ask(counting.port, request(spare.counted, 1)); // reads what is then kept in memory
    await counting.statements();
    for (let n = 1; n <= counts; n += 1) await ask(counting.port, request(spare.counted + n, 1));
    const { reads, writes } = await counting.statements();
    Object.assign(results[index], { reads: reads / counts, writes: writes / counts });
  }
  await counting.stop();
}
