// The tables that the run ends with.
import { cpus, loadavg } from 'node:os';

const fixed = (digits) => (value) => value.toFixed(digits);
const [whole, tenth, hundredth] = [0, 1, 2].map(fixed);
const percent = (part, whole) => `${((part / whole) * 100).toFixed(0)} %`;

/** The aims that each part is held against, and what else it tells. */
const aims = {
  learning: ({ results, seen: visit, memory, startMs, firstStartMs }) => {
    const [lesson, certificate] = [results[0], results.at(-1)];
    return [
      ['lesson page: CPU', 'at most 0.4 ms', `${hundredth(lesson.ours.cpuMs)} ms`],
      ['lesson page: database reads', 'at most 3', tenth(lesson.reads)],
      ['lesson page: of a bare handler', 'at least 40 %', percent(lesson.ours.perSecond, lesson.theirs.perSecond)],
      ['first visit to a lesson: bytes', 'at most 100 kB', `${tenth(visit.bytes / 1000)} kB`],
      ['first visit to a lesson: requests', 'at most 8', String(visit.requests)],
      ['certificate: CPU', 'at most 15 ms', `${tenth(certificate.ours.cpuMs)} ms`],
      ['memory after the load', 'under 160 MB', `${whole(memory)} MB`],
      ['start until ready', '', `${whole(startMs)} ms (${whole(firstStartMs)} ms with an empty database)`],
    ];
  },
  registry: ({ memory, seen }) => [
    ['memory with 10,000 studies', '', `${whole(memory)} MB`],
    ['first search of 10,000, with making its index', '', `${whole(seen)} ms`],
  ],
  people: ({ memory, seen, startMs }) => [
    ['memory with 200,000 accounts', '', `${whole(memory)} MB`],
    ['start until ready with 200,000 accounts', '', `${whole(startMs)} ms`],
    ['filling the tables', '', `${seen} s`],
  ],
  editions: movingAims,
  studio: ({ rows, memory }) => [
    ...rows.map(({ name, cpuMs, p50, p95, times, ratio }) => [
      `${name}: CPU`,
      '',
      `${tenth(cpuMs)} ms${ratio ? `, ${tenth(ratio)} × a check of the same again` : ''}; p50 ${tenth(p50)} ms, p95 ${tenth(p95)} ms (${times} times)`,
    ]),
    ['memory after it', '', `${whole(memory)} MB`],
  ],
  roster: ({ memory, seen, results, quick, filledMs }) => [
    ['filling the tables with 100,000 enrolments', '', `${tenth(filledMs / 1000)} s`],
    ...results.map(({ name, ours }, at) => [
      `${name}: CPU with 100 → 100,000`,
      name.endsWith('CSV') ? '' : 'at most 10 ×, 50 ms',
      `${tenth(quick[at].ours.cpuMs)} → ${tenth(ours.cpuMs)} ms, ${tenth(ours.cpuMs / quick[at].ours.cpuMs)} ×`,
    ]),
    ['100,000 people as CSV: time', '', `${tenth(seen.ms / 1000)} s`],
    ['100,000 people as CSV: CPU for each', 'under 0.2 ms', `${hundredth(seen.cpuMs / (seen.lines - 1))} ms`],
    ['100,000 people as CSV: memory at most', '', `${whole(seen.memory)} MB, ${whole(seen.memoryBefore)} MB before`],
    ['100,000 people as CSV: lines', '100,001', String(seen.lines)],
    ['100,000 people as CSV: first bytes after', '', `${whole(seen.firstMs)} ms`],
    ['100,000 people as CSV: another page meanwhile, p95', '', `${whole(seen.meanwhileMs)} ms`],
    ['memory after the load', '', `${whole(memory)} MB`],
  ],
  attempts: ({ levels, bytes }) => [
    ...levels.map(({ atOnce, cycleCpu }) => [
      `whole attempt, ${atOnce} at once: CPU`,
      'at most 5 ms',
      `${tenth(cycleCpu)} ms`,
    ]),
    ['one attempt in the database', 'at most 3 kB', `${tenth(bytes.each / 1000)} kB`],
    ...bytes.tables.map(([name, size]) => [`  ${name}`, '', `${hundredth(size / 1000)} kB`]),
  ],
};

/** How much longer others wait while people are moved. */
function movingAims({ movers, alone, quiet, busy, writeCpuMs }) {
  const each = alone.cpuMs / movers;
  const waits = (kind) =>
    ['p50', 'p95', 'most'].map((name) => `${tenth(quiet[kind][name])} → ${tenth(busy[kind][name])}`).join(', ');
  return [
    [`${movers} move, nothing else to do: time`, '', `${whole(alone.ms)} ms, ${hundredth(alone.ms / movers)} ms each`],
    ['  CPU for each', 'at most 1/10 of a write', `${hundredth(each)} ms, 1/${tenth(writeCpuMs / each)} of a write`],
    [`${movers} move while others read and write: time`, '', `${whole(busy.found.ms)} ms`],
    ['  others read, ms: p50, p95, most', '', waits('read')],
    ['  others write, ms: p50, p95, most', 'most: under 250', waits('write')],
    ['  others per second, of without moving', '', percent(busy.write.perSecond, quiet.write.perSecond)],
  ];
}

/** What each part that was run has found. */
export function report(parts) {
  const results = Object.values(parts).flatMap((part) => part.results);
  if (parts.attempts) printLevels(parts.attempts.levels);
  if (results.length > 0) printResults(results);
  print([['', 'aim', 'reached'], ...Object.entries(parts).flatMap(([name, part]) => aims[name](part))]);
  for (const [address, size] of parts.learning?.seen.loaded ?? [])
    console.log(`  ${tenth(size / 1000).padStart(6)} kB  ${address}`);
  for (const { name, ours, theirs } of results) {
    if (ours.odd + theirs.odd > 0)
      console.log(`${name}: ${ours.odd} and ${theirs.odd} answers were not what was asked for`);
  }
  const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0].model.trim()}`;
  console.log(`\n${machine}; load average at the end ${loadavg().map(hundredth).join(', ')}`);
}

/** The steps of a whole attempt, at so many at once. */
function printLevels(levels) {
  print([
    ['', 'at once', 'per second', 'p50 ms', 'p95 ms', 'CPU ms'],
    ...levels.flatMap(({ atOnce, steps }) =>
      steps.map(({ name, perSecond, p50, p95, cpuMs }) => [
        ...[name, String(atOnce), tenth(perSecond), tenth(p50), tenth(p95), hundredth(cpuMs)],
      ]),
    ),
  ]);
}

function printResults(results) {
  print([
    ['', 'req/s', 'bare', 'of bare', 'p50 ms', 'p95 ms', 'CPU ms', 'bare', 'reads', 'writes'],
    ...results.map(({ name, ours, theirs, reads, writes }) => [
      ...[name, whole(ours.perSecond), whole(theirs.perSecond), percent(ours.perSecond, theirs.perSecond)],
      ...[tenth(ours.p50), tenth(ours.p95), hundredth(ours.cpuMs), hundredth(theirs.cpuMs)],
      ...[tenth(reads), tenth(writes)],
    ]),
  ]);
}

function print(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ');
  console.log(`\n${rows.map(line).join('\n')}\n`);
}
