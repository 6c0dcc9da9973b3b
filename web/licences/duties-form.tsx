import { ActionIcon, Button, Group, MultiSelect, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type LicenceRule, licenceDuties } from '../../processes/software-product/licence-duties.ts';
import { useText, useTexts } from '../i18n.ts';
import type { PlannedFormProps } from '../settings/planned-form.tsx';
import { placeKey } from '../shared/place-key.ts';
import { settingsTexts } from '../texts/settings.ts';
import classes from './licences.module.css';

/** What each licence asks for: a line a licence, as there are dozens. */
export function DutiesForm({ value, texts, onChange, errorAt, readOnly }: PlannedFormProps): ReactNode {
  const t = useTexts(settingsTexts);
  const text = useText();
  const { licences } = value as { readonly licences: readonly LicenceRule[] };
  const nameOf = (part: string): string => {
    const named = texts.parts[part];
    return named === undefined ? part : text(named);
  };
  const put = (index: number, changed: Partial<LicenceRule>): void =>
    onChange({ licences: licences.map((one, at) => (at === index ? { ...one, ...changed } : one)) });
  const choices = licenceDuties.map((duty) => ({ value: duty, label: nameOf(duty) }));
  return (
    <div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.licence}>
              {nameOf('id')}
            </th>
            <th scope="col">{nameOf('duties')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {licences.map(({ id, duties }, index) => (
            <tr key={placeKey(index, licences.length)}>
              <td>
                <TextInput
                  size="xs"
                  aria-label={nameOf('id')}
                  value={id}
                  readOnly={readOnly}
                  error={errorAt(`/licences/${index}/id`)}
                  onChange={({ currentTarget }) => put(index, { id: currentTarget.value })}
                />
              </td>
              <td>
                {readOnly ? (
                  <Text fz="sm">{duties.map(nameOf).join(' · ')}</Text>
                ) : (
                  <MultiSelect
                    size="xs"
                    aria-label={`${nameOf('duties')}: ${id}`}
                    data={choices}
                    value={[...duties]}
                    error={errorAt(`/licences/${index}/duties`)}
                    onChange={(chosen) =>
                      put(index, { duties: licenceDuties.filter((duty) => chosen.includes(duty)) })
                    }
                  />
                )}
              </td>
              <td>
                {readOnly ? null : (
                  <ActionIcon
                    variant="subtle"
                    aria-label={t('planned-remove', { number: index + 1 })}
                    onClick={() => onChange({ licences: licences.filter((_one, at) => at !== index) })}
                  >
                    <IconX size={14} />
                  </ActionIcon>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {readOnly ? null : (
        <Group mt="xs">
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => onChange({ licences: [...licences, { id: '', duties: [] }] })}
          >
            {t('planned-add')}
          </Button>
        </Group>
      )}
    </div>
  );
}
