// Holds what was acknowledged to people against what the database has after all the crashes.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Sqlite from 'better-sqlite3';
import { quizKey } from './quiz-folder.mjs';

const dist = (file) => import(pathToFileURL(resolve(import.meta.dirname, '../../dist/src', file)).href);

/** `expect(what, found, wanted)` notes each difference. Returns what was compared, for the report. */
export async function compare(file, takers, expect) {
  const [{ drawPaper }, { markPaper }, { readAnswer }, { promised }] = await Promise.all(
    [...['assessment/paper.js', 'assessment/marking.js', 'assessment/behaviour.js'], 'learning/quiz-terms.js'].map(
      dist,
    ),
  );
  const database = new Sqlite(file, { readonly: true });
  const all = (sql, ...values) => database.prepare(sql).all(...values);
  expect('The database', database.pragma('integrity_check', { simple: true }), 'ok');
  expect('Its foreign keys', database.pragma('foreign_key_check').length, 0);
  const [{ content }] = all('SELECT content FROM editions');
  const activities = JSON.parse(content).modules.flatMap((module) => module.activities);
  const quiz = activities.find(({ key }) => key === quizKey);
  const counts = { 'attempts sent in': 0, 'attempts left open': 0, answers: 0, marks: 0 };

  for (const taker of takers) {
    const { n, id, personId, sent } = taker;
    const note = (what, found, wanted) => expect(`Taker ${n}, ${what}`, found, wanted);
    const attempts = all(
      'SELECT a.* FROM attempts a JOIN enrolments e ON e.id = a.enrolment_id WHERE e.person_id = ?',
      personId,
    );
    note('attempts', attempts.map((each) => each.id).join(), id);
    const [attempt] = attempts;
    if (!attempt) continue;
    const paper = JSON.parse(attempt.paper);
    note('paper drawn anew', JSON.stringify(drawPaper(quiz, attempt.seed)), attempt.paper);
    note(
      'end',
      `${attempt.ending}, open: ${attempt.open_for !== null}`,
      sent ? 'sent, open: false' : 'null, open: true',
    );

    const responses = all('SELECT * FROM responses WHERE attempt_id = ?', id);
    const stored = new Map(responses.map((row) => [row.item_key, JSON.parse(row.answer)]));
    const given = new Map();
    for (const [name, fields] of taker.answers) {
      const { key, order } = paper.items[Number(name.slice(1)) - 1];
      const item = quiz.items.find((each) => each.key === key);
      const { answer } = readAnswer(item, order, grouped(fields), name, null);
      note(`answer to ${key}`, JSON.stringify(stored.get(key)), JSON.stringify(answer));
      given.set(key, { answer, certainty: null });
    }
    note('number of answers', responses.length, given.size);

    const marked = sent ? markPaper(quiz.items, paper, given, promised(JSON.parse(attempt.terms))).items : [];
    const marks = all('SELECT * FROM gradings WHERE attempt_id = ?', id);
    note(
      'marks',
      sorted(marks.map((mark) => `${mark.item_key} ${mark.number}: ${mark.earned}/${mark.out_of}`)),
      sorted(marked.map(({ key, score }) => `${key} 1: ${score.earned}/${score.of}`)),
    );
    const acts = all("SELECT id FROM acts WHERE subject_id = ? AND verb = 'attempt.submitted'", id);
    note('acts of sending in', acts.length, sent ? 1 : 0);
    counts.answers += given.size;
    counts.marks += marks.length;
    counts[sent ? 'attempts sent in' : 'attempts left open'] += 1;
  }
  const [{ n: strays }] = all('SELECT COUNT(*) AS n FROM attempts');
  expect('The number of attempts', strays, takers.length);
  database.close();
  return counts;
}

const sorted = (texts) => texts.sort().join();

/** Fields as the server reads a form: a name that comes several times has a list. */
function grouped(fields) {
  const all = {};
  for (const [name, value] of fields) all[name] = name in all ? [all[name], value].flat() : value;
  return all;
}
