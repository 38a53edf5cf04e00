/** Everybody whom the walk of test/web/access.spec.ts sends through the site. */
export const standings = [
  'anonymous',
  'another practitioner',
  'instructor of another course',
  'author',
  'reviewer',
  'lead',
  'administrator',
] as const;

export type Standing = (typeof standings)[number];

interface Rule {
  /** The routes that it holds for, as the router knows them. */
  readonly routes: readonly RegExp[];
  /** Who comes in, there only to what is theirs. */
  readonly admits: readonly Standing[];
  /** Where the others end: asked to sign in, or at a page that cannot be told from a missing one. */
  readonly others: 'sign-in' | 'nothing';
}

const signedIn = standings.filter((standing) => standing !== 'anonymous');

/**
 * Who may come to what. Each route of the site has one rule here, or the walk fails: a new page is closed until somebody says
 * for whom it is open.
 */
export const rules = {
  /** Everybody. */
  open: {
    routes: [
      /^\/$/,
      /^\/(privacy|accessibility|policies\/:policy|healthz|readyz|outbox)$/,
      /^\/courses(\/|$)(?!.*enrolments)/,
      /^\/evidence(\/|$)/,
      /^\/media\//,
      /^\/verify(\/|$)/,
      /^\/(register|sign-in|sign-out|confirm|reset)$/,
      /^\/sign-in\/passkey(\/options)?$/,
      /^\/reset\/(sent|done)$/,
      /^\/address$/,
    ],
    admits: standings,
    others: 'nothing',
  },
  /** Whoever holds the secret that the address itself is; a made-up one is worth nothing to anybody. */
  secret: {
    routes: [
      /^\/(confirm|reset|address|set-up|unsubscribe|calendar)\/:/,
      /^\/invitations\/:secret(\/account)?$/,
      /^\/sign-in\/oidc\/link\/:secret$/,
    ],
    admits: [],
    others: 'nothing',
  },
  /** Whoever has just shown a first factor in the same browser. */
  halfway: { routes: [/^\/sign-in\/second(\/options)?$/], admits: [], others: 'sign-in' },
  /** Who comes by way of a sign-in provider, where one is set (test/web/accounts/oidc); here none is. */
  provider: {
    routes: [/^\/sign-in\/oidc(\/(callback|new|link(\/letter)?))?$/],
    admits: [],
    others: 'nothing',
  },
  /** Whoever is signed in, and there only what is their own. */
  person: {
    routes: [
      /^\/account(\/|$)/,
      /^\/learn(\/|$)/,
      /^\/attempts\//,
      /^\/review(\/|$)/,
      /^\/certificates(\/|$)/,
      /^\/courses\/:course\/enrolments$/,
      /^\/invitations\/:secret\/acceptance$/,
    ],
    admits: signedIn,
    others: 'sign-in',
  },
  /** Whoever is on the staff of some course; administrators look on. */
  studio: {
    routes: [/^\/studio$/],
    admits: ['instructor of another course', 'author', 'reviewer', 'lead', 'administrator'],
    others: 'nothing',
  },
  /** Whoever may make courses. */
  instructor: {
    routes: [/^\/studio\/new(\/|$)/],
    admits: ['instructor of another course'],
    others: 'nothing',
  },
  /** Staff of the course that the address names (test/web/studio); administrators look on. */
  staff: {
    routes: [/^\/studio\/courses\//],
    admits: ['author', 'reviewer', 'lead', 'administrator'],
    others: 'nothing',
  },
  /** Administrators; to everybody else there is nothing. */
  administrator: { routes: [/^\/admin(\/|$)/], admits: ['administrator'], others: 'nothing' },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

export const rulesFor = (path: string): RuleName[] =>
  (Object.keys(rules) as RuleName[]).filter((name) => rules[name].routes.some((pattern) => pattern.test(path)));

/** Things of somebody who is asked for by others: the ids that stand in addresses. */
export interface Owned {
  readonly attempts: readonly string[];
  readonly serial: string;
  readonly session: string;
  readonly copy: string;
  readonly passkey: string;
  readonly device: string;
  readonly identity: string;
  readonly course: string;
}

/**
 * For each route of a person that names a thing, what stands in the address when it is another's, parameter by parameter. A
 * route that nobody has written down here fails the walk.
 */
export const theirs: readonly (readonly [RegExp, (owned: Owned) => readonly (readonly string[])[]])[] = [
  [/^\/attempts\/:id/, ({ attempts }) => attempts.map((id) => [id])],
  [/^\/certificates\/:serial/, ({ serial }) => [[serial]]],
  [/^\/account\/certificates\/:serial\/reissue$/, ({ serial }) => [[serial]]],
  [/^\/account\/sessions\/:id\/end$/, ({ session }) => [[session]]],
  [/^\/account\/sessions\/remembered\/:id\/end$/, ({ device }) => [[device]]],
  [/^\/account\/data\/:id\.zip$/, ({ copy }) => [[copy]]],
  [/^\/account\/factors\/passkeys\/:passkey/, ({ passkey }) => [[passkey]]],
  [/^\/account\/identities\/:id/, ({ identity }) => [[identity]]],
  [/^\/(learn\/:course|certificates\/for\/:course)$/, ({ course }) => [[course]]],
  [/^\/review\/:course/, ({ course }) => [[course]]],
  [
    /^\/learn\/:course\/:activity$/,
    ({ course }) => [
      [course, 'm1-dsm5'],
      [course, 'm1-quiz'],
    ],
  ],
  [/^\/learn\/:course\/(disclosures\/acknowledgement|calendar\/(due\.ics|renewal))$/, ({ course }) => [[course]]],
  [/^\/learn\/:course\/announcements\/:announcement\/dismissal$/, ({ course }) => [[course, 'made-up']]],
  [/^\/learn\/:course\/edition$/, ({ course }) => [[course]]],
  [/^\/learn\/:course\/edition\/known\/:/, ({ course }) => [[course, 'm1-dsm5']]],
  [/^\/learn\/:course\/edition\/:before\/:after$/, ({ course }) => [[course, '1', '1']]],
  [
    /^\/learn\/:course\/edition\/:before\/:after\/(activities|parts)\/:/,
    ({ course }) => [
      [course, '1', '1', 'm1-dsm5'],
      [course, '1', '1', 'details'],
    ],
  ],
  [/^\/learn\/:course\/:\w+\/done$/, ({ course }) => [[course, 'm1-dsm5']]],
  [/^\/learn\/:course\/:\w+\/attempts$/, ({ course }) => [[course, 'm1-quiz']]],
  [/^\/learn\/:course\/:\w+\/reflections\/:/, ({ course }) => [[course, 'm1-dsm5', 'm1-letters']]],
  [/^\/learn\/:course\/:\w+\/recordings\/:/, ({ course }) => [[course, 'm1-dsm5', 'a-talk']]],
];

/** Routes that name what is nobody's own: whoever is signed in may go on with it. */
export const nobodys = [/^\/courses\/:course\/enrolments$/, /^\/invitations\/:secret\/acceptance$/];
