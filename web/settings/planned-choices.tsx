import { MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { choicesInSetting } from '../../kernel/fields.ts';
import { providerStaff } from '../../kernel/roles.ts';
import { useText } from '../i18n.ts';
import { ReferenceMultiSelect } from '../shared/reference-multi-select.tsx';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import type { ReferenceKind } from '../shared/references.ts';
import { settingsQuery } from '../shared/settings-query.ts';
import { roleTexts } from '../texts/roles.ts';

interface PartProps {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly error: string | undefined;
  readonly readOnly: boolean;
}

interface OfKind extends PartProps {
  readonly kind: ReferenceKind;
}

interface OfSettings extends PartProps {
  /** Settings whose choices are offered; `roles`: the roles of staff. */
  readonly settings: readonly string[];
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function useChoices(settings: readonly string[]): { value: string; label: string }[] {
  const text = useText();
  const { data } = useQuery(settingsQuery);
  return settings.flatMap((setting) =>
    setting === 'roles'
      ? providerStaff.map((role) => ({ value: role as string, label: text(roleTexts[role]) }))
      : choicesInSetting(data?.[setting]?.value).map(({ id, name }) => ({ value: id, label: name })),
  );
}

/** Something with a name, or nothing. */
export function PlannedReference({ kind, value, onChange, ...shared }: OfKind): ReactNode {
  const id = typeof value === 'string' ? value : null;
  return (
    <ReferenceSelect
      {...shared}
      kind={kind}
      value={id}
      clearable
      onChange={(chosen) => onChange(chosen?.id ?? null)}
    />
  );
}

/** Several things with names. */
export function PlannedReferences({ kind, value, onChange, ...shared }: OfKind): ReactNode {
  return <ReferenceMultiSelect {...shared} kind={kind} value={listOf(value)} onChange={onChange} />;
}

/** One of what settings let people choose; cleared, it is what the value is then. */
export function PlannedChoice({
  settings,
  value,
  onChange,
  blank,
  ...shared
}: OfSettings & { readonly blank: '' | null }): ReactNode {
  const data = useChoices(settings);
  const chosen = typeof value === 'string' && value !== '' ? value : null;
  return (
    <Select {...shared} data={data} value={chosen} clearable onChange={(next) => onChange(next ?? blank)} />
  );
}

/** Several of what settings let people choose. */
export function PlannedChoices({ settings, value, onChange, ...shared }: OfSettings): ReactNode {
  const data = useChoices(settings);
  return <MultiSelect {...shared} data={data} value={listOf(value)} onChange={onChange} />;
}
