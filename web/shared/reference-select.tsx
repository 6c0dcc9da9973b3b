import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTexts } from '../i18n.ts';
import type { Query } from '../paths.ts';
import { commonTexts } from '../texts/common.ts';
import { useAway } from './away.ts';
import { useChoices } from './choices.ts';
import { useReference } from './reference-name.tsx';
import { ReferenceOption } from './reference-option.tsx';
import type { Reference, ReferenceKind } from './references.ts';

interface ReferenceSelectProps {
  readonly kind: ReferenceKind;
  /** What is chosen: with its name, or its id alone. */
  readonly value: Reference | string | null;
  readonly onChange: (value: Reference | null) => void;
  /** Narrows what can be chosen, such as `{ team: id, active: true }`. */
  readonly query?: Query;
  readonly label?: string;
  readonly description?: ReactNode;
  readonly 'aria-label'?: string;
  readonly placeholder?: string;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly clearable?: boolean;
  readonly autoFocus?: boolean;
}

const noQuery: Query = {};

/** Enter chooses; it must not send the form because the choices have not come yet. */
export function keepInForm(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

/** Chooses a person, team, service or configuration item by typing part of its name. */
export function ReferenceSelect({ kind, value, onChange, query, ...rest }: ReferenceSelectProps): ReactNode {
  const t = useTexts(commonTexts);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed, 150);
  const looked = useReference(kind, typeof value === 'string' ? value : null);
  const chosen = typeof value === 'string' ? looked : value;
  // What is chosen stands in the field: searching for it would hide every other choice.
  const found = useChoices(kind, settled === chosen?.name ? '' : settled, query ?? noQuery, open) ?? [];
  const all = chosen === null || found.some((one) => one.id === chosen.id) ? found : [chosen, ...found];
  const away = useAway(kind, open);
  const numbers = new Map(all.map(({ id, number }) => [id, number]));
  return (
    <Select
      clearable
      {...rest}
      data={all.map(({ id: one, name }) => ({ value: one, label: name }))}
      value={chosen?.id ?? null}
      onChange={(next) => onChange(all.find((one) => one.id === next) ?? null)}
      searchable
      searchValue={open ? typed : (chosen?.name ?? '')}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      // The server searched already, without regard to accents.
      filter={({ options }) => options}
      renderOption={({ option: { label, value: one } }) => (
        <ReferenceOption name={label} number={numbers.get(one)} away={away.get(one)} />
      )}
      selectFirstOptionOnChange
      onKeyDown={keepInForm}
      nothingFoundMessage={t('nothing-found')}
    />
  );
}
