export type FaultKind = 'not-found' | 'conflict' | 'rule-broken' | 'too-large' | 'not-taken' | 'too-many' | 'busy';

/** What a message about a fault may be filled in with. */
export type FaultDetails = Readonly<Record<string, string | number>>;

/**
 * Something that the person who asked can understand and mend. It has a code, which names its message in the catalogue, and
 * knows no HTTP: `web` alone says which status and page it becomes.
 */
export abstract class Fault extends Error {
  abstract readonly kind: FaultKind;

  constructor(
    readonly code: string,
    readonly details: FaultDetails = {},
  ) {
    super(code);
    this.name = new.target.name;
  }
}

/** There is no such thing, or it is somebody else's: the two look alike. */
export class NotFound extends Fault {
  readonly kind = 'not-found';
}

/** The thing has changed or is taken: to look again and repeat is the cure. */
export class Conflict extends Fault {
  readonly kind = 'conflict';
}

/** The request was understood and breaks a rule of the trade. `field` names the form field to mend, where there is one. */
export class RuleBroken extends Fault {
  readonly kind = 'rule-broken';

  constructor(
    code: string,
    details: FaultDetails = {},
    readonly field: string | null = null,
  ) {
    super(code, details);
  }
}

/** More bytes than are taken; the message names the limit. */
export class TooLarge extends Fault {
  readonly kind = 'too-large';
}

/** A file of a kind that is not taken; the message names those that are. */
export class NotTaken extends Fault {
  readonly kind = 'not-taken';
}

export class TooMany extends Fault {
  readonly kind = 'too-many';
}

/** The database is taken up for longer than anyone should wait. */
export class Busy extends Fault {
  readonly kind = 'busy';
}

/** Something outside the program keeps it from starting; the message is one line for the operator. */
export class CannotStart extends Error {}
