import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { createProgram } from './touchstone.ts';

const reference = readFileSync(join(import.meta.dirname, '../docs/reference/command-line.md'), 'utf8');

interface Leaf {
  readonly path: string;
  readonly command: Command;
}

/** Every command that does something, with its whole name. */
function leaves(command: Command, path: string): Leaf[] {
  if (command.commands.length === 0) return [{ path, command }];
  return command.commands.flatMap((child) => leaves(child, `${path} ${child.name()}`));
}

const all = leaves(createProgram(), 'touchstone');

function sectionOf(path: string): string {
  const start = reference.indexOf(`\n## ${path}\n`);
  if (start < 0) return '';
  const end = reference.indexOf('\n## ', start + 1);
  return reference.slice(start, end < 0 ? undefined : end);
}

describe('docs/reference/command-line.md', () => {
  test.each(all)('describes $path with every argument and option', ({ path, command }) => {
    const section = sectionOf(path);
    expect(section, `a section "## ${path}"`).not.toBe('');
    const documented = [
      ...command.registeredArguments.map((argument) => {
        const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
        return argument.required ? `\`<${name}>\`` : `\`[${name}]\``;
      }),
      ...command.options.map(({ flags }) => `\`${flags}\``),
    ];
    for (const flags of documented) expect(section).toContain(flags);
    const named = [...section.matchAll(/^\| `(--[\w-]+)/gm)].map((match) => match[1]);
    expect(command.options.map(({ long }) => long)).toEqual(expect.arrayContaining(named));
  });

  test('describes no command that is not there', () => {
    const described = [...reference.matchAll(/^## (touchstone .+)$/gm)].map((match) => match[1]);
    expect(described.toSorted()).toEqual(all.map(({ path }) => path).toSorted());
  });
});

test.each(all)('the help of $path says what it does and gives an example', ({ command }) => {
  expect(command.description()).not.toBe('');
  let help = '';
  command.configureOutput({
    writeOut: (text) => {
      help += text;
    },
  });
  command.outputHelp();
  expect(help).toMatch(/Examples?:/);
  for (const option of command.options) expect(option.description).not.toBe('');
});
