// What practitioners do, as requests. Every request comes from another of them.
import { requestText } from './client.mjs';
import { many, studyKey } from './studies.mjs';

export const rounds = 4;
const sentPerRound = 180;
const browsers = 'gzip, deflate, br, zstd';

/** Practitioners whom no round reaches: for warming up, for counting statements, and for the answer that is shown the yardstick. */
export const spare = { warmUp: rounds * sentPerRound, counted: rounds * sentPerRound + 60, counts: 40, answer: -1 };

export function scenariosFor({ practitioners, lesson }) {
  const learning = practitioners.filter(({ attempt }) => attempt);
  const certified = practitioners.filter(({ certificate }) => certificate);
  const answers = ({ attempt }) => `/attempts/${attempt}/answers`;
  const submission = ({ attempt }) => `/attempts/${attempt}/submission`;
  const byScript = { only: [['only', 'i1']], headers: { Accept: 'application/json' }, status: 200 };
  return [
    reading('lesson page', 1000, practitioners, () => lesson),
    reading('lesson page, compressed', 500, practitioners, () => lesson, browsers),
    reading('dashboard', 500, practitioners, () => '/learn'),
    sending('saving an answer', 225, learning, answers, byScript),
    sending('sending a quiz in', sentPerRound, learning, submission, { only: [], headers: {}, status: 303 }),
    reading('certificate (PDF)', 50, certified, ({ certificate }) => `/certificates/${certificate}.pdf`),
  ];
}

/** What strangers do in a large registry: they search, look further, open studies, and take all references along. */
export function registryScenarios() {
  const stranger = [{}];
  const other = (n) => `/evidence/studies/${studyKey(((n + many) * 37) % many)}`;
  return [
    reading('registry, 10,000: search', 200, stranger, () => '/evidence?q=ketamine'),
    reading('registry: another search each', 50, stranger, (_, n) => `/evidence?q=${(n + many) % 9000}`),
    reading(
      'registry: search, misspelt',
      25,
      stranger,
      (_, n) => `/evidence?q=ketmaine+${'abcdefghij'[(n + many) % 10]}`,
    ),
    reading('registry: study page', 300, stranger, (_, n) => other(n)),
    reading('registry: 10,000 as BibTeX', 3, stranger, () => '/evidence/studies.bib'),
  ];
}

/** What comes to an installation of many accounts: people who sign in, and an administrator who looks for somebody. */
export function peopleScenarios({ administrator, strangers, middle }) {
  const list = (name, query) =>
    reading(`/admin/people: ${name}`, 100, [administrator], (_, n) => `/admin/people?${query(Math.abs(n))}`);
  const signIn = { only: [], headers: {}, status: 303 };
  return [
    sending('sign-in (argon2id, 19 MiB, 2 passes)', 40, strangers, () => '/sign-in', signIn),
    list('first page', () => ''),
    list('next page, from the middle', () => `before=${middle}`),
    list('by name', (n) => `q=carvalhal-${(n % 36).toString(36)}`),
    list('by address', (n) => `q=p${n * 97}@`),
    list('by domain', (n) => `q=clinic-${n}.example`),
    list('by state', () => 'state=deactivated'),
  ];
}

/** What somebody does who looks after a course with a hundred thousand people on it. */
export function rosterScenarios({ administrator, roster, group }) {
  const list = (name, query) =>
    reading(`roster: ${name}`, 8, [administrator], (_, n) => `${roster}?${query(Math.abs(n))}`);
  return [
    list('first page', () => ''),
    list('seen last', () => 'order=seen'),
    list('quiet for longest', () => 'order=quiet'),
    list('by name', () => 'order=name'),
    list('by name, certified', () => 'order=name&state=certified'),
    list('one name', (n) => `q=carvalhal-${(n % 36).toString(36)}`),
    list('a first name of thousands', () => 'q=zainab'),
    list('not begun', () => 'state=not-begun'),
    list('under way', () => 'state=under-way'),
    list('done, not certified', () => 'state=done'),
    list('certified', () => 'state=certified'),
    list('overdue', () => 'state=overdue'),
    list('a group', () => `group=${group}`),
    list('a group, certified', () => `group=${group}&state=certified`),
    reading('roster: a group of 2,000 as CSV', 1, [administrator], () => `${roster}.csv?group=${group}`),
  ];
}

/** `request(n, round)` is one practitioner's request; with `path` it is the same one to the yardstick. */
function reading(name, perRound, people, pathOf, accepted = 'identity') {
  const request = (n, _round, { path, encoding = accepted } = {}) => {
    const who = people.at(n % people.length);
    return requestText(path ?? pathOf(who, n), {
      ...(who.cookie && { Cookie: who.cookie }),
      'Accept-Encoding': encoding,
    });
  };
  return { name, perRound, warmUps: perRound * 2, request, method: 'GET', status: 200 };
}

/** The whole form, as browsers send it; a later round chooses other options, so that there is something to write. */
function sending(name, perRound, people, pathOf, { only, headers, status }) {
  const request = (n, round, { path, encoding = 'identity' } = {}) => {
    const who = people.at(n % people.length);
    const form = new URLSearchParams([['_csrf', who.token], ...who.form(round % 2), ...only]).toString();
    const from = who.place && { 'X-Forwarded-For': who.place };
    return requestText(path ?? pathOf(who), {
      ...headers,
      ...from,
      Cookie: who.cookie,
      'Accept-Encoding': encoding,
      form,
    });
  };
  return { name, perRound, warmUps: 60, request, method: 'POST', status };
}
