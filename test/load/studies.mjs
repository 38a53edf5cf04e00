// A registry of ten thousand studies and two thousand claims, written through the product's own service.
import { dist, openedApp } from './opened.mjs';

export const many = 10_000;
const claimsMade = 2000;

const names = ['Müller', 'Okafor', 'Lindqvist', 'Nakamura', 'Ot’alora', 'García', 'Kowalski', 'Haddad', 'Ng', 'Strauß'];
const medicines = ['ketamine', 'MDMA', 'psilocybin', 'midazolam', 'esketamine', 'placebo'];
const subjects = ['veterans', 'adults after injury', 'nurses', 'refugees', 'adolescents', 'outpatients', 'students'];
const designs = ['A randomised trial', 'A cohort study', 'A review', 'A case series', 'A survey', 'A follow-up'];
const words = `attention symptom dissociation sleep memory therapist session outcome placebo rater interval dropout arm
  severity remission blinding expectancy sample follow-up relapse safety heart pressure nausea response`.split(/\s+/);

/** Fills the database in the folder. */
export async function makeStudies(folder) {
  const { app, database } = await openedApp(folder, 's'.repeat(40));
  const { Recording } = await dist('evidence/recording.service.js');
  const studies = Array.from({ length: many }, (_, n) => study(n));
  const claims = Array.from({ length: claimsMade }, (_, n) => claim(n));
  const byKey = (entries) => new Map(entries.map((entry) => [entry.key, entry]));
  await app.get(Recording).record({ studies: byKey(studies), claims: byKey(claims), figures: new Map() }, null);
  await app.close();
  await database.close();
}

const pick = (list, n) => list[n % list.length];
export const studyKey = (n) => `load${n}`;

function study(n) {
  const [medicine, subject] = [pick(medicines, n), pick(subjects, Math.floor(n / 6))];
  const status = n % 200 === 0 ? 'retracted' : 'current';
  const checked = { how: 'verified', source: 'abstract' };
  const number = (key) => ({
    ...{
      key,
      label: `Change in ${pick(words, n)}`,
      value: (n % 97) / 10,
      low: -1,
      high: 10,
      level: 95,
      unit: 'points',
    },
    ...{ arm: medicine, comparator: 'Placebo', n: 20 + (n % 200), checked },
  });
  return {
    ...{ key: studyKey(n), kind: pick(['trial', 'observational', 'review', 'commentary'], n), status, checked },
    statusNote: status === 'current' ? null : { on: '2025-03', text: 'Data were made up.', source: 'the journal' },
    topics: [pick(['mdma', 'ketamine', 'trauma', 'somatic', 'ifs'], n)],
    csl: {
      type: 'article-journal',
      title: `${pick(designs, n)} of ${medicine} in ${subject}: ${pick(words, n * 7)} and ${pick(words, n * 3 + 1)} (${n})`,
      author: [0, 1, 2].map((k) => ({ family: pick(names, n + k * 3), given: 'PM' })),
      'container-title': `Journal of ${pick(words, n * 5)} Research`,
      ...{ volume: String(1 + (n % 60)), issue: '2', page: `${n}-${n + 9}`, issued: String(1990 + (n % 37)) },
      DOI: `10.5555/load.${n}`,
    },
    etAl: n % 3 === 0,
    summary: Array.from({ length: 30 }, (_, k) => pick(words, n * (k + 3) + k)).join(' '),
    appraisal: {
      design: pick(designs, n),
      people: subject,
      comparator: 'Placebo',
      outcome: 'Severity',
      funding: null,
      limits: [],
    },
    figures: ['one', 'two', 'three'].map(number),
  };
}

function claim(n) {
  const role = n % 200 === 0 ? 'history' : 'supports';
  return {
    ...{
      key: `load${n}`,
      topic: 'ketamine',
      contested: false,
      why: 'Small trials.',
      reviewed: '2026-11',
      nextReview: '2027-11',
    },
    text: `In ${pick(subjects, n)} ${pick(medicines, n)} changed ${pick(words, n)} more than ${pick(words, n + 5)} (${n}).`,
    strength: { scale: 'certainty', level: pick(['low', 'very-low', 'moderate'], n) },
    studies: [n, n + 1].map((each) => ({ key: studyKey(each), role: each % 200 === 0 ? 'history' : role })),
  };
}
