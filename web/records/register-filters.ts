import { useQuery } from '@tanstack/react-query';
import { definitionNamed } from '../../processes/definitions.ts';
import { useTexts } from '../i18n.ts';
import { allRecords } from '../shared/all-records.ts';
import type { Filter } from '../shared/filter-chips.tsx';
import { choiceFilter, singleChoiceFilter } from '../shared/filter-editors.tsx';
import { recordsTexts } from '../texts/records.ts';
import { useOwnNames, useProcess } from './process.tsx';

/** The one listed field by which records of the process belong to another record, such as to a document. */
function useBelonging(): { readonly name: string; readonly plural: string } | null {
  const { fields, list_columns = [] } = useProcess();
  const found = list_columns.flatMap((name) => {
    const field = fields[name];
    if (field?.kind !== 'record' || field.column !== undefined || field.many === true) return [];
    const target = definitionNamed(field.refers_to ?? '');
    return target === undefined ? [] : [{ name, plural: target.plural }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** By what is not said yet: fields that lists show, and marks. */
function useBlankFilter(): readonly Filter[] {
  const t = useTexts(recordsTexts);
  const { fields, list_columns = [] } = useProcess();
  const names = useOwnNames();
  const choices = Object.entries(fields)
    .filter(([, { column }]) => column === undefined)
    .filter(([name, { kind }]) => kind === 'boolean' || list_columns.includes(name))
    .map(([value]) => ({ value, label: names.field(value) }));
  return choices.length === 0 ? [] : [choiceFilter('blank', t('blank'), choices)];
}

/**
 * The filters of a register: by state, by what is not said yet, and by the record that its records belong to, where there
 * is one such field.
 */
export function useRegisterFilters(): readonly Filter[] {
  const t = useTexts(recordsTexts);
  const { states } = useProcess();
  const names = useOwnNames();
  const belonging = useBelonging();
  const blank = useBlankFilter();
  const { data } = useQuery({
    queryKey: [belonging?.plural, 'choices', 'all'],
    queryFn: ({ signal }) => allRecords(belonging?.plural ?? '', {}, signal),
    enabled: belonging !== null,
    staleTime: 60_000,
  });
  const state = choiceFilter(
    'state',
    t('state'),
    Object.keys(states).map((value) => ({ value, label: names.state(value) })),
  );
  if (belonging === null) return [state, ...blank];
  const choices = (data ?? []).map(({ id, number, title }) => ({ value: id, label: `${title} (${number})` }));
  return [state, singleChoiceFilter('refers_to', names.field(belonging.name), choices), ...blank];
}
