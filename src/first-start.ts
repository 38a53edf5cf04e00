import type { INestApplicationContext } from '@nestjs/common';
import { SettingUp } from './accounts/set-up.service.js';
import { Importing } from './catalog/importing.service.js';
import { faultText } from './catalog/package/content-fault.js';
import { readContent } from './catalog/package/content.reader.js';
import type { Config } from './config.js';
import { demoPeople, hasDemoPeople, makeDemoPeople } from './demo-people.js';
import { CannotStart } from './kernel/errors.js';
import { Spool } from './kernel/spool.js';

type Say = (line: string) => void;

/** Brings the shipped content in and sees to it that somebody can sign in. A second start finds all of it done. */
export async function firstStart(app: INestApplicationContext, config: Config, say: Say): Promise<void> {
  await takeContent(app, config.contentDir, say);
  await (config.production ? offerSetUp : offerDemo)(app, config, say);
}

async function takeContent(app: INestApplicationContext, folder: string, say: Say): Promise<void> {
  const done = await app.get(Spool).folder(async (unpacked) => {
    const { files, large, faults } = await readContent(folder, unpacked);
    return faults.length > 0 ? { faults, versions: 0, published: [] } : app.get(Importing).take(files, null, large);
  });
  if (done.faults.length > 0) {
    const lines = done.faults.map((fault) => `  ${faultText(fault)}`);
    throw new CannotStart([`The content in ${folder} has faults:`, ...lines].join('\n'));
  }
  if (done.versions > 0) say(`Evidence registry: ${done.versions} entries recorded`);
  for (const { slug, number } of done.published) say(`Course ${slug}: edition ${number} published`);
}

/** An installation for real work has no accounts that were not asked for: the first administrator comes in by a link. */
async function offerSetUp(app: INestApplicationContext, config: Config, say: Say): Promise<void> {
  if (await hasDemoPeople(app)) {
    throw new CannotStart(
      'This database holds the demo accounts, whose passwords are public. Give production a fresh one.',
    );
  }
  const secret = await app.get(SettingUp).offer();
  if (secret) say(`Set up the first administrator (works once, for one day): ${config.publicUrl}/set-up/${secret}`);
}

async function offerDemo(app: INestApplicationContext, _: Config, say: Say): Promise<void> {
  await makeDemoPeople(app);
  if (!(await hasDemoPeople(app))) return;
  say('Demo accounts, for development only:');
  for (const { email, password } of demoPeople) say(`  ${email}   password: ${password}`);
}
