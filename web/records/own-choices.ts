import { useQuery } from '@tanstack/react-query';
import type { FieldDefinition } from '../../kernel/definition.ts';
import { choicesInSetting, type OwnChoice } from '../../kernel/fields.ts';
import { isGuest } from '../../kernel/roles.ts';
import type { Text } from '../../kernel/text.ts';
import { nameOfChoice } from '../../processes/setting-texts.ts';
import { formatDate, formatDateTime, formatNumber } from '../format.ts';
import { useText, useTexts } from '../i18n.ts';
import { useSession } from '../session.ts';
import { type Settings, settingsQuery } from '../shared/settings-query.ts';
import { useLocale } from '../shared/time.tsx';
import { commonTexts } from '../texts/common.ts';
import { useOwnNames, useProcess } from './process.tsx';

interface Choice {
  readonly value: string;
  readonly label: string;
}

function useSettings(enabled: boolean): Settings | undefined {
  const { roles } = useSession().person;
  // Guests read no settings: they see such values as records hold them.
  return useQuery({ ...settingsQuery, enabled: enabled && !isGuest({ id: null, roles }) }).data;
}

function choicesIn(
  settings: Settings | undefined,
  setting: string,
  say: (text: Text) => string,
  isWanted: (choice: OwnChoice) => boolean = () => true,
): readonly Choice[] {
  return choicesInSetting(settings?.[setting]?.value)
    .filter(isWanted)
    .map((choice) => ({ value: choice.id, label: say(nameOfChoice(setting, choice)) }));
}

/** Whether people may choose it now: a rule that is not in force, or made for the program alone, is not offered. */
function isOffered(choice: OwnChoice): boolean {
  const { by_hand, enabled } = choice as { readonly by_hand?: boolean; readonly enabled?: boolean };
  return by_hand !== false && enabled !== false;
}

/** The choices that a field offers of those the organisation makes itself, such as its categories; undefined asks for none. */
export function useOwnChoices(setting: string | undefined): readonly Choice[] {
  const settings = useSettings(setting !== undefined);
  const say = useText();
  return setting === undefined ? [] : choicesIn(settings, setting, say, isOffered);
}

/** A list of names in a setting: what the first, second, third of a field's numbers means. */
interface Scale {
  readonly setting: string;
  readonly list: string;
}

const likelihoods: Scale = { setting: 'risk.method', list: 'likelihoods' };
const consequences: Scale = { setting: 'risk.method', list: 'consequences' };

/** Fields whose numbers an organisation names itself, by process. */
const scales: Readonly<Record<string, Readonly<Record<string, Scale>>>> = {
  risk: {
    inherent_likelihood: likelihoods,
    inherent_consequence: consequences,
    residual_likelihood: likelihoods,
    residual_consequence: consequences,
  },
};

function scaleIn(settings: Settings | undefined, { setting, list }: Scale): readonly Choice[] {
  const value = (settings?.[setting]?.value ?? {}) as Readonly<Record<string, readonly string[] | undefined>>;
  return (value[list] ?? []).map((name, index) => ({
    value: String(index + 1),
    label: `${index + 1} – ${name}`,
  }));
}

/** The numbers of a field as the organisation's scale names them, from the lowest; null: it has no scale. */
export function useScale(place: string): readonly Choice[] | null {
  const scale = scales[useProcess().name]?.[place];
  const settings = useSettings(scale !== undefined);
  return scale === undefined ? null : scaleIn(settings, scale);
}

/** Whether a process lets the organisation make choices of its own. */
function hasOwnChoices(fields: Readonly<Record<string, FieldDefinition>>): boolean {
  return Object.values(fields).some(
    ({ choices_from, columns }) => choices_from !== undefined || hasOwnChoices(columns ?? {}),
  );
}

type Row = Readonly<Record<string, unknown>>;

/** Writes a value as people read it. `place` is the field, or for a row `field.column`. */
type WriteValue = (place: string, field: FieldDefinition | undefined, value: unknown) => string;

/** How values of records are written; a choice that is no longer planned keeps its short name. */
export function useWriteValue(): WriteValue {
  const { name: process, fields } = useProcess();
  const names = useOwnNames();
  const common = useTexts(commonTexts);
  const say = useText();
  const locale = useLocale();
  const settings = useSettings(hasOwnChoices(fields) || scales[process] !== undefined);
  const write: WriteValue = (place, field, value) => {
    if (value === null || value === undefined || value === '') return '–';
    if (field?.kind === 'rows' && Array.isArray(value)) {
      // Rows within rows are named like the field of that name.
      const own = place.slice(place.lastIndexOf('.') + 1);
      return value.map((row) => rowText(own, field.columns ?? {}, row)).join('; ');
    }
    if (Array.isArray(value) && value.length === 0) return '–';
    if (Array.isArray(value)) return value.map((one) => write(place, field, one)).join(', ');
    if (typeof value === 'object' && 'name' in value) return String(value.name);
    if (typeof value === 'boolean') return common(value ? 'yes' : 'no');
    if (field?.kind === 'instant') return formatDateTime(String(value), locale);
    if (field?.kind === 'date') return formatDate(String(value), locale, 'UTC');
    if (field?.kind === 'number') return formatNumber(Number(value), locale);
    const scale = scales[process]?.[place];
    if (scale !== undefined) {
      const named = scaleIn(settings, scale).find((degree) => degree.value === String(value));
      if (named !== undefined) return named.label;
    }
    if (field?.choices_from !== undefined) {
      const own = choicesIn(settings, field.choices_from, say);
      return own.find((choice) => choice.value === value)?.label ?? String(value);
    }
    return names.choice(place, typeof value === 'number' ? value : String(value));
  };
  function rowText(name: string, columns: Readonly<Record<string, FieldDefinition>>, row: Row): string {
    return Object.entries(columns)
      .filter(([column]) => row[column] !== null && row[column] !== undefined)
      .map(
        ([column, inner]) =>
          `${names.column(name, column)}: ${write(`${name}.${column}`, inner, row[column])}`,
      )
      .join(' · ');
  }
  return write;
}

/** Writes a row of a field in one line: the columns that say something, each with its name. */
export function useRowText(): (name: string, row: Row) => string {
  const { fields } = useProcess();
  const names = useOwnNames();
  const write = useWriteValue();
  return (name, row) =>
    Object.entries(fields[name]?.columns ?? {})
      .filter(([column]) => row[column] !== null && row[column] !== undefined)
      .map(
        ([column, inner]) =>
          `${names.column(name, column)}: ${write(`${name}.${column}`, inner, row[column])}`,
      )
      .join(' · ');
}

/** Writes the value of a field of the process as people read it; rows below each other. */
export function useValueText(): (name: string, value: unknown) => string {
  const { fields } = useProcess();
  const write = useWriteValue();
  const rowText = useRowText();
  return (name, value) => {
    const field = fields[name];
    if (field?.kind !== 'rows' || !Array.isArray(value)) return write(name, field, value);
    return value.map((row) => rowText(name, row)).join('\n');
  };
}
