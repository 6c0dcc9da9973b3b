import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { SealFolders } from './checkpoints.ts';

/** Where an installation keeps its keys and checkpoints. */
export function sealFolders({ data_folder, keys_folder }: Config): SealFolders {
  return { keys: keys_folder, checkpoints: join(data_folder, 'checkpoints') };
}
