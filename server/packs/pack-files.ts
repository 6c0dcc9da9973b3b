import { mkdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { keptDays } from './pack-store.ts';

/** Where packs that were made are kept until they expire. */
export class PackFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  path(id: string): string {
    return join(this.#folder, `${id}.zip`);
  }

  /** Sees to it that there is a folder, for its owner's eyes only. */
  prepare(): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
  }

  /** Removes the files of packs that have expired. @param now epoch milliseconds */
  async removeExpired(now: number): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    for (const name of names) {
      const path = join(this.#folder, name);
      const written = await stat(path).catch(() => null);
      if (written !== null && written.mtimeMs < now - keptDays * 86_400_000) await rm(path, { force: true });
    }
  }
}
