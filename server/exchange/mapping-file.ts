import { readdirSync, readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { Refusal } from '../../kernel/errors.ts';
import { Place } from './yaml-place.ts';

/** Longest mapping file, in characters. */
const longestMapping = 200_000;

/**
 * Reads the YAML text of a mapping, of whatever kind: every part of it knows where it stands.
 *
 * @throws Refusal `mapping.invalid` with line and problem
 */
export function readYaml(text: string): Place {
  if (text.length > longestMapping) {
    const problem = `longer than ${longestMapping} characters`;
    throw new Refusal('mapping.invalid', { line: 1, key: '-', problem });
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, maxAliasCount: 10 } as never);
  const [problem] = document.errors;
  if (problem !== undefined) {
    const [sentence = 'not YAML'] = problem.message.split('\n');
    const { line } = lines.linePos(problem.pos[0]);
    throw new Refusal('mapping.invalid', { line, key: '-', problem: sentence.replace(/ at line .*$/, '') });
  }
  return new Place(document.contents, lines, '');
}

/** Names of the mappings that come with the program in a folder. */
export function shippedIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace(/\.yaml$/, ''))
    .toSorted();
}

/**
 * The text of a mapping by its shipped name or, where `allowFiles`, from a path.
 *
 * @throws Refusal `mapping.unknown`
 */
export function mappingText(folder: string, name: string, allowFiles: boolean): string {
  const known = shippedIn(folder);
  const isFile = !known.includes(name);
  const unknown = (): Refusal => new Refusal('mapping.unknown', { mapping: name, known: known.join(', ') });
  if (isFile && !(allowFiles && /\.ya?ml$/.test(name))) throw unknown();
  const path = isFile ? (isAbsolute(name) ? name : resolve(name)) : join(folder, `${name}.yaml`);
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw unknown();
  }
}
