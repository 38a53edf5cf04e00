import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What a mail server does with a letter: take it, say no with a code at one of two places, or hang up. */
export type Manner =
  'take' | 'refuse-sender' | 'refuse-reader' | 'put-off' | 'refuse-letter' | 'hang-up-at-reader' | 'hang-up-at-end';

const refusal = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

/** A real mail server, which keeps what it has taken. `manner` may be changed between two letters. */
export class MailServer {
  readonly taken: ParsedMail[] = [];
  manner: Manner = 'take';
  readonly #sockets = new Set<Socket>();
  readonly #server: SMTPServer;

  private constructor() {
    this.#server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onMailFrom: (_address, _session, done) =>
        done(this.manner === 'refuse-sender' ? refusal(550, 'You may not send from here') : null),
      onRcptTo: ({ address }, _session, done) => {
        if (this.manner === 'hang-up-at-reader') return void setTimeout(() => this.#hangUp(), 150);
        if (this.manner === 'put-off') return done(refusal(451, 'Come back later'));
        done(this.manner === 'refuse-reader' ? refusal(550, `No such user ${address}`) : null);
      },
      onData: (stream, _session, done) => {
        void simpleParser(stream).then((mail) => {
          if (this.manner === 'refuse-letter') return done(refusal(554, 'This looks like advertising'));
          this.taken.push(mail);
          if (this.manner === 'hang-up-at-end') return this.#hangUp();
          done();
        });
      },
    });
    this.#server.on('error', () => undefined); // a client that is killed in the middle is no trouble of the server's
    this.#server.server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  static async start(): Promise<MailServer> {
    const server = new MailServer();
    await new Promise<void>((listening) => server.#server.listen(0, '127.0.0.1', listening));
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.#hangUp();
    return new Promise((stopped) => this.#server.close(stopped));
  }

  #hangUp(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}
