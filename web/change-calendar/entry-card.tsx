import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatDateTime } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { processDirectory } from '../process-directory.ts';
import { useProcessNames } from '../process-names.ts';
import { PlainLink } from '../shared/link.tsx';
import { useLocale } from '../shared/time.tsx';
import { changeCalendarTexts } from '../texts/change-calendar.ts';
import { ConflictList } from './conflict-list.tsx';
import { type Entry, isMovable, isWindow, type Party } from './entry.ts';
import type { MovedTo } from './entry-button.tsx';
import { MoveForm } from './move-form.tsx';

/** What was chosen on the calendar, and where it was dropped if it was dragged. */
export interface Chosen {
  readonly entry: Entry;
  readonly to: MovedTo | null;
}

interface CardProps {
  readonly chosen: Chosen;
  readonly services: ReadonlyMap<string, Party>;
  readonly onClose: () => void;
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <Group gap="xs" wrap="nowrap" align="baseline">
      <Text fz="xs" c="dimmed" w="7rem" style={{ flexShrink: 0 }}>
        {name}
      </Text>
      <Text fz="sm">{children}</Text>
    </Group>
  );
}

interface FactsProps extends Pick<CardProps, 'services'> {
  readonly entry: Entry;
  readonly onMove: () => void;
}

function Facts({ entry, services, onMove }: FactsProps): ReactNode {
  const t = useTexts(changeCalendarTexts);
  const locale = useLocale();
  const { state } = useProcessNames(entry.process);
  const { number, from, until, conflicts, risk_level, process } = entry;
  const named = entry.services.map((id) => services.get(id)?.title).filter((one) => one !== undefined);
  const plural = processDirectory.find(({ name }) => name === process)?.plural ?? '';
  return (
    <Stack gap="sm">
      <Text fw={600}>{entry.title}</Text>
      <Stack gap={4}>
        <Fact name={t('from')}>{formatDateTime(from, locale)}</Fact>
        {until === from ? null : <Fact name={t('until')}>{formatDateTime(until, locale)}</Fact>}
        <Fact name={t('state')}>{state(entry.state)}</Fact>
        {risk_level === null ? null : <Fact name={t('level')}>{risk_level}</Fact>}
        {named.length === 0 && !isWindow(entry) ? null : (
          <Fact name={t('services')}>{named.length === 0 ? t('all-services') : named.join(', ')}</Fact>
        )}
      </Stack>
      {conflicts.length === 0 ? null : <ConflictList conflicts={conflicts} />}
      <Group>
        <Button component={PlainLink} href={paths.record(plural, number)} variant="default">
          {t('open', { number })}
        </Button>
        {isMovable(entry) ? <Button onClick={onMove}>{t('move')}</Button> : null}
      </Group>
    </Stack>
  );
}

/** An entry of the calendar up close: what it is, what stands in its way in words, and giving it another time. */
export function EntryCard({ chosen: { entry, to }, services, onClose }: CardProps): ReactNode {
  const t = useTexts(changeCalendarTexts);
  const [moving, setMoving] = useState(to !== null);
  const { number, kind } = entry;
  const title = moving ? t('move-title', { number }) : `${t(`kind-${kind}`)} ${number}`;
  return (
    <Modal opened onClose={onClose} title={title}>
      {moving ? (
        <MoveForm entry={entry} to={to} onDone={onClose} />
      ) : (
        <Facts entry={entry} services={services} onMove={() => setMoving(true)} />
      )}
    </Modal>
  );
}
