// An instance of jobs and mail alone: the kernel as the product has it, with the product's letters and its way to a mail server,
// and without pages, so that it is up and can be killed again soon. It posts so many letters, each in a unit of its own, while it
// sends what waits; a letter that an earlier life posted is not posted twice.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NestFactory } from '@nestjs/core';

const root = resolve(import.meta.dirname, '../..');
const dist = (file) => import(pathToFileURL(resolve(root, 'dist/src', file)).href);
const kernel = (file) => dist(`kernel/${file}`);
const { DATABASE_URL, SECRET, SMTP_URL, LETTERS } = process.env;

const [{ openDatabase }, { schema }, { SystemClock }, { Cipher }, { KernelModule }] = await Promise.all([
  kernel('opening.js'),
  dist('schema.js'),
  ...['clock.js', 'cipher.js', 'kernel.module.js'].map(kernel),
]);
const [{ Mailing }, { SmtpCarrier }, { Outbox }, { JobRunner }] = await Promise.all(
  ['mail/carrier.js', 'mail/smtp-carrier.js', 'mail/outbox.service.js', 'jobs/job-runner.service.js'].map(kernel),
);
const [{ WrittenLetters }, { Site }, { Views }] = await Promise.all(
  ['web/mail/written-letters.js', 'web/site.js', 'web/views/views.js'].map(dist),
);

const address = DATABASE_URL.startsWith('sqlite:')
  ? { kind: 'sqlite', file: DATABASE_URL.slice('sqlite:'.length) }
  : { kind: 'postgres', url: DATABASE_URL };
const database = await openDatabase(address, schema, { waitMs: 10_000, runMs: 20_000 });
const views = await Views.load({ root: resolve(root, 'views'), languages: ['en'], reload: true });
const parts = {
  ...{ database, clock: new SystemClock(), objects: null, spool: null, cipher: new Cipher(SECRET) },
  mailing: new Mailing(new SmtpCarrier(SMTP_URL, 'Attune <no-reply@prove.example>'), 'prove.example'),
  letters: new WrittenLetters(views, new Site('http://prove.example', null, root, false)),
};
const module = { module: class Instance {}, imports: [KernelModule.with(parts)] };
const app = await NestFactory.createApplicationContext(module, { logger: ['error'] });

process.once('SIGTERM', async () => {
  await app.close();
  await database.close();
  process.exit(0);
});
app.get(JobRunner).start();
console.log('At work');
for (let n = 1; n <= Number(LETTERS); n += 1) {
  await app.get(Outbox).post({
    ...{ key: `letter ${n}`, personId: null, address: `reader${n}@prove.example`, template: 'test-letter' },
    ...{ language: 'en', data: { link: `/letters/${n}` } },
  });
}
setTimeout(() => undefined, 2 ** 31 - 1); // until it is asked to stop
