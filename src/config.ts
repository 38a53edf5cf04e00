import { resolve } from 'node:path';
import { z } from 'zod';
import type { DatabaseAddress } from './kernel/database.js';
import { CannotStart } from './kernel/errors.js';
import { type StorageAddress, storageAddress } from './kernel/objects/storage-address.js';
import { doiUrl } from './evidence/references/doi-resolver.js';
import { isIssuer, type SignInProvider } from './accounts/oidc/sign-in-provider.js';

/** Every setting, parsed once. Nothing else in the program reads the environment. */
export interface Config {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Where the outside world finds us, without a slash at the end; printed in certificates' codes. */
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly contentDir: string;
  readonly database: DatabaseAddress;
  /** Where files are stored; null for a folder within `dataDir`. */
  readonly storage: StorageAddress | null;
  /** Null in development without the setting: one is then made in the data folder. */
  readonly sessionSecret: string | null;
  /** How many proxies stand in front, or false for none. */
  readonly trustProxy: number | false;
  readonly logLevel: string;
  /** How people reach whoever runs this installation; null where it is not set. */
  readonly contact: string | null;
  /** Where mail goes out, and who it is from; null where no mail server is set. */
  readonly smtp: { readonly url: string; readonly from: string } | null;
  /** Where DOIs are looked up, without a slash at the end. */
  readonly doiUrl: string;
  /** By which provider people may sign in; null where none is set. */
  readonly oidc: SignInProvider | null;
}

const url = z.string().refine(isHttpUrl);
const smtp = z.string().refine((text) => /^smtps?:\/\/[^/]/.test(text) && URL.canParse(text));
const sender = /^(?:[^<>"\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

/** Each setting with what it allows, in words that end the sentence "allowed: …". */
const settings = {
  NODE_ENV: [z.enum(['development', 'production', 'test']), 'development, production or test'],
  PORT: [whole(0, 65_535), 'a whole number from 0 to 65535 (0 takes any free port)'],
  HOST: [z.string().min(1), 'an address to listen on, such as 127.0.0.1 or 0.0.0.0'],
  PUBLIC_URL: [url, 'an http or https address without a path, such as https://attune.example.org'],
  DATA_DIR: [z.string().min(1), 'a folder that the program may write to'],
  CONTENT_DIR: [z.string().min(1), 'the folder of the evidence registry and the courses'],
  DATABASE_URL: [z.string().regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/), 'sqlite:path/to/file or postgres://…'],
  STORAGE_URL: [
    z.string().refine((text) => storageAddress(text) !== null),
    's3://bucket?region=… or s3://bucket/folder?endpoint=https://…&region=…',
  ],
  STORAGE_KEY_ID: [z.string().min(1).max(500), 'the id of the access key for the bucket in STORAGE_URL'],
  STORAGE_SECRET: [z.string().min(1).max(500), 'the secret that belongs to STORAGE_KEY_ID'],
  SESSION_SECRET: [z.string().min(32), 'at least 32 characters, kept secret'],
  TRUST_PROXY: [whole(0, 10), 'how many proxies stand in front, from 0 to 10'],
  LOG_LEVEL: [z.enum(['silent', 'error', 'warn', 'info', 'debug']), 'silent, error, warn, info or debug'],
  SMTP_URL: [smtp, 'smtp://user:password@host:587, or smtps:// where the connection begins with TLS'],
  MAIL_FROM: [z.string().regex(sender), 'an address such as no-reply@example.org, or Attune <no-reply@example.org>'],
  CONTACT: [z.string().min(1).max(200), 'an e-mail address or a sentence of at most 200 characters'],
  DOI_URL: [url, 'an http or https address without a path, such as https://doi.org'],
  OIDC_ISSUER: [
    z.string().refine(isIssuer),
    'the https address of an OpenID Connect provider (http on this machine only)',
  ],
  OIDC_CLIENT_ID: [z.string().min(1).max(500), 'the client id that the provider gave to this installation'],
  OIDC_CLIENT_SECRET: [z.string().min(1).max(500), 'the client secret that belongs to OIDC_CLIENT_ID'],
  OIDC_NAME: [z.string().trim().min(1).max(80), 'what people call the provider, in at most 80 characters'],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

type Name = keyof typeof settings;
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment and, behind it, the variables of a `.env` file.
 * @throws CannotStart with one line that names the variable, what was given and what is allowed
 */
export function parseConfig(environment: Environment, file: Environment = {}): Config {
  refuseUnknown(environment, file);
  const given = (name: Name): string | undefined => environment[name] ?? file[name];
  const read = <N extends Name>(name: N): z.output<(typeof settings)[N][0]> | undefined => {
    const value = given(name);
    if (value === undefined || value === '') return undefined;
    const parsed = settings[name][0].safeParse(value);
    if (!parsed.success) throw new CannotStart(`${name} is "${shown(name, value)}"; allowed: ${settings[name][1]}.`);
    return parsed.data as z.output<(typeof settings)[N][0]>;
  };
  const required = <N extends 'PUBLIC_URL' | 'SESSION_SECRET'>(name: N) => {
    const value = read(name);
    if (value !== undefined) return value;
    throw new CannotStart(`${name} is not set, and production needs it; allowed: ${settings[name][1]}.`);
  };

  const production = read('NODE_ENV') === 'production';
  const port = read('PORT') ?? 3000;
  const host = read('HOST') ?? (production ? '0.0.0.0' : '127.0.0.1');
  const dataDir = resolve(read('DATA_DIR') ?? 'data');
  return {
    production,
    port,
    host,
    publicUrl: (production ? required('PUBLIC_URL') : (read('PUBLIC_URL') ?? `http://localhost:${port}`)).replace(
      /\/$/,
      '',
    ),
    dataDir,
    contentDir: resolve(read('CONTENT_DIR') ?? 'content'),
    database: databaseAddress(read('DATABASE_URL'), dataDir),
    storage: storage(read('STORAGE_URL'), read('STORAGE_KEY_ID'), read('STORAGE_SECRET')),
    sessionSecret: production ? required('SESSION_SECRET') : (read('SESSION_SECRET') ?? null),
    trustProxy: read('TRUST_PROXY') || false,
    logLevel: read('LOG_LEVEL') ?? 'info',
    contact: read('CONTACT') ?? null,
    smtp: mailServer(read('SMTP_URL'), read('MAIL_FROM')),
    doiUrl: (read('DOI_URL') ?? doiUrl).replace(/\/$/, ''),
    oidc: provider(read),
  };
}

/** The key stands in settings of its own or in the address; half of one is a slip. */
function storage(url: string | undefined, id: string | undefined, secret: string | undefined): Config['storage'] {
  const needed = { STORAGE_URL: url, STORAGE_KEY_ID: id, STORAGE_SECRET: secret };
  const missing = (['STORAGE_URL', 'STORAGE_KEY_ID', 'STORAGE_SECRET'] as const).find((name) => !needed[name]);
  const given = id !== undefined ? 'STORAGE_KEY_ID' : secret !== undefined ? 'STORAGE_SECRET' : null;
  if (given && missing) {
    throw new CannotStart(`${missing} is not set, and ${given} needs it; allowed: ${settings[missing][1]}.`);
  }
  const address = url === undefined ? null : storageAddress(url);
  return address && id !== undefined && secret !== undefined ? { ...address, credentials: { id, secret } } : address;
}

function mailServer(url: string | undefined, from: string | undefined): Config['smtp'] {
  if (url === undefined) return null;
  if (from !== undefined) return { url, from };
  throw new CannotStart(`MAIL_FROM is not set, and SMTP_URL needs it; allowed: ${settings.MAIL_FROM[1]}.`);
}

const providerNames = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

/** Half a provider is a slip: whoever sets one of the three wants all of them. */
function provider(read: (name: (typeof providerNames)[number] | 'OIDC_NAME') => string | undefined): Config['oidc'] {
  const [issuer, clientId, clientSecret] = providerNames.map(read);
  const name = read('OIDC_NAME');
  const [given, missing] = [
    providerNames.find(read) ?? (name && 'OIDC_NAME'),
    providerNames.find((each) => !read(each)),
  ];
  if (given === undefined) return null;
  if (issuer && clientId && clientSecret) return { issuer, clientId, clientSecret, name: name ?? null };
  throw new CannotStart(`${missing} is not set, and ${given} needs it; allowed: ${missing && settings[missing][1]}.`);
}

function databaseAddress(given: string | undefined, dataDir: string): DatabaseAddress {
  if (given?.startsWith('postgres')) return { kind: 'postgres', url: given };
  return { kind: 'sqlite', file: given ? resolve(given.slice('sqlite:'.length)) : resolve(dataDir, 'attune.sqlite') };
}

/** The file holds our settings alone, so any other name there is a mistake; in the environment a near miss is one. */
function refuseUnknown(environment: Environment, file: Environment): void {
  const names = Object.keys(settings);
  const isKnown = (name: string) => names.includes(name);
  const stray = Object.keys(file).find((name) => !isKnown(name));
  const slip = Object.keys(environment).find((name) => !isKnown(name) && names.some((known) => isNear(name, known)));
  const unknown = stray ?? slip;
  if (!unknown) return;
  const near = names.find((known) => isNear(unknown, known));
  throw new CannotStart(
    `${unknown} is not a setting of Attune${near ? ` (is ${near} meant?)` : ''}; allowed: ${names.join(', ')}.`,
  );
}

/** Alike but for one letter left out, added or changed, or two swapped; short names are too easily alike. */
function isNear(name: string, known: string): boolean {
  if (known.length < 8 || Math.abs(name.length - known.length) > 1) return false;
  let start = 0;
  while (start < name.length && name[start] === known[start]) start += 1;
  let end = 0;
  while (end < Math.min(name.length, known.length) - start && name.at(-1 - end) === known.at(-1 - end)) end += 1;
  const [left, right] = [name.slice(start, name.length - end), known.slice(start, known.length - end)];
  return left.length <= 1 && right.length <= 1 ? true : left.length === 2 && left === [...right].reverse().join('');
}

function whole(low: number, high: number) {
  return z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().min(low).max(high));
}

function isHttpUrl(text: string): boolean {
  const parsed = URL.canParse(text) ? new URL(text) : null;
  return parsed !== null && /^https?:$/.test(parsed.protocol) && /^\/?$/.test(parsed.pathname) && !parsed.search;
}

const secrets: readonly Name[] = [
  ...(['SESSION_SECRET', 'SMTP_URL', 'OIDC_CLIENT_SECRET'] as const),
  ...(['STORAGE_URL', 'STORAGE_KEY_ID', 'STORAGE_SECRET'] as const),
];

/** A secret never reaches a log, and neither does a password within an address. */
const shown = (name: Name, value: string): string =>
  secrets.includes(name) ? `${value.length} characters` : value.replace(/\/\/[^@/]*@/, '//…@');
