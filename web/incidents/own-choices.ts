import { useQuery } from '@tanstack/react-query';
import { incident as definition } from '../../processes/incident/definition.ts';
import { api } from '../api.ts';
import { formatDateTime } from '../format.ts';
import { useProcessNames } from '../process-names.ts';
import { useLocale } from '../shared/time.tsx';

interface Choice {
  readonly value: string;
  readonly label: string;
}

const none: readonly Choice[] = [];

/** The choices of a field that the organisation makes itself, such as its categories; undefined asks for none. */
export function useOwnChoices(setting: string | undefined): readonly Choice[] {
  const { data } = useQuery({
    queryKey: ['settings'],
    queryFn: ({ signal }) => api.get<Record<string, { value: unknown }>>('/settings', { signal }),
    enabled: setting !== undefined,
    staleTime: 60_000,
  });
  const value = setting === undefined ? undefined : data?.[setting]?.value;
  const { choices } = (value ?? {}) as { choices?: readonly { id: string; name: string }[] };
  return choices?.map(({ id, name }) => ({ value: id, label: name })) ?? none;
}

const categories = definition.fields['category']?.choices_from;

/** Writes the value of a field as people read it; a category that is no longer planned keeps its short name. */
export function useValueText(): (field: string, value: unknown) => string {
  const names = useProcessNames('incident');
  const locale = useLocale();
  const own = useOwnChoices(categories);
  return (field, value) => {
    if (value === null || value === undefined || value === '') return '–';
    if (typeof value === 'object' && 'name' in value) return String(value.name);
    const { kind, choices_from: from } = definition.fields[field] ?? {};
    if (kind === 'instant') return formatDateTime(String(value), locale);
    if (from === categories && from !== undefined) {
      return own.find((choice) => choice.value === value)?.label ?? String(value);
    }
    return names.choice(field, typeof value === 'number' ? value : String(value));
  };
}
