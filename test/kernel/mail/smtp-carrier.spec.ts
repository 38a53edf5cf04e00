import { SmtpCarrier, tls } from '../../../src/kernel/mail/smtp-carrier.js';
import { MailServer } from '../../support/mail-server.js';

const letter = {
  ...{ subject: 'A new password', text: 'Here is the link.\n', html: '<p>Here is the link.</p>', links: [] },
  ...{ unsubscribe: null, messageId: '<1@attune.test>', address: 'robin@ashgrove.example', at: new Date() },
};

describe('the way to a mail server', () => {
  let server: MailServer;
  beforeAll(async () => void (server = await MailServer.start()));
  afterAll(() => server.stop());

  it.each([
    ['smtp://mail.example.org:587', true],
    ['smtp://attune:secret@10.0.0.5', true],
    ['smtps://mail.example.org', true],
    ['smtp://127.0.0.1.example.org', true],
    ['smtp://127.0.0.1:2525', undefined],
    ['smtp://localhost', undefined],
    ['smtp://[::1]:25', undefined],
    ['smtp://mail.internal:25?requireTLS=false', undefined],
  ])('to %s needs TLS: %s', (url, needs) => {
    expect(tls(url).requireTLS).toBe(needs);
  });

  it('takes no letter where TLS is needed and the server has none, and the letter waits', async () => {
    const carrier = (url: string) => new SmtpCarrier(url, 'Attune <no-reply@attune.test>');
    expect(await carrier(`${server.url}?requireTLS=true`).carry(letter)).toMatchObject({ kind: 'later' });
    expect(server.taken).toEqual([]);
    expect(await carrier(server.url).carry(letter)).toEqual({ kind: 'taken' });
  });
});
