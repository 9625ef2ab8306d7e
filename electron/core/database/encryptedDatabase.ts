import type { Database as NativeDatabase, Statement } from '@signalapp/sqlcipher';
import { sqliteErrorCode } from './errorCode';

/** What SQLite can store. Booleans are 0 or 1; `undefined` is refused. */
export type SqlValue = string | number | null | Uint8Array;
/** `?` takes an array, `$name` an object. */
export type SqlParameters = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

/** One open connection. Every SQL text is prepared once and kept: build texts from constants, pass values as parameters. */
export interface Database {
  /** All rows. `Row` is the caller's word for the columns it selects: nothing checks it. */
  all<Row extends object>(sql: string, parameters?: SqlParameters): Row[];
  /** The first row, or undefined. */
  get<Row extends object>(sql: string, parameters?: SqlParameters): Row | undefined;
  run(sql: string, parameters?: SqlParameters): { changes: number; lastInsertRowid: number };
  /** Runs several statements, not kept prepared: for schema changes. */
  exec(sql: string): void;
  /** First column of the first row of a pragma, or undefined. */
  pragma(source: string): SqlValue | undefined;
  /**
   * Runs `work` in one immediate transaction (a savepoint when nested): all or nothing, the error of `work` is thrown again.
   * `work` is synchronous; a promise is refused and rolled back.
   */
  transaction<T>(work: () => T): T;
  readonly isOpen: boolean;
  /** Writes the log back into the file and closes. Closing twice does nothing. */
  close(): void;
}

/** Errors after which SQLite may have rolled the whole transaction back by itself: https://sqlite.org/lang_transaction.html */
const ROLLED_BACK_BY_SQLITE = /^SQLITE_(FULL|IOERR|NOMEM|BUSY|INTERRUPT|CORRUPT)/;
const AsyncFunction = (async () => undefined).constructor;

type NativeParameters = Parameters<Statement['run']>[0];

/** The only class that talks to the SQLCipher binding. */
export class EncryptedDatabase implements Database {
  readonly #native: NativeDatabase;
  readonly #statements = new Map<string, Statement>();
  #depth = 0;
  #rolledBack = false;
  #open = true;

  constructor(native: NativeDatabase) {
    this.#native = native;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  all<Row extends object>(sql: string, parameters?: SqlParameters): Row[] {
    return this.#guard(() => this.#statement(sql).all(native(parameters)) as Row[]); // the caller vouches for its columns
  }

  get<Row extends object>(sql: string, parameters?: SqlParameters): Row | undefined {
    return this.#guard(() => this.#statement(sql).get(native(parameters)) as Row | undefined); // idem
  }

  run(sql: string, parameters?: SqlParameters): { changes: number; lastInsertRowid: number } {
    return this.#guard(() => this.#statement(sql).run(native(parameters)));
  }

  exec(sql: string): void {
    this.#guard(() => this.#native.exec(sql));
  }

  pragma(source: string): SqlValue | undefined {
    return this.#guard(() => this.#native.pragma(source, { simple: true }));
  }

  transaction<T>(work: () => T): T {
    if (work instanceof AsyncFunction) throw new TypeError('A transaction takes a synchronous function');
    const savepoint = this.#depth === 0 ? null : `level_${this.#depth}`;
    this.run(savepoint === null ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${savepoint}`);
    this.#depth += 1;
    try {
      const value = work();
      if (isPromise(value)) throw new TypeError('A transaction takes a synchronous function');
      this.run(savepoint === null ? 'COMMIT' : `RELEASE ${savepoint}`);
      return value;
    } catch (error) {
      this.#rollBack(savepoint);
      throw error;
    } finally {
      this.#depth -= 1;
      if (this.#depth === 0) this.#rolledBack = false;
    }
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#statements.clear();
    this.#native.close();
  }

  #rollBack(savepoint: string | null): void {
    if (!this.#open) return;
    try {
      if (savepoint === null) this.#native.exec('ROLLBACK');
      else if (!this.#rolledBack) this.#native.exec(`ROLLBACK TO ${savepoint}; RELEASE ${savepoint}`);
    } catch (error) {
      // nothing left to roll back when SQLite did it first; anything else is a bug
      if (!this.#rolledBack) throw error;
    }
  }

  /** After an error that may have ended the transaction, later writes of the same `work` would commit one by one: refuse them. */
  #guard<T>(call: () => T): T {
    if (!this.#open) throw new Error('The database is closed');
    if (this.#rolledBack) throw new Error('The transaction was rolled back by an earlier error');
    try {
      return call();
    } catch (error) {
      if (this.#depth > 0 && ROLLED_BACK_BY_SQLITE.test(sqliteErrorCode(error) ?? '')) this.#rolledBack = true;
      throw error;
    }
  }

  #statement(sql: string): Statement {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    const statement = this.#native.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

// the binding's types want plain ArrayBuffers and mutable arrays; it only reads them
const native = (parameters: SqlParameters | undefined): NativeParameters => parameters as NativeParameters;

const isPromise = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
