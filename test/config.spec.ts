import { resolve } from 'node:path';
import { parseConfig } from '../src/config.js';
import { CannotStart } from '../src/kernel/errors.js';

const secret = 'x'.repeat(32);
const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://attune.example.org', SESSION_SECRET: secret };

describe('the configuration', () => {
  it('works without a single setting', () => {
    expect(parseConfig({})).toMatchObject({
      ...{ production: false, port: 3000, host: '127.0.0.1', publicUrl: 'http://localhost:3000', trustProxy: false },
      ...{ sessionSecret: null, contact: null, smtp: null, oidc: null, doiUrl: 'https://doi.org', logLevel: 'info' },
      dataDir: resolve('data'),
      contentDir: resolve('content'),
      database: { kind: 'sqlite', file: resolve('data/attune.sqlite') },
    });
  });

  const read: readonly [given: Record<string, string>, expected: object][] = [
    [production, { production: true, host: '0.0.0.0', publicUrl: 'https://attune.example.org', sessionSecret: secret }],
    [{ ...production, HOST: '127.0.0.1' }, { host: '127.0.0.1' }],
    [{ PORT: '8080' }, { port: 8080, publicUrl: 'http://localhost:8080' }],
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: '' }, { port: 3000 }],
    [{ PUBLIC_URL: 'https://attune.example.org/' }, { publicUrl: 'https://attune.example.org' }],
    [
      { DATA_DIR: '/var/attune' },
      { dataDir: '/var/attune', database: { kind: 'sqlite', file: '/var/attune/attune.sqlite' } },
    ],
    [{ DATABASE_URL: 'sqlite:/var/other.sqlite' }, { database: { kind: 'sqlite', file: '/var/other.sqlite' } }],
    [{ DATABASE_URL: 'sqlite:here.sqlite' }, { database: { kind: 'sqlite', file: resolve('here.sqlite') } }],
    [{ DATABASE_URL: 'postgres://h/attune' }, { database: { kind: 'postgres', url: 'postgres://h/attune' } }],
    [{ DATABASE_URL: 'postgresql://h/attune' }, { database: { kind: 'postgres', url: 'postgresql://h/attune' } }],
    [{ TRUST_PROXY: '2' }, { trustProxy: 2 }],
    [{ TRUST_PROXY: '0' }, { trustProxy: false }],
    [{ CONTACT: 'office@attune.example' }, { contact: 'office@attune.example' }],
    [{ LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
    [
      { SMTP_URL: 'smtp://me:secret@mail.example:587', MAIL_FROM: 'Attune <no-reply@attune.example>' },
      { smtp: { url: 'smtp://me:secret@mail.example:587', from: 'Attune <no-reply@attune.example>' } },
    ],
    [
      { SMTP_URL: 'smtps://mail.example', MAIL_FROM: 'no-reply@attune.example' },
      { smtp: { url: 'smtps://mail.example', from: 'no-reply@attune.example' } },
    ],
    [{ MAIL_FROM: 'no-reply@attune.example' }, { smtp: null }],
    [{}, { storage: null }],
    [
      { STORAGE_URL: 's3://files?region=eu', STORAGE_KEY_ID: 'me', STORAGE_SECRET: 'hush' },
      { storage: { bucket: 'files', region: 'eu', credentials: { id: 'me', secret: 'hush' } } },
    ],
    [{ STORAGE_URL: 's3://me:hush@files' }, { storage: { credentials: { id: 'me', secret: 'hush' } } }],
    [
      {
        OIDC_ISSUER: 'https://login.example/staff',
        OIDC_CLIENT_ID: 'attune',
        OIDC_CLIENT_SECRET: 'a b',
        OIDC_NAME: 'Us',
      },
      { oidc: { issuer: 'https://login.example/staff', clientId: 'attune', clientSecret: 'a b', name: 'Us' } },
    ],
    [
      { OIDC_ISSUER: 'http://localhost:4000', OIDC_CLIENT_ID: 'attune', OIDC_CLIENT_SECRET: 'secret' },
      { oidc: { issuer: 'http://localhost:4000', clientId: 'attune', clientSecret: 'secret', name: null } },
    ],
    [{ PATH: '/bin', HOME: '/root', PORTS: '80', HOSTNAME: 'box' }, { port: 3000 }],
  ];
  it.each(read)('reads %j', (given, expected) => {
    expect(parseConfig(given)).toMatchObject(expected);
  });

  it('prefers the environment to the file', () => {
    expect(parseConfig({ PORT: '4000' }, { PORT: '5000', CONTACT: 'from the file' })).toMatchObject({
      port: 4000,
      contact: 'from the file',
    });
  });

  const refused: readonly [given: Record<string, string>, says: string][] = [
    [{ PORT: 'abc' }, 'PORT is "abc"; allowed: a whole number from 0 to 65535 (0 takes any free port).'],
    [{ PORT: '65536' }, 'PORT is "65536"'],
    [{ PORT: '-1' }, 'PORT is "-1"'],
    [{ PORT: '3000.5' }, 'PORT is "3000.5"'],
    [{ NODE_ENV: 'prod' }, 'NODE_ENV is "prod"; allowed: development, production or test.'],
    [{ PUBLIC_URL: 'attune.example.org' }, 'PUBLIC_URL is "attune.example.org"'],
    [{ PUBLIC_URL: 'https://attune.example.org/app' }, 'PUBLIC_URL is "https://attune.example.org/app"'],
    [{ PUBLIC_URL: 'ftp://attune.example.org' }, 'PUBLIC_URL is'],
    [{ SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM is not set, and SMTP_URL needs it'],
    [{ SMTP_URL: 'mail:hunter2@x', MAIL_FROM: 'a@b.example' }, 'SMTP_URL is "14 characters"; allowed: smtp://'],
    [{ SMTP_URL: 'smtp://x', MAIL_FROM: 'Attune' }, 'MAIL_FROM is "Attune"'],
    [{ SMTP_URL: 'smtp://x', MAIL_FROM: 'a@b.example Bcc: c@d.example' }, 'MAIL_FROM is'],
    [{ STORAGE_URL: 's3://me:hunter2/x@Files' }, 'STORAGE_URL is "23 characters"; allowed: s3://bucket'],
    [{ STORAGE_URL: 's3://files', STORAGE_KEY_ID: 'me' }, 'STORAGE_SECRET is not set, and STORAGE_KEY_ID needs it'],
    [{ STORAGE_KEY_ID: 'me', STORAGE_SECRET: 'hunter2' }, 'STORAGE_URL is not set, and STORAGE_KEY_ID needs it'],
    [{ SMTP_URI: 'smtp://x' }, 'is SMTP_URL meant?'],
    [
      { OIDC_ISSUER: 'https://login.example' },
      'OIDC_CLIENT_ID is not set, and OIDC_ISSUER needs it; allowed: the client id',
    ],
    [
      { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'attune' },
      'OIDC_CLIENT_SECRET is not set, and OIDC_ISSUER needs it; allowed: the client secret',
    ],
    [{ OIDC_CLIENT_ID: 'attune' }, 'OIDC_ISSUER is not set, and OIDC_CLIENT_ID needs it; allowed: the https address'],
    [{ OIDC_NAME: 'Us' }, 'OIDC_ISSUER is not set, and OIDC_NAME needs it'],
    [{ OIDC_ISSUER: 'http://login.example' }, 'OIDC_ISSUER is "http://login.example"; allowed: the https address'],
    [{ OIDC_ISSUER: 'https://login.example/?tenant=1' }, 'OIDC_ISSUER is "https://login.example/?tenant=1"'],
    [{ OIDC_ISUER: 'https://login.example' }, 'is OIDC_ISSUER meant?'],
    [{ OIDC_CLIENT_SECRET: 's'.repeat(501) }, 'OIDC_CLIENT_SECRET is "501 characters"; allowed'],
    [
      { DATABASE_URL: 'mysql://h/attune' },
      'DATABASE_URL is "mysql://h/attune"; allowed: sqlite:path/to/file or postgres://….',
    ],
    [{ DATABASE_URL: 'mysql://me:hunter2@h/attune' }, 'DATABASE_URL is "mysql://…@h/attune"'],
    [
      { SESSION_SECRET: 'too short a secret' },
      'SESSION_SECRET is "18 characters"; allowed: at least 32 characters, kept secret.',
    ],
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY is "yes"'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"; allowed: silent, error, warn, info or debug.'],
    [{ CONTACT: 'x'.repeat(201) }, 'CONTACT is'],
    [{ SESION_SECRET: secret }, 'SESION_SECRET is not a setting of Attune (is SESSION_SECRET meant?)'],
    [{ DATABASE_ULR: 'sqlite:x' }, 'DATABASE_ULR is not a setting of Attune (is DATABASE_URL meant?)'],
    [{ PUBLIC_URLS: 'x' }, 'PUBLIC_URLS is not a setting of Attune (is PUBLIC_URL meant?)'],
    [{ ...production, SESSION_SECRET: '' }, 'SESSION_SECRET is not set, and production needs it'],
    [{ NODE_ENV: 'production', SESSION_SECRET: secret }, 'PUBLIC_URL is not set, and production needs it'],
  ];
  it.each(refused)('refuses %j in one line', (given, says) => {
    const message = refusal(() => parseConfig(given));
    expect(message).toContain(says);
    expect(message).not.toContain('\n');
    expect(message).not.toContain('hunter2');
  });

  it('refuses any other name in the file, which holds our settings alone', () => {
    expect(refusal(() => parseConfig({}, { COLOUR: 'blue' }))).toContain(
      'COLOUR is not a setting of Attune; allowed: NODE_ENV, PORT,',
    );
  });

  function refusal(parse: () => unknown): string {
    try {
      parse();
    } catch (error) {
      if (error instanceof CannotStart) return error.message;
      throw error;
    }
    throw new Error('It was taken');
  }
});
