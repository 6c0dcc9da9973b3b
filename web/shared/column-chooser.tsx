import { ActionIcon, Button, Checkbox, Group, Popover, Stack } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconColumns3 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { commonTexts } from '../texts/common.ts';
import { type ArrangedColumn, type Arrangement, arranged, moved, toggled } from './list-columns.ts';

interface ColumnChooserProps {
  readonly columns: readonly (ArrangedColumn & { readonly header: string })[];
  readonly arrangement: Arrangement;
  readonly onChange: (arrangement: Arrangement | null) => void;
}

/** Lets the reader choose and order the columns of a list. */
export function ColumnChooser({ columns, arrangement, onChange }: ColumnChooserProps): ReactNode {
  const t = useTexts(commonTexts);
  const shown = arranged(columns, arrangement);
  const order = shown.map(({ id }) => id);
  const hidden = columns.filter(({ id }) => !order.includes(id));
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} stroke={1.6} />}>
          {t('columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" mah="26rem" style={{ overflowY: 'auto' }}>
        <Stack gap={2}>
          {[...shown, ...hidden].map(({ id, header, always }) => (
            <Group key={id} justify="space-between" wrap="nowrap" h={30} miw="15rem">
              <Checkbox
                size="xs"
                label={header}
                checked={order.includes(id)}
                disabled={always === true}
                onChange={() => onChange(toggled(order, id))}
              />
              {!order.includes(id) ? null : (
                <Group gap={0} wrap="nowrap">
                  <ActionIcon
                    size="sm"
                    aria-label={t('move-up', { name: header })}
                    disabled={order[0] === id}
                    onClick={() => onChange(moved(order, id, -1))}
                  >
                    <IconChevronUp size={14} />
                  </ActionIcon>
                  <ActionIcon
                    size="sm"
                    aria-label={t('move-down', { name: header })}
                    disabled={order.at(-1) === id}
                    onClick={() => onChange(moved(order, id, 1))}
                  >
                    <IconChevronDown size={14} />
                  </ActionIcon>
                </Group>
              )}
            </Group>
          ))}
          <Button size="compact-sm" variant="subtle" mt={4} onClick={() => onChange(null)}>
            {t('columns-reset')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
