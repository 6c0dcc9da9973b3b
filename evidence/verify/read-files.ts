import type { Manifest, ManifestFile } from '../pack-format.ts';
import { PackProblem } from '../problem.ts';
import type { Archive } from '../zip/archive.ts';
import { type ArchivedFile, methods } from '../zip/layout.ts';
import type { Findings } from './findings.ts';
import type { VerifierTools } from './tools.ts';

/** Reads a file as a whole. @throws PackProblem when it is missing, too large or does not unpack */
export async function readWhole(archive: Archive, path: string, most: number): Promise<Uint8Array> {
  const file = archive.find(path);
  if (file === undefined) throw new PackProblem('file-missing', { file: path });
  if (file.size > most) throw new PackProblem('file-too-large', { file: path });
  const content = new Uint8Array(file.size);
  let at = 0;
  await archive.read(file, {
    packed: () => undefined,
    content: (chunk) => {
      content.set(chunk, at);
      at += chunk.length;
    },
  });
  return content;
}

/** The text of bytes. @throws PackProblem `file-malformed` when they are no UTF-8 */
export function textOf(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new PackProblem('file-malformed', { file: path });
  }
}

/** Says of the archive's files which the manifest does not know, of the manifest's which are missing, and which are out of order. */
export function compareNames(
  archive: Archive,
  { files }: Manifest,
  unlisted: readonly string[],
  findings: Findings,
): void {
  const own = archive.files.map(({ path }) => path).filter((path) => !unlisted.includes(path));
  const listed = files.map(({ path }) => path);
  const [inArchive, inManifest] = [new Set(own), new Set(listed)];
  for (const path of listed) if (!inArchive.has(path)) findings.add('file-missing', { file: path });
  for (const path of own) if (!inManifest.has(path)) findings.add('file-added', { file: path });
  const [there, known] = [
    own.filter((path) => inManifest.has(path)),
    listed.filter((path) => inArchive.has(path)),
  ];
  const moved = there.find((path, index) => path !== known[index]);
  if (moved !== undefined) findings.add('file-moved', { file: moved });
}

/** Reads one file and holds it against the manifest, handing its content on. @returns whether it is as the manifest says */
export async function checkFile(
  tools: VerifierTools,
  archive: Archive,
  [listed, file]: readonly [ManifestFile, ArchivedFile],
  take: (chunk: Uint8Array) => void,
  findings: Findings,
): Promise<boolean> {
  const [packed, content] = [tools.digest(), tools.digest()];
  await archive.read(file, {
    packed: (chunk) => packed.update(chunk),
    content: (chunk) => {
      content.update(chunk);
      take(chunk);
    },
  });
  const isSame = file.size === listed.size && content.end() === listed.sha256;
  const isPackedSame =
    file.method === methods.deflated &&
    file.packed_size === listed.packed_size &&
    packed.end() === listed.packed_sha256;
  if (!isSame) findings.add('file-changed', { file: file.path });
  else if (!isPackedSame) findings.add('file-repacked', { file: file.path });
  return isSame;
}
