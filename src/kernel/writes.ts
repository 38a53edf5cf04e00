import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral, QueryRunner } from 'typeorm';
import { Busy } from './errors.js';
import { Turns } from './turns.js';

export interface WriteLimits {
  /** How long a unit may wait for its turn or a connection, in milliseconds. */
  readonly waitMs: number;
  /** How long a unit may run before it is rolled back, in milliseconds. */
  readonly runMs: number;
}

interface Unit {
  readonly manager: EntityManager;
  state: 'open' | 'done' | 'expired';
  failure: { readonly error: unknown } | null;
}

/**
 * The one door to writes. A unit of work is one transaction: it commits whole or not at all, and a unit asked for inside
 * another joins it. On SQLite, where TypeORM has a single connection, units take turns; on PostgreSQL each has its own
 * connection. A unit that hangs is rolled back after `runMs` and fenced off, so that what it does later reaches no table.
 */
export class Writes {
  readonly #units = new AsyncLocalStorage<Unit>();
  readonly #turns: Turns | null;

  constructor(
    private readonly writer: DataSource,
    private readonly limits: WriteLimits,
  ) {
    this.#turns = writer.options.type === 'better-sqlite3' ? new Turns(limits.waitMs) : null;
  }

  /** The manager of the unit that the caller stands in, or null outside of one. */
  current(): EntityManager | null {
    const unit = this.#units.getStore();
    return unit?.state === 'open' ? unit.manager : null;
  }

  /**
   * Runs `work` in one transaction and returns what it returns, once that is on disk.
   * @throws Busy when no turn came, or the work did not end, within the limits
   */
  async unit<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const outer = this.#units.getStore();
    if (outer?.state === 'expired') throw new Busy('busy');
    if (outer?.state === 'open') return join(outer, work);
    const leave = await this.#turns?.take();
    try {
      return await this.#transaction(work);
    } finally {
      leave?.();
    }
  }

  /** Reads a row and keeps it from other units until this one ends; SQLite's turns do that by themselves. */
  async lock<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E | null> {
    const manager = this.current();
    if (!manager) throw new Error('A row is locked inside a unit of work.');
    return this.#turns
      ? manager.findOne(entity, { where })
      : manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
  }

  /** Ends following who stands in which unit, which costs the whole process a little with every promise. */
  close(): void {
    this.#units.disable();
  }

  async #transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const { runner, fence } = fenced(this.writer.createQueryRunner());
    const unit: Unit = { manager: this.writer.createEntityManager(runner), state: 'open', failure: null };
    Object.assign(runner, { manager: unit.manager });
    await this.#begin(runner);
    try {
      const result = await this.#bounded(unit, () => this.#units.run(unit, () => work(unit.manager)));
      if (unit.failure) throw unit.failure.error;
      unit.state = 'done';
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (unit.state === 'open') unit.state = 'done';
      fence();
      await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      fence();
      await runner.release();
    }
  }

  async #begin(runner: QueryRunner): Promise<void> {
    try {
      await runner.connect();
      await runner.startTransaction();
    } catch (error) {
      await runner.release();
      throw isWaitedOut(error) ? new Busy('busy') : error;
    }
  }

  async #bounded<T>(unit: Unit, work: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        unit.state = 'expired';
        reject(new Busy('busy'));
      }, this.limits.runMs);
    });
    try {
      return await Promise.race([work(), limit]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** A joined unit that fails takes the whole with it, even where the caller catches the error: half a unit is never kept. */
async function join<T>(outer: Unit, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  try {
    return await work(outer.manager);
  } catch (error) {
    outer.failure ??= { error };
    throw error;
  }
}

const isTransactionEnd = (sql: string): boolean => /^(COMMIT|ROLLBACK)$/i.test(sql);

/**
 * A view of the driver's query runner with a transaction state of its own. Once fenced it refuses every statement but the end
 * of its transaction: SQLite's single connection would otherwise run a late statement inside somebody else's.
 */
function fenced(base: QueryRunner): { runner: QueryRunner; fence: () => void } {
  let shut = false;
  const runner = Object.create(base) as QueryRunner;
  Object.assign(runner, { isTransactionActive: false, transactionDepth: 0, data: {} });
  const query = base.query.bind(runner) as (sql: string, ...rest: unknown[]) => Promise<unknown>;
  runner.query = ((sql: string, ...rest: unknown[]) => {
    if (shut && !isTransactionEnd(sql)) return Promise.reject(new Error('This unit of work has ended.'));
    return query(immediate(sql, base), ...rest);
  }) as QueryRunner['query'];
  return { runner, fence: () => void (shut = true) };
}

/** SQLite takes the write lock at once, so that a unit never fails half-way because another process wrote in between. */
const immediate = (sql: string, runner: QueryRunner): string =>
  sql === 'BEGIN TRANSACTION' && runner.dataSource.options.type === 'better-sqlite3' ? 'BEGIN IMMEDIATE' : sql;

const isWaitedOut = (error: unknown): boolean =>
  error instanceof Error && /timeout exceeded when trying to connect|database is locked/i.test(error.message);
