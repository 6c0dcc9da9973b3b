import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mailAddressOf } from './found-world.ts';
import { sampleName, samplePeople } from './organisation.ts';

const fileName = 'sample-sign-in.txt';

/** Where the sample's password is kept. */
export function signInFile(data_folder: string): string {
  return join(data_folder, fileName);
}

const accounts = samplePeople.filter(({ signs_in }) => signs_in === true);

/** Addresses of those of the sample who sign in, the administrator first. */
export const sampleAccounts: readonly { readonly email: string; readonly role: string }[] = accounts.map(
  (person) => ({ email: mailAddressOf(person), role: person.roles[0] ?? '' }),
);

/** Keeps the password of the sample's accounts where only who runs the program can read it. */
export function writeSignInFile(data_folder: string, password: string): void {
  const path = signInFile(data_folder);
  mkdirSync(data_folder, { recursive: true });
  // Never write into a file that others may read: its mode would stay.
  rmSync(path, { force: true });
  const lines = [
    `${sampleName}: everybody in it is made up, and so is its year of work.`,
    '',
    `Password of each account: ${password}`,
    '',
    ...sampleAccounts.map(({ email, role }) => `${email.padEnd(32)} ${role}`),
    '',
  ];
  writeFileSync(path, lines.join('\n'), { mode: 0o600, flag: 'wx' });
}

export function removeSignInFile(data_folder: string): void {
  rmSync(signInFile(data_folder), { force: true });
}

export function hasSignInFile(data_folder: string): boolean {
  return existsSync(signInFile(data_folder));
}
