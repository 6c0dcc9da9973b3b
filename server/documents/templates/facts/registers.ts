import type { ProcessRecord } from '../../../../kernel/record.ts';
import { numberIn, rowsIn, textIn } from '../../../../kernel/register.ts';
import { fillText } from '../../../../kernel/text.ts';
import type { TextNode } from '../../../../processes/document/structured-text.ts';
import type { BlockFact, FactSource } from '../fact.ts';
import { tableOf } from '../nodes.ts';
import { fieldName, plannedChoice, recordTable, rowsTable, shown } from '../show.ts';
import { words } from '../words.ts';

/** A target with its side and unit: `at least 95 %`. */
function targetText(record: ProcessRecord, { language }: FactSource): string {
  const target = numberIn(record, 'target');
  if (target === null) return '';
  const n = [target, textIn(record, 'unit')].filter((part) => part !== null).join(' ');
  const direction = textIn(record, 'direction');
  const side = direction === 'at-least' || direction === 'at-most' ? words[direction][language] : '{n}';
  return fillText(side, { n });
}

const targetOf = (source: FactSource) => ({
  head: words.target[source.language],
  tell: (record: ProcessRecord) => targetText(record, source),
});

function objectives(source: FactSource): readonly TextNode[] | null {
  const approved = source.records('objective').filter(({ state }) => state === 'approved');
  return recordTable(source, 'objective', approved, [
    'title',
    'level',
    'metric',
    targetOf(source),
    'due_on',
    'assignee',
  ]);
}

function relevantRequirements(record: ProcessRecord): readonly string[] {
  return rowsIn(record, 'requirements')
    .filter(({ relevant }) => relevant === true)
    .map(({ requirement }) => String(requirement));
}

/** When something is communicated: on its occasion, at its interval, or both. */
function timing(record: ProcessRecord, { language }: FactSource): readonly string[] {
  const days = numberIn(record, 'every_days');
  return [
    textIn(record, 'occasion') ?? '',
    days === null ? '' : fillText(words.every[language], { n: days }),
  ];
}

/** The level that each role needs, whoever holds it. Nobody's own competence is told. */
function requiredCompetence(source: FactSource): readonly TextNode[] | null {
  const levels = new Map<string, Set<number>>();
  for (const record of source.records('competence')) {
    const [role, level] = [textIn(record, 'role'), numberIn(record, 'required_level')];
    if (role === null || level === null) continue;
    levels.set(role, (levels.get(role) ?? new Set()).add(level));
  }
  if (levels.size === 0) return null;
  const rows = [...levels].map(([role, needed]) => [
    plannedChoice(source, 'competence.roles', role),
    shown(
      source,
      'competence',
      'required_level',
      [...needed].toSorted((a, b) => a - b),
    ),
  ]);
  const heads = [fieldName(source, 'competence', 'role'), fieldName(source, 'competence', 'required_level')];
  return [tableOf(heads, rows)];
}

function plannedAudits(source: FactSource): readonly TextNode[] | null {
  const programme = source.records('audit-programme').findLast(({ state }) => state === 'approved');
  if (programme === undefined) return null;
  return rowsTable(source, programme, 'entries', ['area', 'importance', 'planned_on', 'why']);
}

/** What registers of the management system hold. */
export const registerFacts = {
  objectives: { recorded: { register: 'objective' }, reads: ['objective'], tell: objectives },
  measures: {
    recorded: { register: 'measure' },
    reads: ['measure'],
    tell: (source) =>
      recordTable(source, 'measure', source.records('measure'), [
        'title',
        'method',
        targetOf(source),
        'frequency_days',
        'assignee',
      ]),
  },
  issues: {
    recorded: { register: 'issue' },
    reads: ['issue'],
    tell: (source) =>
      recordTable(source, 'issue', source.records('issue'), ['title', 'source', 'topic', 'description']),
  },
  'interested-parties': {
    recorded: { register: 'interested-party' },
    reads: ['interested-party'],
    tell: (source) =>
      recordTable(source, 'interested-party', source.records('interested-party'), [
        'title',
        'group',
        { head: words.requirements[source.language], tell: relevantRequirements },
      ]),
  },
  'communication-plan': {
    recorded: { register: 'communication' },
    reads: ['communication'],
    tell: (source) =>
      recordTable(source, 'communication', source.records('communication'), [
        'title',
        'audience',
        { head: words.occasion[source.language], tell: (record) => timing(record, source) },
        'channels',
        'assignee',
      ]),
  },
  competences: { recorded: { register: 'competence' }, reads: ['competence'], tell: requiredCompetence },
  'audit-programme': {
    recorded: { register: 'audit-programme' },
    reads: ['audit-programme'],
    tell: plannedAudits,
  },
} as const satisfies Record<string, BlockFact>;
