import { createHash } from 'node:crypto';
import { type Manifest, packPaths, signedText } from '../../../evidence/pack-format.ts';
import { Archive } from '../../../evidence/zip/archive.ts';
import { type NoteSigner, signNote } from '../../../kernel/signed-note.ts';
import { ArchiveWriter } from '../archive-writer.ts';
import { withFile } from '../verifier-tools.ts';

/** The files of a pack by path, in the order of the archive. */
export type PackFiles = Map<string, Buffer>;

/** Reads every file of a pack. */
export async function readPack(path: string): Promise<PackFiles> {
  return withFile(path, async (source) => {
    const archive = await Archive.open(source);
    const files: PackFiles = new Map();
    for (const file of archive.files) {
      const parts: Buffer[] = [];
      await archive.read(file, {
        packed: () => undefined,
        content: (chunk) => void parts.push(Buffer.from(chunk)),
      });
      files.set(file.path, Buffer.concat(parts));
    }
    return files;
  });
}

/** How whoever changed a pack covers it up. */
export interface CoverUp {
  /** Lists the files anew in the manifest; otherwise it stays as it was. */
  readonly manifest?: boolean;
  /** Signs the manifest anew. */
  readonly signer?: NoteSigner;
}

/** Writes a pack of these files, as somebody would who knows the format. */
export async function writePack(
  path: string,
  files: PackFiles,
  { manifest: relist = false, signer }: CoverUp = {},
): Promise<void> {
  const archive = await ArchiveWriter.create(path);
  const unlisted: readonly string[] = [packPaths.manifest, packPaths.signature];
  for (const [name, content] of files) if (!unlisted.includes(name)) await archive.add(name, content);
  const old = files.get(packPaths.manifest)?.toString() ?? '';
  const manifest = JSON.parse(old) as Manifest;
  const text = relist ? `${JSON.stringify({ ...manifest, files: archive.listed })}\n` : old;
  const digest = createHash('sha256').update(text).digest('hex');
  await archive.addUnlisted(packPaths.manifest, text);
  const signature =
    signer === undefined
      ? (files.get(packPaths.signature)?.toString() ?? '')
      : signNote(signedText(manifest.id, digest), [signer]);
  await archive.addUnlisted(packPaths.signature, signature);
  await archive.end();
}
