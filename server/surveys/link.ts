import { createHash, randomBytes } from 'node:crypto';

// The link of a survey holds a secret of its own. It begins with the organisation, as nobody is signed in who would say.

const organisation_bytes = 16;
const secret_bytes = 24;

/** A link's secret: told once, in the mail, and kept nowhere but as its hash. */
export interface SurveyToken {
  readonly text: string;
  readonly hash: Buffer;
}

function hashOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Makes a token that nobody can guess. */
export function newSurveyToken(organisation_id: string): SurveyToken {
  const bytes = Buffer.concat([
    Buffer.from(organisation_id.replaceAll('-', ''), 'hex'),
    randomBytes(secret_bytes),
  ]);
  return { text: bytes.toString('base64url'), hash: hashOf(bytes) };
}

/** What a token says: in which organisation it is to be looked for, and by which hash; null where it is none. */
export function readSurveyToken(
  text: string,
): { readonly organisation_id: string; readonly hash: Buffer } | null {
  const bytes = Buffer.from(text, 'base64url');
  // Written another way it is another text, and one survey has one link.
  if (bytes.length !== organisation_bytes + secret_bytes || bytes.toString('base64url') !== text) return null;
  const hex = bytes.subarray(0, organisation_bytes).toString('hex');
  const organisation_id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { organisation_id, hash: hashOf(bytes) };
}

/** The link by which somebody answers, as a mail says it; null where the organisation said no address. */
export function surveyLink(address: string, token: string): string | null {
  return address === '' ? null : `${address.replace(/\/+$/, '')}/survey/${token}`;
}
