import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

const moment = (most) => pause(Math.random() * most);

/** A real mail server that takes its time before it takes a letter, and again before it says so. Counts by address. */
export async function slowMailServer() {
  const delivered = new Map();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, done) => void moment(20).then(() => done()),
    onData(stream, { envelope }, done) {
      stream.resume();
      stream.on('end', async () => {
        await moment(30);
        for (const { address } of envelope.rcptTo) delivered.set(address, (delivered.get(address) ?? 0) + 1);
        await moment(30);
        done();
      });
    },
  });
  server.on('error', () => undefined); // a client that is killed in the middle of a word
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address();
  return { delivered, url: `smtp://127.0.0.1:${port}`, stop: () => server.close() };
}
