import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatVerifierKey, type NoteSigner, signNote, verifierKey } from '../../kernel/signed-note.ts';
import { idOf } from '../testing/stories.ts';
import { statementOf, statementText } from './statement.ts';
import { type StatementTools, verifyStatement } from './verify.ts';

const sha: StatementTools['sha'] = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const prefix = Buffer.from('302a300506032b6570032100', 'hex');
const tools: StatementTools = {
  sha,
  verify: (key, message, signature) =>
    verify(
      null,
      message,
      createPublicKey({ key: Buffer.concat([prefix, key]), format: 'der', type: 'spki' }),
      signature,
    ),
};
function signer(key: KeyObject = generateKeyPairSync('ed25519').privateKey): NoteSigner {
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    key: verifierKey(sha, `touchstone/${idOf(1)}/certificates`, der.subarray(prefix.length)),
    sign: (message) => sign(null, message, key),
  };
}

const values = {
  certificate_number: 'SMS-000001-2026-000001',
  client_name: 'Sample Ltd',
  scope_statement: 'Managed hosting.',
  sites: [],
  effective_on: '2026-07-10',
  expires_on: '2029-07-09',
};
const body = signer();
const said = statementOf({ state: 'valid', values }, 'ISO/IEC 20000-1:2018', 0);
const note = signNote(said === null ? '' : statementText(said), [body]);
const key = formatVerifierKey(body.key);
const answer = (more = {}) => JSON.stringify({ status: 'valid', statement: note, key, ...more });

describe('a signed statement', () => {
  it('holds by the key that came with it, and by the same key got another way', () => {
    for (const trusted of [null, body.key]) {
      expect(verifyStatement(tools, answer(), trusted)).toMatchObject({
        holds: true,
        statement: { number: 'SMS-000001-2026-000001', status: 'valid' },
      });
    }
    expect(verifyStatement(tools, note, body.key)).toMatchObject({ holds: true });
  });

  it.each([
    [
      'a word was changed',
      answer({ statement: note.replace('hosting', 'housing') }),
      null,
      'signature-wrong',
    ],
    [
      'the status was changed',
      answer({ statement: note.replace('"valid"', '"withdrawn"') }),
      null,
      'signature-wrong',
    ],
    ['another key came with it', answer({ key: formatVerifierKey(signer().key) }), null, 'signature-wrong'],
    ['another key is trusted', answer(), signer().key, 'other-key'],
    ['another key is trusted than signed the note', note, signer().key, 'signature-wrong'],
    ['no key is known', note, null, 'no-key'],
    ['the signature was taken off', answer({ statement: note.split('\n\n')[0] }), null, 'no-statement'],
    ['it is something else', 'Certificate', null, 'no-statement'],
    ['what was signed is something else', signNote('{}\n', [body]), body.key, 'not-understood'],
  ])('does not hold where %s', (_, text, trusted, problem) => {
    expect(verifyStatement(tools, text, trusted)).toEqual({ holds: false, problem });
  });
});
