import { ActionIcon, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useText, useTexts } from '../i18n.ts';
import { placeKey } from '../shared/place-key.ts';
import { commonTexts } from '../texts/common.ts';
import { settingFieldTexts } from '../texts/setting-fields.ts';
import { settingsTexts } from '../texts/settings.ts';
import { codeFor } from './code-for.ts';
import type { PlannedFormProps, Shape } from './planned-form.tsx';
import classes from './settings.module.css';
import { withItem, withoutItem } from './value-at.ts';

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly [mark: string]: unknown;
}

/** Marks of a choice besides its id and name; null when the schema is no list of choices or asks for more. */
export function marksOfChoices(shape: Shape): readonly string[] | null {
  const { choices, ...others } = shape.properties ?? {};
  const { id, name, ...marks } = choices?.items?.properties ?? {};
  if (id === undefined || name === undefined || Object.keys(others).length > 0) return null;
  return Object.values(marks).every(({ type }) => type === 'boolean') ? Object.keys(marks) : null;
}

interface ChoicesFormProps extends PlannedFormProps {
  /** The value in force: records may hold its ids already. */
  readonly stored: unknown;
}

/** A list of an organisation's own choices, such as its roles: a line for each, named by people, coded by the program. */
export function ChoicesForm(props: ChoicesFormProps): ReactNode {
  const { schema, texts, value, stored, onChange, errorAt, readOnly } = props;
  const t = useTexts(settingFieldTexts);
  const planned = useTexts(settingsTexts);
  const common = useTexts(commonTexts);
  const text = useText();
  const [added, setAdded] = useState(false);
  const marks = marksOfChoices(schema) ?? [];
  const { choices } = value as { readonly choices: readonly Choice[] };
  const known = new Set((stored as { choices: readonly Choice[] }).choices.map(({ id }) => id));
  const nameOf = (part: string): string => {
    const named = texts.parts[part];
    return named === undefined ? part : text(named);
  };
  const set = (next: readonly Choice[]): void => onChange({ ...(value as object), choices: next });

  function rename(index: number, name: string): void {
    const choice = choices[index];
    if (choice === undefined) return;
    const others = withoutItem(choices, index).map(({ id }) => id);
    // Records hold the code, so only a choice that nobody could have made yet gets another.
    const id = known.has(choice.id) ? choice.id : codeFor(name, others);
    set(withItem(choices, index, { ...choice, id, name }));
  }

  function add(): void {
    setAdded(true);
    const ids = choices.map(({ id }) => id);
    const unmarked = Object.fromEntries(marks.map((mark) => [mark, false]));
    set([...choices, { id: codeFor('', ids), name: '', ...unmarked }]);
  }

  return (
    <Stack gap={6} role="group" aria-label={nameOf('choices')}>
      {errorAt('/choices') === undefined ? null : (
        <Text fz="sm" c="var(--mantine-color-error)">
          {errorAt('/choices')}
        </Text>
      )}
      {choices.map((choice, index) => (
        <div key={placeKey(index, choices.length)} className={classes.choice}>
          <TextInput
            aria-label={`${common('name')} ${index + 1}`}
            className={classes.choiceName}
            value={choice.name}
            readOnly={readOnly}
            autoFocus={added && index === choices.length - 1 && choice.name === ''}
            error={errorAt(`/choices/${index}/name`) ?? errorAt(`/choices/${index}/id`)}
            onChange={(event) => rename(index, event.currentTarget.value)}
          />
          {marks.map((mark) => (
            <Checkbox
              key={mark}
              label={nameOf(mark)}
              aria-label={`${nameOf(mark)}: ${choice.name}`}
              checked={choice[mark] === true}
              // A mark that only shows is neither faint nor pressed.
              onChange={(event) => {
                if (!readOnly)
                  set(withItem(choices, index, { ...choice, [mark]: event.currentTarget.checked }));
              }}
            />
          ))}
          <Text className={classes.choiceCode} fz="xs" c="dimmed" truncate title={t('category-code')}>
            {choice.id}
          </Text>
          {readOnly ? null : (
            <ActionIcon
              aria-label={common('remove-named', { name: choice.name })}
              onClick={() => set(withoutItem(choices, index))}
            >
              <IconTrash size={16} stroke={1.6} />
            </ActionIcon>
          )}
        </div>
      ))}
      {readOnly ? null : (
        <Group>
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={add}>
            {planned('planned-add')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
