import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromBase64, joinBytes, toHex, utf8 } from './bytes.ts';
import { type Checkpoint, formatCheckpoint, parseCheckpoint } from './checkpoint.ts';
import type { Sha256 } from './merkle.ts';
import {
  formatVerifierKey,
  isSignedBy,
  type NoteSigner,
  parseNote,
  parseVerifierKey,
  signNote,
  type VerifyEd25519,
  verifierKey,
} from './signed-note.ts';

const sha: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const spki = Buffer.from('302a300506032b6570032100', 'hex');
const verifyEd25519: VerifyEd25519 = (key, message, signature) =>
  verify(
    null,
    message,
    createPublicKey({ key: Buffer.concat([spki, key]), format: 'der', type: 'spki' }),
    signature,
  );

function signerOf(name: string, seed: Uint8Array): NoteSigner {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    key: verifierKey(sha, name, der.subarray(spki.length)),
    sign: (message) => sign(null, message, key),
  };
}

/** The example of golang.org/x/mod/sumdb/note (BSD-3-Clause), which the format comes from. */
const example = {
  private_key: 'AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  note: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
};

describe('a signed note', () => {
  it('is signed and read as the format of Go does it', () => {
    const seed = fromBase64(example.private_key)?.subarray(1) ?? new Uint8Array();
    const signer = signerOf('PeterNeumann', seed);
    expect(formatVerifierKey(signer.key)).toBe(example.key);
    const text = example.note.slice(0, example.note.indexOf('\n\n') + 1);
    expect(signNote(text, [signer])).toBe(example.note);
    const key = parseVerifierKey(sha, example.key);
    const note = parseNote(example.note);
    if (key === null || note === null) throw new Error('the example is not read');
    expect(isSignedBy(verifyEd25519, note, key)).toBe(true);
    expect(isSignedBy(verifyEd25519, { ...note, text: note.text.replace('your', 'our') }, key)).toBe(false);
  });

  it('may be signed by two keys, and is signed by neither of others', () => {
    const [old, next, other] = [1, 2, 3].map((byte) => signerOf('log', new Uint8Array(32).fill(byte)));
    if (old === undefined || next === undefined || other === undefined) throw new Error('no keys');
    const note = parseNote(signNote('text\n', [old, next]));
    if (note === null) throw new Error('the note is not read');
    expect([old, next, other].map(({ key }) => isSignedBy(verifyEd25519, note, key))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is not read when it is no note, nor a key that is none', () => {
    const broken = [
      '',
      'text',
      'text\n',
      'text\n\nno signature\n',
      'text\n\n— log AAAA\n',
      'te\u0000xt\n\n— log AAAAAAAA\n',
    ];
    expect(broken.map(parseNote)).toEqual(broken.map(() => null));
    expect(parseVerifierKey(sha, example.key.replace('c74f20a3', 'c74f20a4'))).toBeNull();
    expect(parseVerifierKey(sha, 'PeterNeumann')).toBeNull();
    expect(() => verifierKey(sha, 'a name', new Uint8Array(32))).toThrow(TypeError);
    expect(() => signNote('no newline', [])).toThrow(TypeError);
  });
});

describe('a checkpoint', () => {
  const checkpoint: Checkpoint = {
    origin: 'touchstone/x',
    size: 12,
    root: joinBytes(sha(utf8('root'))),
    extensions: [],
  };

  it('is read as it was written', () => {
    const extended = { ...checkpoint, extensions: ['more'] };
    expect(formatCheckpoint(checkpoint).split('\n')).toHaveLength(4);
    for (const one of [checkpoint, extended]) {
      const read = parseCheckpoint(formatCheckpoint(one));
      expect(read).toEqual(one);
      expect(toHex(read?.root ?? new Uint8Array())).toBe(toHex(checkpoint.root));
    }
  });

  it('is not read with a size or root that is none', () => {
    const [, size, root] = formatCheckpoint(checkpoint).split('\n');
    for (const text of [
      `o\n0${size}\n${root}\n`,
      `o\n-1\n${root}\n`,
      `o\n1\n${root?.slice(4)}\n`,
      `\n1\n${root}\n`,
      `o\n1\n${root}\n\n`,
      `o\n1\n${root}`,
    ]) {
      expect(parseCheckpoint(text)).toBeNull();
    }
  });
});
