import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

/** SQLite's word for "somebody else holds it". */
const busy = 5;

/** Locks held by this process: one that nobody refers to would be collected, and with it given free. */
const held = new Set<FileLock>();

/**
 * A lock on a file that the operating system gives free when its holder ends, however it ends: no file of a killed
 * process is ever taken for a living one, no process number that was given again for its first bearer. Node itself has
 * no such lock; SQLite's own (fcntl, on every platform) is used, on a file that stays empty.
 */
export class FileLock {
  readonly #database: DatabaseSync;

  private constructor(database: DatabaseSync) {
    this.#database = database;
    held.add(this);
  }

  /**
   * Takes the lock without waiting: `shared` beside others who share it, `exclusive` alone.
   *
   * @returns null when others hold it in a way that does not allow it
   */
  static take(file: string, kind: 'shared' | 'exclusive'): FileLock | null {
    const database = new DatabaseSync(file);
    try {
      database.exec(kind === 'exclusive' ? 'begin exclusive' : 'begin; select count(*) from sqlite_schema');
      return new FileLock(database);
    } catch (error) {
      database.close();
      if ((error as { errcode?: number }).errcode === busy) return null;
      throw error;
    }
  }

  /** Takes the lock alone, as soon as nobody else holds it. @returns null when that takes longer than the limit */
  static async wait(file: string, limit_ms: number): Promise<FileLock | null> {
    const end = Date.now() + limit_ms;
    for (;;) {
      const lock = FileLock.take(file, 'exclusive');
      if (lock !== null || Date.now() > end) return lock;
      await wait(25);
    }
  }

  release(): void {
    if (held.delete(this)) this.#database.close();
  }
}
