import { z } from 'zod';

/** What letters can be refused; what is not about a topic is essential, such as a link to reset a password. */
export const topics = ['learning', 'review', 'due', 'announcements', 'staff'] as const;
export type Topic = (typeof topics)[number];

export interface LetterKind {
  /** What its template is filled in with. */
  readonly data: z.ZodType<Readonly<Record<string, string | number | boolean | null>>>;
  /** What a person unsubscribes from; null for an essential letter. */
  readonly topic: Topic | null;
}

/** A path of this site. Its host is added when the letter is written, and comes from PUBLIC_URL alone. */
const path = z.string().regex(/^\/(?![/\\])[^\s\\]*$/);
const text = z.string().min(1);

/** Every letter that Attune sends. Each has a template of its name in `views/mail` and a subject `mail.<name>.subject`. */
export const letterKinds = {
  /** An administrator tries whether mail arrives. */
  'test-letter': { data: z.object({ link: path }), topic: null },
  /** A certificate was issued. */
  'certificate-issued': { data: z.object({ name: text, course: text, link: path }), topic: 'learning' },
  /** Something of a course that is kept fresh is due; `course` is null where there are several. */
  'review-due': { data: z.object({ name: text, due: z.int(), course: text.nullable(), link: path }), topic: 'review' },
  /** Something of a course is due in a week, or in a day; `part` is null for the whole of it. */
  'due-soon': {
    data: z.object({ name: text, course: text, part: text.nullable(), day: text, link: path }),
    topic: 'due',
  },
  /** The day is over, and it is not done. */
  'due-over': {
    data: z.object({ name: text, course: text, part: text.nullable(), day: text, link: path }),
    topic: 'due',
  },
  /** The staff of a course say something to those on it. */
  announcement: {
    data: z.object({ name: text, course: text, subject: text, text, link: path }),
    topic: 'announcements',
  },
  /** Somebody was enrolled by the staff of a course. */
  'enrolled-by-staff': { data: z.object({ name: text, course: text, link: path }), topic: 'learning' },
  /** Somebody is asked to come: as what, perhaps on a course, and until when the link works. */
  invitation: { data: z.object({ role: text, course: text.nullable(), until: text, link: path }), topic: null },
  /** Whoever registered shows that the address is theirs. */
  'confirm-address': { data: z.object({ link: path }), topic: null },
  /** Somebody registered, or wanted to move, to an address that has an account. */
  'known-already': { data: z.object({ name: text, signInLink: path, resetLink: path }), topic: null },
  'reset-password': { data: z.object({ link: path }), topic: null },
  'password-changed': { data: z.object({ name: text, resetLink: path }), topic: null },
  /** An account is to move to another address: asked at the old one, and at the new one. */
  'address-old': { data: z.object({ name: text, address: text, link: path }), topic: null },
  'address-new': { data: z.object({ link: path }), topic: null },
  'address-changed': { data: z.object({ name: text, address: text }), topic: null },
  /** Somebody's second factors changed, or one of their recovery codes was used. */
  'factor-added': { data: z.object({ name: text, kind: text, link: path }), topic: null },
  'factor-removed': { data: z.object({ name: text, kind: text, link: path }), topic: null },
  'factors-reset': { data: z.object({ name: text, link: path }), topic: null },
  'recovery-codes-made': { data: z.object({ name: text, link: path }), topic: null },
  'recovery-code-used': { data: z.object({ name: text, left: z.number(), link: path }), topic: null },
  /** Somebody came from a sign-in provider with the address of an account: asked of its owner. */
  'identity-link': { data: z.object({ name: text, provider: text, link: path }), topic: null },
  'identity-linked': { data: z.object({ name: text, provider: text, link: path }), topic: null },
  'identity-unlinked': { data: z.object({ name: text, provider: text, link: path }), topic: null },
  /** A copy of the person's own data is ready. */
  'data-copy-ready': { data: z.object({ name: text, link: path }), topic: null },
  /** An item was corrected, and the person passes a quiz by it. */
  'passed-by-correction': { data: z.object({ name: text, quiz: text, course: text, link: path }), topic: null },
  /** Everything of an attempt that waited for a marker is marked. */
  'attempt-marked': { data: z.object({ name: text, quiz: text, course: text, link: path }), topic: null },
  /** Others said something of the draft of a course, or signed it: the newest of a day in one letter. */
  'review-news': {
    data: z.object({
      ...{ name: text, course: text, link: path },
      ...{ comments: z.int(), signed: z.int(), asked: z.int() },
    }),
    topic: 'staff',
  },
  /** An edition that was planned did not come out: how many things stop it and the first, or null where another edition came between. */
  'edition-not-published': {
    data: z.object({ name: text, course: text, count: z.int(), reason: text.nullable(), link: path }),
    topic: null,
  },
  /** What somebody declared about their financial relationships for a course holds until a day, and no longer. */
  'declaration-lapses': { data: z.object({ name: text, course: text, day: text, link: path }), topic: 'staff' },
  /** A proposed study was taken into the registry; or was not, for a reason. */
  'study-answered': {
    data: z.object({ name: text, course: text, study: text, reason: text.nullable(), link: path }),
    topic: 'staff',
  },
  /** The account is to be erased on a day. */
  'erasure-planned': { data: z.object({ name: text, day: text, link: path }), topic: null },
} as const satisfies Record<string, LetterKind>;

export type LetterName = keyof typeof letterKinds;
export type LetterData<Name extends LetterName> = z.infer<(typeof letterKinds)[Name]['data']>;

export const topicOf = (name: LetterName): Topic | null => letterKinds[name].topic;
