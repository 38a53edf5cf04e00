// Loaded in front of the server (`node --import`), it counts the statements that reach SQLite, and tells them when asked.
import Sqlite from 'better-sqlite3';

const seen = { reads: 0, writes: 0 };
const probe = new Sqlite(':memory:');
const { prototype } = probe.prepare('SELECT 1').constructor;
for (const name of ['all', 'get', 'run', 'iterate']) {
  const usual = prototype[name];
  prototype[name] = function (...values) {
    if (!/^(BEGIN|COMMIT|ROLLBACK)/i.test(this.source)) seen[this.readonly ? 'reads' : 'writes'] += 1;
    return usual.apply(this, values);
  };
}
probe.close();

process.on('message', () => {
  process.send({ ...seen });
  Object.assign(seen, { reads: 0, writes: 0 });
});
