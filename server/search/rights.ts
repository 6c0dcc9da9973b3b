import type { ProcessDefinition } from '../../kernel/definition.ts';
import { isOpenToAll, ownershipFields, rowReaders } from '../../kernel/rights.ts';

// Rights as words of the index: it then finds what somebody may read as fast as what holds a word. No word that is typed
// begins with @.

/** The words of an entry by which it is found for those who may read its record. */
export function rightsOf(
  organisation_id: string,
  definition: ProcessDefinition,
  values: Readonly<Record<string, unknown>>,
): readonly string[] {
  if (isOpenToAll(definition, values)) return [`@a${organisation_id}`];
  const owners = [
    ...ownershipFields(definition).flatMap((name) => [values[name]].flat()),
    ...rowReaders(definition, values),
  ];
  const unit = definition.unit_field === undefined ? null : values[definition.unit_field];
  return [
    ...owners.filter((id) => typeof id === 'string').map((id) => `@b${id}`),
    ...(typeof unit === 'string' ? [`@c${unit}`] : []),
  ];
}

/** What a search is narrowed to. */
export interface SearchFilter {
  /** Name of a process. */
  readonly process?: string;
  readonly open?: boolean;
  /** Id of a service. */
  readonly service?: string;
  /** Epoch milliseconds of the last change; `to` is excluded. */
  readonly from?: number;
  readonly to?: number;
}
