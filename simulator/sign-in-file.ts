import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mailAddressOf } from './found-world.ts';
import { type SamplePerson, sampleName, samplePeople } from './organisation.ts';
import { bodyName, bodyPeople, guestAuditor } from './road/sample-body.ts';

const fileName = 'sample-sign-in.txt';

/** Where the sample's password is kept. */
export function signInFile(data_folder: string): string {
  return join(data_folder, fileName);
}

/** Somebody of the sample who signs in. */
interface Account {
  readonly email: string;
  readonly role: string;
}

function accountsOf(people: readonly SamplePerson[]): readonly Account[] {
  return people
    .filter(({ signs_in }) => signs_in === true)
    .map((person) => ({ email: mailAddressOf(person), role: person.roles[0] ?? '' }));
}

/** Those of the sample provider, the administrator first. */
export const sampleAccounts: readonly Account[] = accountsOf(samplePeople);

/** Guests of the provider, who see what its audit rooms open to them. */
export const guestAccounts: readonly Account[] = accountsOf([guestAuditor]);

/** Those of the certification body that comes with it, the administrator first. */
export const bodyAccounts: readonly Account[] = accountsOf(bodyPeople);

const linesOf = (accounts: readonly Account[]): readonly string[] =>
  accounts.map(({ email, role }) => `${email.padEnd(44)} ${role}`);

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
    ...linesOf([...sampleAccounts, ...guestAccounts]),
    '',
    `${bodyName}, made up as well; it audits and certifies the provider:`,
    '',
    ...linesOf(bodyAccounts),
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
