import { join } from 'node:path';
import type { Platform } from '../platform.ts';
import type { FileConfig } from './file-config.ts';
import { S3Store } from './s3-store.ts';
import { type FileStore, FolderStore } from './store.ts';

function none(): never {
  throw new Error('no place for files was set up here');
}

/** No place: where no file is ever kept. */
export const noFiles: FileStore = { put: none, open: none, has: none, remove: none, list: none };

/** The place of files that the settings name, and the rules by which they are taken. */
export function fileStoreOf(
  { place, rules }: FileConfig,
  data_folder: string,
): Pick<Platform, 'files' | 'file_rules'> {
  const files =
    'folder' in place
      ? new FolderStore(place.folder)
      : new S3Store(place.bucket, join(data_folder, 'files-incoming'));
  return { files, file_rules: rules };
}
