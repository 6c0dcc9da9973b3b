import type { EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { type Asking, knownAs, wantedOne } from '../../kernel/facts.ts';
import {
  barredUntil,
  barringOn,
  conflictsOf,
  isQualifiedAs,
  qualificationsOf,
  qualifiedOn,
  uncoveredAreas,
} from '../../kernel/impartiality.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, rowsIn, textIn } from '../../kernel/register.ts';
import { teamOf } from '../audited-by.ts';

/** Asks for the client's file, and for what the people of the team have declared and are qualified for. */
export const aboutTeam: Asking = (record) => {
  const file = textIn(record, 'certification');
  const team = teamOf(record);
  return [
    wantedOne('file', 'certification', file),
    conflictsOf('conflicts', team),
    qualificationsOf('qualifications', team),
  ];
};

/** Where in the record a person of the team stands. */
function placeOf(record: ProcessRecord, person: string): string {
  const index = rowsIn(record, 'team').findIndex(({ name }) => name === person);
  return index === -1 ? 'assignee' : `team.${index}.name`;
}

/** The people who reach conclusions: the lead and the auditors, not trainees, experts or observers. */
function auditorsOf(record: ProcessRecord): readonly string[] {
  const idle = rowsIn(record, 'team').filter(({ function: held }) => held !== 'lead' && held !== 'auditor');
  const without = new Set(idle.map(({ name }) => name));
  return teamOf(record).filter((person) => !without.has(person) || person === textIn(record, 'assignee'));
}

/** Whoever leads: the one who answers for the audit, and who has the function. */
function leadsOf(record: ProcessRecord): readonly string[] {
  const named = rowsIn(record, 'team').filter(({ function: held }) => held === 'lead');
  const people = [textIn(record, 'assignee'), ...named.map(({ name }) => name)];
  return [...new Set(people.filter((person): person is string => typeof person === 'string'))];
}

/** The last day of the audit, or the first where no last one is set. */
function lastDay(record: ProcessRecord): string | null {
  return textIn(record, 'ends_on') ?? textIn(record, 'begins_on');
}

/** People of the team whose declared relation to the client keeps them away on the audit's first day (5.2 of 17021-1). */
function conflictProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const [file] = knownAs(context, 'file');
  const day = textIn(record, 'begins_on');
  if (file === undefined || day === null) return [];
  const client = { name: textIn(file, 'client_name'), certification: file.id };
  return barringOn(knownAs(context, 'conflicts'), client, day, context.settings).map((conflict) => ({
    field: placeOf(record, textIn(conflict, 'person') ?? ''),
    code: 'certification-audit.conflict',
    params: { conflict: conflict.number, until: barredUntil(conflict, context.settings) ?? '–' },
  }));
}

/** Auditors and leads not qualified as such until the audit's last day, and technical areas that nobody covers. */
function competenceProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const [file] = knownAs(context, 'file');
  const day = lastDay(record);
  if (file === undefined || day === null) return [];
  const held = qualifiedOn(knownAs(context, 'qualifications'), day, textIn(file, 'edition'));
  const auditors = auditorsOf(record);
  const unqualified = auditors.filter((person) => !isQualifiedAs(held, person, 'lead', 'auditor'));
  const notAsLead = leadsOf(record).filter(
    (person) => !unqualified.includes(person) && !isQualifiedAs(held, person, 'lead'),
  );
  const uncovered = uncoveredAreas(listIn(file, 'technical_areas'), held, auditors);
  return [
    ...unqualified.map((person) => ({
      field: placeOf(record, person),
      code: 'certification-audit.not-qualified' as const,
      params: { day },
    })),
    ...notAsLead.map((person) => ({
      field: placeOf(record, person),
      code: 'certification-audit.not-as-lead' as const,
      params: { day },
    })),
    ...(uncovered.length === 0
      ? []
      : [
          {
            field: 'team',
            code: 'certification-audit.area-uncovered' as const,
            params: { areas: uncovered.join(', ') },
          },
        ]),
  ];
}

/** What speaks against a team: a relation to the client, or a technical area without competence. */
export function teamProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  return [...conflictProblems(record, context), ...competenceProblems(record, context)];
}

/** The work of an audit is done by its team alone. */
export function notInTeam(record: ProcessRecord, { actor }: EffectContext): readonly FieldProblem[] {
  if (actor.id !== null && teamOf(record).includes(actor.id)) return [];
  return [{ field: 'team', code: 'audit.not-in-team' }];
}
