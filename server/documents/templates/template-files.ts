import { readdir, readFile } from 'node:fs/promises';
import type { Language } from '../../../kernel/text.ts';
import { readTemplate, type Template } from './read-template.ts';

const folder = new URL('../../../processes/document/templates/', import.meta.url);

/** The file of a template, as it is read from disk. */
export interface TemplateFile {
  /** Id of the item of documented information (`DI-02`). */
  readonly item: string;
  readonly language: Language;
  /** Path from the root of the program. */
  readonly path: string;
  readonly markdown: string;
}

async function readFolder(language: Language): Promise<ReadonlyMap<string, TemplateFile>> {
  const inside = new URL(`${language}/`, folder);
  const names = (await readdir(inside)).filter((name) => name.endsWith('.md')).toSorted();
  const files = await Promise.all(
    names.map(async (name): Promise<[string, TemplateFile]> => {
      const item = name.slice(0, -'.md'.length);
      const path = `processes/document/templates/${language}/${name}`;
      const markdown = await readFile(new URL(name, inside), 'utf8');
      return [item, { item, language, path, markdown }];
    }),
  );
  return new Map(files);
}

const known = new Map<Language, ReturnType<typeof readFolder>>();

/** Every template in a language by its item. They are part of the program: read once. */
export function templateFiles(language: Language): ReturnType<typeof readFolder> {
  const read = known.get(language) ?? readFolder(language);
  known.set(language, read);
  read.catch(() => known.delete(language));
  return read;
}

/** The title that the first line of a template names. */
export function titleOfFile({ markdown }: TemplateFile): string {
  return /^#\s+(.*\S)/.exec(markdown)?.[1] ?? '';
}

/** The template of an item, read and found to hold only what templates may hold; null when there is none. */
export async function templateOf(item: string, language: Language): Promise<Template | null> {
  const file = (await templateFiles(language)).get(item);
  return file === undefined ? null : readTemplate(file.path, file.markdown, language);
}
