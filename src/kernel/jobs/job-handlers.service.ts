import { Injectable } from '@nestjs/common';
import { type BackOff, exponential } from './back-off.js';
import type { JobKind } from './job-kind.js';

/** What a handler is told of the run that it is in. */
export interface Run {
  /** 1 at the first try. */
  readonly attempt: number;
  /** Aborted when the server stops or the lease is lost: long work throws its reason between two batches and goes on later. */
  readonly signal: AbortSignal;
}

/** Runs outside of any unit of work and perhaps more than once: a handler opens its own units and can be repeated. */
export type Handler<Payload> = (payload: Payload, run: Run) => Promise<void>;

export interface Policy<Payload> {
  /** After so many tries the job has failed. */
  readonly attempts: number;
  readonly backOff: BackOff;
  /** In the unit of work that gives the job up. */
  readonly gaveUp?: (payload: Payload, why: string) => Promise<void>;
  /** In the unit of work in which an administrator sets a failed job going again. */
  readonly again?: (payload: Payload) => Promise<void>;
}

const minute = 60_000;
const patient = { attempts: 8, backOff: exponential(10_000, 60 * minute) };

/** Who does what. A kind without a handler waits, as it does on an instance of an older version. */
@Injectable()
export class JobHandlers {
  readonly #byKind = new Map<string, { readonly handler: Handler<unknown>; readonly policy: Policy<unknown> }>();

  on<Payload>(
    { name, payload: shape }: JobKind<Payload>,
    handler: Handler<Payload>,
    policy: Partial<Policy<Payload>> = {},
  ): void {
    if (this.#byKind.has(name)) throw new Error(`Two handlers for jobs of the kind "${name}"`);
    const { attempts, backOff, gaveUp, again } = { ...patient, ...policy };
    this.#byKind.set(name, {
      handler: async (payload, run) => handler(shape.parse(payload), run),
      policy: {
        ...{ attempts, backOff },
        ...(gaveUp && { gaveUp: async (payload: unknown, why: string) => gaveUp(shape.parse(payload), why) }),
        ...(again && { again: async (payload: unknown) => again(shape.parse(payload)) }),
      },
    });
  }

  kinds(): string[] {
    return [...this.#byKind.keys()];
  }

  of(kind: string) {
    return this.#byKind.get(kind) ?? null;
  }
}
