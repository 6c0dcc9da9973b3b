import { Kbd, Modal, Stack, Switch, Table, Title } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { keyLabels, onApple } from '../shared/keys.ts';
import { type Shortcut, useAllShortcuts, useSingleKeys } from '../shared/shortcuts.ts';
import { shellTexts } from '../texts/shell.ts';

/** Keys drawn as keys: `Ctrl K`, `G then I`. */
export function Keys({ keys }: { keys: string }): ReactNode {
  const t = useTexts(shellTexts);
  return keyLabels(keys, onApple()).map((step, index) => (
    <Fragment key={step.join('+')}>
      {index === 0 ? null : ` ${t('then')} `}
      {step.map((label) => (
        <Kbd key={label} size="xs" mr={3}>
          {label}
        </Kbd>
      ))}
    </Fragment>
  ));
}

function ShortcutTable({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }): ReactNode {
  if (shortcuts.length === 0) return null;
  return (
    <section>
      <Title order={3} mb={4}>
        {title}
      </Title>
      <Table>
        <Table.Tbody>
          {shortcuts.map(({ keys, text }) => (
            <Table.Tr key={keys}>
              <Table.Td>{text}</Table.Td>
              <Table.Td w="9rem">
                <Keys keys={keys} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

interface ShortcutHelpProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Every shortcut that works on this page. */
export function ShortcutHelp({ opened, onClose }: ShortcutHelpProps): ReactNode {
  const t = useTexts(shellTexts);
  const shortcuts = useAllShortcuts();
  // Where the page wants the same key as the program, it gets it.
  const onPage = shortcuts.filter(
    ({ everywhere, keys }, at) =>
      everywhere !== true && shortcuts.findLastIndex((one) => one.keys === keys) === at,
  );
  const [single, setSingle] = useSingleKeys();
  return (
    <Modal opened={opened} onClose={onClose} title={t('shortcuts')} size="lg">
      <Stack>
        <ShortcutTable title={t('shortcuts-page')} shortcuts={onPage} />
        <ShortcutTable
          title={t('shortcuts-everywhere')}
          shortcuts={shortcuts.filter(
            ({ everywhere, keys }) => everywhere === true && !onPage.some((own) => own.keys === keys),
          )}
        />
        <Switch
          checked={single}
          onChange={(event) => setSingle(event.currentTarget.checked)}
          label={t('shortcuts-single')}
          description={t('shortcuts-single-why')}
        />
      </Stack>
    </Modal>
  );
}
