import { fileTypeFromBuffer } from 'file-type';
import { Refusal } from '../../kernel/errors.ts';
import { extensionOf } from './file-name.ts';

/** Which files are taken, and for how long what was removed is kept. */
export interface FileRules {
  /** Largest file, in bytes. */
  readonly limit_bytes: number;
  /** Endings of names, small and without dot, whose files are not taken: neither by their name nor by what is in them. */
  readonly refused: readonly string[];
  /** If any: the only endings that are taken. */
  readonly taken: readonly string[];
  /** Days for which the bytes of a removed file are kept. */
  readonly kept_days: number;
}

/** What systems run when somebody opens it: refused unless the installation says otherwise. */
export const runnable: readonly string[] = (
  'apk app appx bat cab chm cmd com cpl dll dmg elf exe gadget hta inf iso jar jse lnk macho mde msc msi msp pif ' +
  'ps1 reg scf scr sct shb sys vb vbe vbs wasm ws wsc wsf wsh'
).split(' ');

/** Rules of an installation that sets nothing. */
export const startingRules: FileRules = {
  limit_bytes: 50 * 1_048_576,
  refused: runnable,
  taken: [],
  kept_days: 30,
};

/** How much of a file's beginning tells what it is, in bytes. */
export const tellingBytes = 4_100;

/** Kinds of text that are told by their ending, as nothing in them does. */
const textTypes: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  log: 'text/plain',
  csv: 'text/csv',
  md: 'text/markdown',
  json: 'application/json',
  eml: 'message/rfc822',
};

function looksLikeText(head: Uint8Array): boolean {
  return !head.includes(0);
}

/** Endings by which the same content goes, besides the one found in it. */
const containers: Readonly<Record<string, RegExp>> = {
  // Of an office file, its first bytes may tell no more than that it is an archive or a compound file.
  zip: /^(zip|docx|xlsx|pptx|docm|xlsm|pptm|dotx|xltx|potx|vsdx|odt|ods|odp|odg|epub|kmz|jar|apk|appx|xpi|whl)$/,
  cfb: /^(doc|xls|ppt|msg|vsd|pub|mpp|msi|cfb|dot|xlt)$/,
};

/**
 * What a file is, by its beginning. Scripts, pages and drawings that a browser would run are never told as such: they
 * are bytes to be saved.
 */
async function typeOf(
  head: Uint8Array,
  file_name: string,
): Promise<{ readonly media_type: string; readonly ext: string | null }> {
  const ending = extensionOf(file_name);
  const found = await fileTypeFromBuffer(head);
  if (found === undefined || found.ext === 'xml') {
    const media_type = looksLikeText(head) ? textTypes[ending] : undefined;
    return { media_type: media_type ?? 'application/octet-stream', ext: null };
  }
  const ext: string = containers[found.ext]?.test(ending) === true ? ending : found.ext;
  return { media_type: found.mime, ext };
}

/**
 * What the file is by what is in it, once it is sure that it may be taken: neither its name nor its content may be of a
 * type that is refused, and where types are named, its name is of one of them.
 *
 * @param head its first bytes, `tellingBytes` where there are as many
 * @throws Refusal `attachment.type-refused`, `attachment.empty`
 */
export async function judgeType(rules: FileRules, file_name: string, head: Uint8Array): Promise<string> {
  if (head.length === 0) throw new Refusal('attachment.empty', { file: file_name });
  const ending = extensionOf(file_name);
  const { media_type, ext } = await typeOf(head, file_name);
  const refused = [ending, ext ?? ''].find((one) => rules.refused.includes(one));
  if (refused !== undefined) throw new Refusal('attachment.type-refused', { type: refused });
  if (rules.taken.length > 0 && !rules.taken.includes(ending)) {
    throw new Refusal('attachment.type-refused', { type: ending === '' ? media_type : ending });
  }
  return media_type;
}

/** Media types that are shown in the page itself when asked: none of them can hold anything that runs. */
export const shownInline: readonly string[] = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
  'application/pdf',
];
