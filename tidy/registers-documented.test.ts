import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ProcessDefinition } from '../kernel/definition.ts';
import { roles } from '../kernel/roles.ts';
import type { ProcessModule } from '../processes/module.ts';
import { modules } from '../processes/modules.ts';
import { catalogueChecks } from '../standard/checks.ts';

const file = join(import.meta.dirname, '../docs/reference/registers.md');

function rolesIn(may: readonly string[]): string {
  if (may.length === roles.length) return 'everybody';
  return may.length === 0 ? '–' : may.join(', ');
}

function activityLine(
  { states }: ProcessDefinition,
  activity: ProcessDefinition['activities'][number],
): string {
  const { name, from, to, may, own_may, signed, requires, requires_text } = activity;
  const everywhere = from.length === Object.keys(states).length;
  const who = [...(may.length > 0 ? [rolesIn(may)] : []), ...(own_may === true ? ['whose own it is'] : [])];
  const needs = [
    ...requires,
    ...(requires_text === true ? ['a text'] : []),
    ...(signed === true ? ['a signature'] : []),
  ];
  const cells = [
    name,
    everywhere ? 'any state' : from.join(', '),
    to ?? '–',
    who.join('; '),
    needs.join(', '),
  ];
  return `| ${cells.map((cell) => (cell === '' ? '–' : cell)).join(' | ')} |`;
}

function checkLine(id: string): string {
  const question = catalogueChecks.find((check) => check.id === id)?.question.en ?? '';
  return `- **${id}** ${question}`;
}

/** A process as its module has it. */
function chapter({ definition, texts, checks = [], settings = {} }: ProcessModule): string {
  const { title, prefix, clause, plural, states, activities, may_create } = definition;
  const open = Object.entries(states).map(([name, state]) => (state.open ? name : `${name} (closed)`));
  const parts = [
    `## ${title.en} (${prefix}, clause ${clause})`,
    texts.purpose?.en ?? '',
    `\`/api/v1/${plural}\` · ${may_create.length === 0 ? 'made by a route of its own' : `recorded by ${rolesIn(may_create)}`} · states: ${open.join(', ')}`,
    `Fields: ${Object.keys(definition.fields).join(', ')}`,
    [
      '| activity | from | to | who | needs |',
      '|---|---|---|---|---|',
      ...activities.map((one) => activityLine(definition, one)),
    ].join('\n'),
    Object.keys(settings).length === 0 ? '' : `Planned values: ${Object.keys(settings).join(', ')}`,
    checks.map(({ id }) => checkLine(id)).join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function reference(): string {
  return `# Processes and registers

What each process records, who may do what to it and what is checked. Written from the definitions in \`processes/\`
(\`UPDATE=1 npm test -- pure\`), held by a test.

${modules.map(chapter).join('\n\n')}
`;
}

test('every process is documented as its definition has it', () => {
  if (process.env['UPDATE'] === '1') writeFileSync(file, reference());
  expect(readFileSync(file, 'utf8')).toBe(reference());
});
