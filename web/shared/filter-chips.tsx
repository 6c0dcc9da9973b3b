import { Button, Group, Menu, UnstyledButton } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../i18n.ts';
import type { Query } from '../paths.ts';
import { commonTexts } from '../texts/common.ts';
import classes from './filter-chips.module.css';

/** Something a list can be narrowed by. Its value is what the URL says. */
export interface Filter {
  /** Name in the URL. */
  readonly name: string;
  readonly label: string;
  /** How a value reads: `new,assigned` as `New, Assigned`. */
  readonly describe: (value: string) => string;
  /** The control by which it is set. `close` when the choice is made. */
  readonly editor: (value: string, set: (value: string | null) => void, close: () => void) => ReactNode;
}

interface ChipProps {
  readonly filter: Filter;
  readonly value: string;
  readonly opened: boolean;
  readonly onOpen: (opened: boolean) => void;
  readonly set: (value: string | null) => void;
}

function Chip({ filter, value, opened, onOpen, set }: ChipProps): ReactNode {
  const t = useTexts(commonTexts);
  return (
    <span className={classes.chip}>
      <Menu opened={opened} onChange={onOpen} position="bottom-start" trapFocus closeOnItemClick={false}>
        <Menu.Target>
          <UnstyledButton className={classes.words}>
            <span className={classes.label}>{filter.label}</span>{' '}
            {value === '' ? t('any') : filter.describe(value)}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown className={classes.editor}>
          {filter.editor(value, set, () => onOpen(false))}
        </Menu.Dropdown>
      </Menu>
      <UnstyledButton
        className={classes.remove}
        aria-label={t('remove-filter', { name: filter.label })}
        onClick={() => set(null)}
      >
        <IconX size={13} />
      </UnstyledButton>
    </span>
  );
}

interface FilterChipsProps {
  readonly filters: readonly Filter[];
  /** The query of the URL, from `useUrlState`. */
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (patch: Query) => void;
}

/** The filters of a list as chips that can be read, changed and taken away; they are the URL. */
export function FilterChips({ filters, values, onChange }: FilterChipsProps): ReactNode {
  const t = useTexts(commonTexts);
  const [open, setOpen] = useState<string | null>(null);
  const active = filters.filter(({ name }) => (values[name] ?? '') !== '' || open === name);
  const rest = filters.filter((filter) => !active.includes(filter));
  return (
    <Group gap={6}>
      {active.map((filter) => (
        <Chip
          key={filter.name}
          filter={filter}
          value={values[filter.name] ?? ''}
          opened={open === filter.name}
          onOpen={(opened) => setOpen(opened ? filter.name : null)}
          set={(value) => {
            if (value === null && open === filter.name) setOpen(null);
            onChange({ [filter.name]: value });
          }}
        />
      ))}
      {rest.length === 0 ? null : (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              variant="default"
              size="compact-sm"
              h={28}
              leftSection={<IconFilter size={14} stroke={1.6} />}
            >
              {t('add-filter')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map(({ name, label }) => (
              <Menu.Item key={name} onClick={() => setOpen(name)}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {active.length < 2 ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onChange(Object.fromEntries(active.map(({ name }) => [name, null])))}
        >
          {t('clear-filters')}
        </Button>
      )}
    </Group>
  );
}
