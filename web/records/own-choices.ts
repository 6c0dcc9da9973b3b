import { useQuery } from '@tanstack/react-query';
import type { FieldDefinition } from '../../kernel/definition.ts';
import { api } from '../api.ts';
import { formatDate, formatDateTime, formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useLocale } from '../shared/time.tsx';
import { commonTexts } from '../texts/common.ts';
import { useOwnNames, useProcess } from './process.tsx';

interface Choice {
  readonly value: string;
  readonly label: string;
}

type Settings = Readonly<Record<string, { readonly value: unknown }>>;

function useSettings(enabled: boolean): Settings | undefined {
  const { data } = useQuery({
    queryKey: ['settings'],
    queryFn: ({ signal }) => api.get<Settings>('/settings', { signal }),
    enabled,
    staleTime: 60_000,
  });
  return data;
}

function choicesIn(settings: Settings | undefined, setting: string): readonly Choice[] {
  const { choices } = (settings?.[setting]?.value ?? {}) as {
    choices?: readonly { id: string; name: string }[];
  };
  return choices?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
}

/** The choices of a field that the organisation makes itself, such as its categories; undefined asks for none. */
export function useOwnChoices(setting: string | undefined): readonly Choice[] {
  const settings = useSettings(setting !== undefined);
  return setting === undefined ? [] : choicesIn(settings, setting);
}

/** Whether a process lets the organisation make choices of its own. */
function hasOwnChoices(fields: Readonly<Record<string, FieldDefinition>>): boolean {
  return Object.values(fields).some(
    ({ choices_from, columns }) => choices_from !== undefined || hasOwnChoices(columns ?? {}),
  );
}

/** Writes a value as people read it. `place` is the field, or for a row `field.column`. */
type WriteValue = (place: string, field: FieldDefinition | undefined, value: unknown) => string;

/** How values of records are written; a choice that is no longer planned keeps its short name. */
export function useWriteValue(): WriteValue {
  const { fields } = useProcess();
  const names = useOwnNames();
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const settings = useSettings(hasOwnChoices(fields));
  const write: WriteValue = (place, field, value) => {
    if (value === null || value === undefined || value === '') return '–';
    if (Array.isArray(value)) return value.map((one) => write(place, field, one)).join(', ');
    if (typeof value === 'object' && 'name' in value) return String(value.name);
    if (typeof value === 'boolean') return common(value ? 'yes' : 'no');
    if (field?.kind === 'instant') return formatDateTime(String(value), locale);
    if (field?.kind === 'date') return formatDate(String(value), locale, 'UTC');
    if (field?.kind === 'number') return formatNumber(Number(value), locale);
    if (field?.choices_from !== undefined) {
      const own = choicesIn(settings, field.choices_from);
      return own.find((choice) => choice.value === value)?.label ?? String(value);
    }
    return names.choice(place, typeof value === 'number' ? value : String(value));
  };
  return write;
}

/** Writes the value of a field of the process as people read it; of rows, how many there are. */
export function useValueText(): (name: string, value: unknown) => string {
  const { fields } = useProcess();
  const names = useOwnNames();
  const write = useWriteValue();
  return (name, value) => {
    const field = fields[name];
    if (field?.kind !== 'rows' || !Array.isArray(value)) return write(name, field, value);
    const columns = Object.entries(field.columns ?? {});
    return value
      .map((row) =>
        columns
          .filter(([column]) => row[column] !== null && row[column] !== undefined)
          .map(
            ([column, inner]) =>
              `${names.column(name, column)}: ${write(`${name}.${column}`, inner, row[column])}`,
          )
          .join(' · '),
      )
      .join('\n');
  };
}
