import type { INestApplicationContext } from '@nestjs/common';
import { Directory } from './accounts/directory/directory.service.js';
import { FactorResets } from './accounts/factors/factor-resets.service.js';
import { CannotStart } from './kernel/errors.js';
import { openApp, readConfig } from './start.js';

/**
 * `npm run reset:factors -- address`: takes all second factors from the account with this address, for the operator of
 * an installation whose last administrator has lost theirs. The password stays, and the server may be running meanwhile.
 */
try {
  const config = readConfig();
  const { app, database } = await openApp({ ...config, logLevel: 'error' }, () => Promise.resolve());
  try {
    console.log(await reset(app, process.argv[2] ?? ''));
  } finally {
    await app.close();
    await database.close();
  }
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function reset(app: INestApplicationContext, address: string): Promise<string> {
  const person = await app.get(Directory).byAddress(address);
  if (!person) throw new CannotStart(`No account has the address "${address}".`);
  await app.get(FactorResets).reset(person.id, null, 'By the operator, on the command line');
  return `The account of ${person.email} has no second factor any more, and its sessions are ended. Its password lets them in.`;
}
