import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { IncidentCategories } from '../../processes/incident/settings.ts';
import { useTexts } from '../i18n.ts';
import { placeKey } from '../shared/place-key.ts';
import { commonTexts } from '../texts/common.ts';
import { settingFieldTexts } from '../texts/setting-fields.ts';
import { settingsTexts } from '../texts/settings.ts';
import { codeFor } from './code-for.ts';
import { SettingFrame } from './setting-frame.tsx';
import type { EditedSetting } from './use-setting.ts';
import { withItem, withoutItem } from './value-at.ts';

interface CategoriesFormProps {
  readonly setting: EditedSetting<IncidentCategories>;
  readonly readOnly: boolean;
}

function CategoriesForm({ setting, readOnly }: CategoriesFormProps): ReactNode {
  const t = useTexts(settingFieldTexts);
  const common = useTexts(commonTexts);
  const { value, set, errorAt, stored } = setting;
  const known = new Set(stored.value.choices.map(({ id }) => id));

  function rename(index: number, name: string): void {
    const choice = value.choices[index];
    if (choice === undefined) return;
    const others = withoutItem(value.choices, index).map(({ id }) => id);
    // Records hold the code, so only a category that nobody could have used yet gets another.
    const id = known.has(choice.id) ? choice.id : codeFor(name, others);
    set({ choices: withItem(value.choices, index, { id, name }) });
  }

  return (
    <Stack gap={6} align="flex-start">
      {value.choices.length > 0 ? null : <Text fz="sm">{t('categories-none')}</Text>}
      {value.choices.map((choice, index) => (
        <Group key={placeKey(index, value.choices.length)} gap="xs" align="flex-start" wrap="nowrap">
          <TextInput
            aria-label={common('name')}
            w="20rem"
            maw="60vw"
            value={choice.name}
            readOnly={readOnly}
            error={errorAt(`/choices/${index}/name`) ?? errorAt(`/choices/${index}/id`)}
            onChange={(event) => rename(index, event.currentTarget.value)}
          />
          <Text fz="xs" c="dimmed" w="9rem" lh="2rem" truncate title={t('category-code')}>
            {choice.id}
          </Text>
          {readOnly ? null : (
            <ActionIcon
              aria-label={common('remove-named', { name: choice.name })}
              onClick={() => set({ choices: withoutItem(value.choices, index) })}
            >
              <IconTrash size={16} stroke={1.6} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {readOnly ? null : (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() => {
            const ids = value.choices.map(({ id }) => id);
            set({ choices: [...value.choices, { id: codeFor('', ids), name: '' }] });
          }}
        >
          {t('category-add')}
        </Button>
      )}
    </Stack>
  );
}

/** The categories that incidents are classified by. */
export function CategoriesTab(): ReactNode {
  const t = useTexts(settingsTexts);
  const fields = useTexts(settingFieldTexts);
  return (
    <SettingFrame<IncidentCategories>
      name="incident.categories"
      title={t('tab-categories')}
      help={fields('categories-help')}
      shows={/^\/choices\/\d+\/\w+$/}
    >
      {(setting, readOnly) => <CategoriesForm setting={setting} readOnly={readOnly} />}
    </SettingFrame>
  );
}
