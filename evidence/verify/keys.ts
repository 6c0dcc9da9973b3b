import { parseCheckpoint } from '../../kernel/checkpoint.ts';
import {
  isSameKey,
  isSignedBy,
  parseNote,
  parseVerifierKey,
  type SignedNote,
  type VerifierKey,
} from '../../kernel/signed-note.ts';
import { type PackKeys, packPaths } from '../pack-format.ts';
import type { Findings } from './findings.ts';
import type { VerifierTools } from './tools.ts';

/** The keys of a pack's journal, the oldest first; the last signed what is in the pack. */
export interface KeyChain {
  readonly keys: readonly VerifierKey[];
  readonly current: VerifierKey;
}

/** A key as people compare it: name and digest. */
export function fingerprint({ name, hash }: VerifierKey): string {
  return `${name}+${hash}`;
}

function isRotation(
  { verify }: VerifierTools,
  text: string | undefined,
  from: VerifierKey,
  to: VerifierKey,
): boolean {
  const note = parseNote(text ?? '');
  if (note === null || parseCheckpoint(note.text)?.origin !== to.name) return false;
  return isSignedBy(verify, note, from) && isSignedBy(verify, note, to);
}

/**
 * Follows the keys of a pack from the oldest to the one that signed it.
 *
 * @param given the key that whoever verifies got another way; null when they have none
 */
export function followKeys(
  tools: VerifierTools,
  { key, earlier, rotations }: PackKeys,
  given: VerifierKey | null,
  findings: Findings,
): KeyChain | null {
  const keys = [...earlier, key]
    .map((line) => parseVerifierKey(tools.sha, line))
    .filter((one) => one !== null);
  const current = keys.at(-1);
  if (current === undefined || keys.length !== earlier.length + 1) {
    findings.add('file-malformed', { file: packPaths.keys });
    return null;
  }
  // Keys before the one given need not be believed: nothing that was signed with them is asked about.
  const first = given === null ? 0 : keys.findIndex((one) => isSameKey(one, given));
  if (first === -1) findings.add('key-other', { found: fingerprint(current) });
  for (let index = Math.max(first, 0); index + 1 < keys.length; index += 1) {
    const [from, to] = [keys[index] as VerifierKey, keys[index + 1] as VerifierKey];
    if (isRotation(tools, rotations[index], from, to)) continue;
    findings.add('key-chain', { from: fingerprint(from), to: fingerprint(to) });
  }
  return { keys, current };
}

/** Whether a note is signed by one of the journal's keys, past ones included. */
export function isSignedByAny({ verify }: VerifierTools, note: SignedNote, { keys }: KeyChain): boolean {
  return keys.some((key) => isSignedBy(verify, note, key));
}
