/** Longest name of a file, in characters. */
const longestName = 200;

// What means something to a shell, a path or a file system, and what shows a name other than it is (controls, marks
// that turn the direction of writing).
const unwanted = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu;

/** The end of a name by which systems tell what is in a file, small and without its dot; empty where there is none. */
export function extensionOf(file_name: string): string {
  return /\.([^.\s]{1,20})$/.exec(file_name)?.[1]?.toLowerCase() ?? '';
}

/**
 * The name under which a file is kept and handed out: without folders, signs that file systems refuse and marks that
 * nobody sees, of at most 200 characters, with its ending kept. What has no name is called `file`.
 */
export function tidyFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const tidy = last
    .replace(unwanted, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (tidy === '') return 'file';
  const characters = [...tidy];
  if (characters.length <= longestName) return tidy;
  const ending = extensionOf(tidy);
  const end = ending === '' ? '' : `.${ending}`;
  return `${characters
    .slice(0, longestName - end.length)
    .join('')
    .trimEnd()}${end}`;
}
