import { DataSource } from 'typeorm';
import { QuizPolicy1795000000014 } from '../../migrations/14-quiz-policy.js';
import { writerOptions } from '../../src/kernel/database.js';
import { attemptResult } from '../../src/learning/attempt-result.js';
import { Attempt } from '../../src/learning/attempt.entity.js';
import { Grading } from '../../src/learning/grading.entity.js';
import { promised } from '../../src/learning/quiz-terms.js';
import { Response } from '../../src/learning/response.entity.js';
import { schema } from '../../src/schema.js';
import { databases } from '../support/databases.js';

const paper = JSON.stringify({ items: [{ key: 'q', revision: 'r', order: {} }] });
const terms = JSON.stringify({ passMark: 80, attempts: 3, reveal: 'after-each-attempt' });
const attempt = (id: string, number: number, openFor: string, submittedAt: string) =>
  `INSERT INTO attempts (id, enrolment_id, edition_id, quiz_key, number, open_for, seed, paper, terms, started_at, submitted_at)
    VALUES ('${id}', 'n', 'e', 'quiz', ${number}, ${openFor}, 's', '${paper}', '${terms}', 1000, ${submittedAt})`;
const rows = [
  `INSERT INTO people (id, email, email_key, name, password_hash, language, created_at) VALUES ('p', 'a', 'a', 'A', 'h', 'en', 1)`,
  `INSERT INTO courses (id, slug, created_at) VALUES ('c', 'c', 1)`,
  `INSERT INTO editions (id, course_id, number, content, hash, published_at) VALUES ('e', 'c', 1, '{}', 'h', 1)`,
  `INSERT INTO enrolments (id, person_id, course_id, edition_id, begun_at, disclosures_acknowledged_at)
    VALUES ('n', 'p', 'c', 'e', 1, 1)`,
  attempt('one', 1, 'NULL', '2000'),
  attempt('two', 2, `'n quiz'`, 'NULL'),
  `INSERT INTO responses (id, attempt_id, item_key, answer, saved_at) VALUES ('r', 'one', 'q', '"a"', 1500)`,
  `INSERT INTO gradings (id, attempt_id, item_key, number, earned, out_of, points, reason, graded_at)
    VALUES ('g', 'one', 'q', 1, 4, 5, 1, 'submitted', 2000)`,
];

describe.each(databases)('attempts of an older installation on %s', (_name, make) => {
  it('keep their marks and their terms, and their answers know a version', async () => {
    const place = await make();
    const all = schema.migrations as (new () => object)[];
    const at = all.indexOf(QuizPolicy1795000000014);
    const [before, since] = [all.slice(0, at), all.slice(at)];
    const older = await new DataSource(
      writerOptions(place.address, { ...schema, migrations: before }, 5000),
    ).initialize();
    await older.runMigrations();
    for (const row of rows) await older.query(row);
    await older.destroy();
    const options = writerOptions(place.address, { ...schema, migrations: since }, 5000);
    const newer = await new DataSource(options).initialize();
    await newer.runMigrations();
    const { manager } = newer;
    const [one, two] = await manager.find(Attempt, { order: { number: 'ASC' } });
    expect([one!.ending, two!.ending, two!.expiresAt]).toEqual(['sent', null, null]);
    expect(attemptResult(one!, await manager.find(Grading))).toMatchObject({ outcome: 'passed', percent: 80 });
    expect(promised(one!.terms)).toMatchObject({
      ...{ purpose: 'graded', passMark: 80, attempts: 3, coolingOffMinutes: null, timeLimit: null, counts: 'highest' },
      ...{ marking: 'standard', certainty: 'off', opensAt: null, closesAt: null },
      reveal: { marks: 'after-submission', key: 'after-submission' },
      granted: { minutes: 0, attempts: 0, pauseMinutes: 0 },
    });
    expect(await manager.find(Response)).toMatchObject([{ answer: 'a', version: 1, certainty: null, page: null }]);
    for (const _ of since) await newer.undoLastMigration();
    const kept = await newer.query<Record<string, unknown>[]>('SELECT * FROM attempts ORDER BY number');
    expect(kept).toMatchObject([{ id: 'one' }, { id: 'two', open_for: 'n quiz' }]);
    expect(Object.keys(kept[0]!)).not.toContain('expires_at');
    await newer.destroy();
    await place.drop();
  });
});
