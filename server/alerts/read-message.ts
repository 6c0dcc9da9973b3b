import { Type } from 'typebox';
import { type FieldProblem, Refusal } from '../../kernel/errors.ts';
import { schemaProblems } from '../../kernel/validate.ts';
import { refuseUnstorable } from '../records/storable-text.ts';
import { type AlertReading, readAlerts } from './mapping.ts';
import type { SourceValues } from './sources.ts';

const labels = Type.Record(Type.String(), Type.String());

/** What Alertmanager sends by webhook, version 4: the parts that are read. */
const alertmanagerSchema = Type.Object({
  version: Type.Literal('4'),
  groupKey: Type.String({ minLength: 1 }),
  status: Type.Enum(['firing', 'resolved']),
  commonLabels: labels,
  commonAnnotations: labels,
  alerts: Type.Array(
    Type.Object({
      status: Type.Enum(['firing', 'resolved']),
      labels,
      annotations: labels,
      startsAt: Type.String(),
      endsAt: Type.String(),
    }),
    { minItems: 1 },
  ),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('alert.not-json');
  }
}

/** Beyond Alertmanager's own form a key says which group it is: a placeholder for none is no help to anybody. */
function kindProblem(kind: SourceValues['kind'], message: unknown): string | null {
  if (kind === 'json') return null;
  const [problem] = schemaProblems(alertmanagerSchema, message);
  return problem === undefined ? null : `${problem.path} ${problem.message}`.trim();
}

/**
 * Reads the alert groups of a message as it came.
 *
 * @throws Refusal `alert.not-json`, `alert.not-alertmanager`, `request.invalid`, or `alert.unreadable` with what is missing
 */
export function readMessage(
  { kind, mapping }: Pick<SourceValues, 'kind' | 'mapping'>,
  text: string,
): readonly AlertReading[] {
  const message = parsed(text);
  refuseUnstorable(message);
  const problem = kindProblem(kind, message);
  if (problem !== null) throw new Refusal('alert.not-alertmanager', { problem });
  const { alerts, problems } = readAlerts(mapping, message);
  if (problems.length > 0) throw new Refusal('alert.unreadable', {}, { problems });
  return alerts;
}

/** A refusal as the log keeps it, to be told in any language later. */
export interface KeptProblem {
  readonly code: Refusal['code'];
  readonly params: Readonly<Record<string, unknown>>;
  readonly problems: readonly FieldProblem[];
}

/** What the log keeps of a refusal. */
export function keptProblem({ code, params, problems }: Refusal): KeptProblem {
  return { code, params, problems };
}
