import { Transform } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { Carrier, Dispatch, Outcome } from './carrier.js';

/** Milliseconds: a server that stays silent for longer has not taken the letter, or will not tell. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

interface SmtpError {
  readonly message: string;
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

/** Speaks SMTP, a connection for each letter, so that no pool sends one twice behind our back. */
export class SmtpCarrier implements Carrier {
  constructor(
    private readonly url: string,
    private readonly from: string,
  ) {}

  async carry(dispatch: Dispatch): Promise<Outcome> {
    let isHandedOver = false;
    const noReaching = { disableFileAccess: true, disableUrlAccess: true };
    const transport = createTransport({ url: this.url, ...patience, ...noReaching, ...tls(this.url) });
    transport.use('stream', (mail, done) => {
      mail.message.processFunc((message) => message.pipe(telling(() => (isHandedOver = true))));
      done();
    });
    try {
      await transport.sendMail(messageOf(dispatch, this.from));
      return { kind: 'taken' };
    } catch (error) {
      return outcomeOf(error as SmtpError, isHandedOver);
    } finally {
      transport.close();
    }
  }
}

/**
 * Letters hold links that let people in, so they leave this machine by TLS alone, and a mail server that offers none gets
 * none; `?requireTLS=false` in the address says that the way to it is safe by other means.
 */
export function tls(url: string): { readonly requireTLS?: true } {
  const { hostname, searchParams } = new URL(url);
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/i.test(hostname);
  return isHere || searchParams.get('requireTLS') === 'false' ? {} : { requireTLS: true };
}

const messageOf = ({ messageId, address, at, subject, text, html, unsubscribe }: Dispatch, from: string) => ({
  ...{ from, to: { name: '', address }, subject, text, html, messageId, date: at },
  headers: {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    ...(unsubscribe !== null && {
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  },
});

/**
 * Passes a message on, and tells when the last of it is asked for: from then on the server may have all of it. Without a
 * buffer, or it would ask long before the server does.
 */
const telling = (tell: () => void): Transform =>
  new Transform({
    readableHighWaterMark: 0,
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush: (done) => {
      tell();
      done();
    },
  });

/**
 * A 5xx about the recipient or the message is a no to this letter; one about the connection, the sign-in or the sender is
 * the operator's to mend, and the letter waits for it.
 */
function outcomeOf({ message, code, command, response, responseCode }: SmtpError, isHandedOver: boolean): Outcome {
  const why = (response ?? `${code ?? ''} ${message}`).trim().slice(0, 500);
  if (responseCode === undefined && isHandedOver) return { kind: 'unknown', why };
  const isAboutLetter = ['RCPT TO', 'DATA'].includes(command ?? '') || code === 'EENVELOPE';
  const isFinal = responseCode === undefined ? code === 'EENVELOPE' : responseCode >= 500 && isAboutLetter;
  return { kind: isFinal && command !== 'MAIL FROM' ? 'refused' : 'later', why };
}
