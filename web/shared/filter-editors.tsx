import { Checkbox, Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Filter } from './filter-chips.tsx';

/** One choice of a filter. */
export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

/** A filter over fixed choices, of which several can count: `state=new,assigned`. */
export function choiceFilter(name: string, label: string, choices: readonly FilterChoice[]): Filter {
  const labelOf = (value: string): string => choices.find((choice) => choice.value === value)?.label ?? value;
  return {
    name,
    label,
    describe: (value) => value.split(',').map(labelOf).join(', '),
    editor: (value, set): ReactNode => {
      const chosen = value === '' ? [] : value.split(',');
      return (
        <Checkbox.Group
          aria-label={label}
          value={chosen}
          onChange={(next) => {
            const ordered = choices.map((choice) => choice.value).filter((one) => next.includes(one));
            set(ordered.length === 0 ? null : ordered.join(','));
          }}
        >
          <Stack gap={6} p={6}>
            {choices.map((choice) => (
              <Checkbox key={choice.value} size="xs" value={choice.value} label={choice.label} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    },
  };
}

/** A filter over fixed choices, of which one counts: `role=agent`. */
export function singleChoiceFilter(name: string, label: string, choices: readonly FilterChoice[]): Filter {
  return {
    name,
    label,
    describe: (value) => choices.find((choice) => choice.value === value)?.label ?? value,
    editor: (value, set): ReactNode => (
      <Radio.Group aria-label={label} value={value} onChange={set}>
        <Stack gap={6} p={6}>
          {choices.map((choice) => (
            <Radio key={choice.value} size="xs" value={choice.value} label={choice.label} />
          ))}
        </Stack>
      </Radio.Group>
    ),
  };
}
