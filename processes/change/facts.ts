import type { EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { type Asking, type Facts, knownAs, wantedOne } from '../../kernel/facts.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, textIn } from '../../kernel/register.ts';

/** Whether the change follows a template that is for some services alone. */
function isLimited(record: ProcessRecord, facts: Facts): boolean {
  const template = templateOf({ facts });
  const { change_type } = record.values;
  return change_type === 'standard' && template !== undefined && listIn(template, 'services').length > 0;
}

/** Asks for the template that a standard change follows, for the service it is about, and for items where they matter. */
export const changeKnows: readonly Asking[] = [
  (record) => [
    wantedOne('template', 'standard-change', textIn(record, 'template')),
    wantedOne('service', 'service', textIn(record, 'service')),
  ],
  (record, facts) =>
    isLimited(record, facts)
      ? [{ as: 'items', process: 'configuration-item', ids: listIn(record, 'items') }]
      : [],
];

type Known = Pick<EffectContext, 'facts'>;

/** The template that the change names, as it is known; undefined where it names none. */
export function templateOf(known: Known): ProcessRecord | undefined {
  return knownAs(known, 'template')[0];
}

/** What a change touches that its template was not approved for: other services, named or by their items. */
export function strangeProblems(record: ProcessRecord, known: Known): readonly FieldProblem[] {
  const template = templateOf(known);
  if (template === undefined || !isLimited(record, known.facts ?? {})) return [];
  const allowed = listIn(template, 'services');
  const isStrange = (service: string | null): boolean => service !== null && !allowed.includes(service);
  const service = textIn(record, 'service');
  const strange = [
    ['service', service === null || isStrange(service)],
    ['services', listIn(record, 'services').some(isStrange)],
    ['items', knownAs(known, 'items').some((item) => isStrange(textIn(item, 'service')))],
  ] as const;
  const params = { template: template.number };
  return strange.flatMap(([field, is]) =>
    is ? [{ field, code: 'change.template-other-service' as const, params }] : [],
  );
}

/** Who owns the service that the change is about; null: nobody, or it names none. */
export function serviceOwner(known: Known): string | null {
  const [service] = knownAs(known, 'service');
  return service === undefined ? null : textIn(service, 'assignee');
}
