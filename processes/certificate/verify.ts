import type { Sha256 } from '../../kernel/merkle.ts';
import {
  isSameKey,
  isSignedBy,
  parseNote,
  parseVerifierKey,
  type VerifierKey,
  type VerifyEd25519,
} from '../../kernel/signed-note.ts';
import { type CertificateStatement, certificateStatuses } from './statement.ts';

/** What verifying takes besides the file: handed in, as the kernel computes neither. */
export interface StatementTools {
  readonly sha: Sha256;
  readonly verify: VerifyEd25519;
}

/** Why a statement does not hold. */
export type StatementProblem = 'no-statement' | 'no-key' | 'other-key' | 'signature-wrong' | 'not-understood';

/** What came of verifying a statement. */
export type VerifiedStatement =
  | { readonly holds: false; readonly problem: StatementProblem }
  | { readonly holds: true; readonly statement: CertificateStatement; readonly key: VerifierKey };

/** A statement as it is handed on: the signed note alone, or the answer of the public interface that holds it. */
function partsOf(text: string): { readonly note: string; readonly key: string | null } {
  if (!text.trimStart().startsWith('{"') || text.includes('\n\n— ')) return { note: text, key: null };
  try {
    const { statement = '', key = null } = JSON.parse(text) as { statement?: unknown; key?: unknown };
    return { note: String(statement), key: typeof key === 'string' ? key : null };
  } catch {
    return { note: text, key: null };
  }
}

function read(text: string): CertificateStatement | null {
  try {
    const said = JSON.parse(text) as CertificateStatement;
    const isOurs = said.kind === 'certificate-of-a-service-management-system' && said.v === 1;
    return isOurs && certificateStatuses.includes(said.status) ? said : null;
  } catch {
    return null;
  }
}

/**
 * Verifies the signed statement of a certificate, from nothing but the file.
 *
 * @param text the signed note, or the JSON that the public interface answers with
 * @param trusted a key that was got from the body another way; null: the key that comes with the statement, which proves
 *   only that whoever has that key signed it
 */
export function verifyStatement(
  tools: StatementTools,
  text: string,
  trusted: VerifierKey | null,
): VerifiedStatement {
  const { note: source, key: line } = partsOf(text);
  const note = parseNote(source);
  if (note === null) return { holds: false, problem: 'no-statement' };
  const brought = line === null ? null : parseVerifierKey(tools.sha, line);
  const key = trusted ?? brought;
  if (key === null) return { holds: false, problem: 'no-key' };
  if (brought !== null && !isSameKey(key, brought)) return { holds: false, problem: 'other-key' };
  if (!isSignedBy(tools.verify, note, key)) return { holds: false, problem: 'signature-wrong' };
  const statement = read(note.text);
  return statement === null ? { holds: false, problem: 'not-understood' } : { holds: true, statement, key };
}
