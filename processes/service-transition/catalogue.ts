import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { isEnding } from './content.ts';

/** The state that the entry of a service is in once the catalogue shows what a transition of the kind brought. */
export function expectedState(kind: unknown): 'live' | 'retired' {
  return isEnding(kind) ? 'retired' : 'live';
}

/** What of the catalogue is behind: the entry of the service is in another state, or was not touched for a change. */
export function catalogueProblems(
  { values, opened_at }: ProcessRecord,
  service: ProcessRecord | undefined,
): readonly FieldProblem[] {
  if (service === undefined) return [{ field: 'service', code: 'field.required' }];
  const { kind } = values;
  if (service.state !== expectedState(kind)) {
    const params = { state: service.state };
    return [{ field: 'service', code: 'service-transition.catalogue-behind', params }];
  }
  return kind === 'changed' && service.updated_at < opened_at
    ? [{ field: 'service', code: 'service-transition.catalogue-unchanged' }]
    : [];
}
