// What an instructor's work costs the server, one request after the other on a server with nothing else to do: saving a lesson
// while they write, saving and moving an item, checking the built-in course, and publishing it.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { open, requestText } from './client.mjs';
import { startProduct } from './servers.mjs';
import { makeTakers } from './takers.mjs';

const slug = 'medicine-assisted-therapy-for-trauma';
const draft = `/studio/courses/${slug}/draft`;
const publish = `/studio/courses/${slug}/publish`;

/** Measures on the database in the folder, which holds the built-in course and nobody. */
export async function measureStudio(folder) {
  const file = join(folder, 'attune.sqlite');
  const [lead] = await makeTakers(file, 1);
  const database = new Sqlite(file);
  const { lesson, module, draftId, content } = prepare(database, lead.personId);
  const product = await startProduct(folder);
  const connection = await open(product.port);
  const send = async (path, fields, accept = 'text/html') => {
    const form = fields && new URLSearchParams([['_csrf', lead.token], ...Object.entries(fields)]).toString();
    const headers = { Cookie: lead.cookie, Accept: accept, 'Accept-Encoding': 'identity' };
    const answer = await connection.send(requestText(path, { ...headers, ...(form && { form }) }));
    if (![200, 303].includes(answer.status)) throw new Error(`${path} was answered with ${answer.status}`);
    return answer;
  };
  const measured = async (name, times, work) => {
    for (let n = 0; n < Math.min(3, times - 1); n += 1) await work(-1 - n);
    const took = [];
    const cpu = product.cpu();
    for (let n = 0; n < times; n += 1) {
      const began = performance.now();
      await work(n);
      took.push(performance.now() - began);
    }
    took.sort((one, other) => one - other);
    const at = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))];
    return { name, times, cpuMs: (product.cpu() - cpu) / times, p50: at(0.5), p95: at(0.95) };
  };
  const hashOf = (kind, key) =>
    database.prepare('SELECT hash FROM draft_pieces WHERE kind = ? AND key = ? LIMIT 1').get(kind, key).hash;
  const written = (bytes) => async (n) => {
    const words = 'You sit with one person in one room, and notice how you listen. ';
    const markdown = `Word ${n}.\n\n${words.repeat(Math.ceil(bytes / words.length / 8)).trim()}\n\n`
      .repeat(8)
      .slice(0, bytes);
    await save({ title: 'L', markdown });
  };
  const save = (fields) =>
    send(`${draft}/lessons/${lesson}`, { ...fields, after: hashOf('lesson', lesson) }, 'application/json');
  const item = (quiz) => async (n) => {
    const fields = { stem: `Statement ${n}.`, answer: 'true', rationale: 'So it is.', objective: 'm1-classify' };
    await send(`${draft}/quizzes/${quiz}/items/${quiz}-7`, { ...fields, after: hashOf('item', `${quiz}-7`) });
  };
  const move = (quiz, count) => async (n) =>
    send(`${draft}/item/${quiz}-${count - 1}/place`, { to: n % 2 === 0 ? 'up' : 'down' });
  const results = [
    await measured('lesson of 5 kB: autosave', 200, written(5_000)),
    await measured('lesson of 100 kB: autosave', 60, written(100_000)),
  ];
  const quizzes = fill(database, draftId, module);
  for (const { key, count } of quizzes) {
    const name = `quiz of ${count.toLocaleString('en')} items`;
    results.push(await measured(`${name}: one of them saved`, 60, item(key)));
    results.push(await measured(`${name}: one of them moved by one`, count > 1000 ? 10 : 60, move(key, count)));
    results.push(await measured(`${name}: its page`, count > 1000 ? 10 : 60, () => send(`${draft}/quizzes/${key}`)));
  }
  const outline = await measured('outline of the course with all of them', 20, () => send(draft));
  forget(database, quizzes);
  const fresh = async (n) => {
    await written(5_000)(n);
    await send(`${draft}/check`);
  };
  const { title, summary, objectives } = content;
  const ticked = Object.fromEntries(objectives.map((key) => [`objective.${key}`, '1']));
  const corrected = async (n) => {
    const more = `Somebody read this again: ${String.fromCharCode(100 + n)}.`;
    await save({ title, summary, ...ticked, markdown: `${content.markdown.trimEnd()}\n\n${more}\n` });
    await send(publish);
  };
  const published = async (n) => {
    await corrected(n + 12);
    await send(publish, { note: `Correction ${n}.`, reason: 'Nobody signs here, it is measured.', when: 'now' });
  };
  const again = await measured('built-in course: check of what was checked before', 30, () => send(`${draft}/check`));
  const first = await measured('built-in course: check after a lesson was saved', 6, fresh);
  const page = await measured('built-in course: publish page after a correction', 6, corrected);
  const both = await measured('built-in course: the same, and then published', 6, published);
  results.push(outline, again, ...[first, page, both].map((each) => ({ ...each, ratio: each.cpuMs / again.cpuMs })));
  connection.close();
  const memory = product.memory();
  await product.stop();
  database.close();
  return { rows: results, memory };
}

/** Rows go into the tables directly: a lead, and later quizzes of two sizes, which stand in the first module. */
function prepare(database, personId) {
  const { id: courseId } = database.prepare('SELECT id FROM courses WHERE slug = ?').get(slug);
  const { id: draftId } = database.prepare('SELECT id FROM drafts WHERE course_id = ?').get(courseId);
  const columns = database.prepare('PRAGMA table_info(course_staff)').all();
  const values = { id: randomUUID(), course_id: courseId, person_id: personId, role: 'lead' };
  const row = columns.map(({ name }) => values[name] ?? (name.endsWith('_by') ? personId : Date.now()));
  database.prepare(`INSERT INTO course_staff VALUES (${row.map(() => '?').join(', ')})`).run(row);
  const { key: module } = database
    .prepare("SELECT key FROM draft_pieces WHERE draft_id = ? AND kind = 'module' ORDER BY position")
    .get(draftId);
  const { key: lesson } = database
    .prepare("SELECT key FROM draft_pieces WHERE draft_id = ? AND kind = 'lesson' AND parent = ? ORDER BY position")
    .get(draftId, module);
  const { content } = database
    .prepare("SELECT content FROM draft_pieces WHERE draft_id = ? AND kind = 'lesson' AND key = ?")
    .get(draftId, lesson);
  return { lesson, module, draftId, content: JSON.parse(content) };
}

function fill(database, draftId, module) {
  const insert = database.prepare(
    `INSERT INTO draft_pieces (id, draft_id, kind, key, parent, position, title, content, hash, saved_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const piece = (kind, key, parent, position, content) =>
    insert.run(...[randomUUID(), draftId, kind, key, parent, position, key, JSON.stringify(content), 'h', Date.now()]);
  const quizzes = [200, 10_000].map((count) => ({ key: `bench-${count}`, count }));
  database.transaction(() => {
    for (const { key, count } of quizzes) {
      piece('quiz', key, module, 90, { title: key, passMark: 80, attempts: null, reveal: 'after-submission' });
      for (let n = 0; n < count; n += 1) {
        const content = { type: 'true-false', stem: `Statement ${n} of many.`, answer: true, objective: 'm1-classify' };
        piece('item', `${key}-${n}`, key, n, { ...content, rationale: 'It is one of many, and says as much.' });
      }
    }
  })();
  return quizzes;
}

/** The check is of the course as it ships. */
function forget(database, quizzes) {
  for (const { key } of quizzes) database.prepare('DELETE FROM draft_pieces WHERE key = ? OR parent = ?').run(key, key);
}
