import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useLocale } from '../shared/time.tsx';
import { commonTexts } from '../texts/common.ts';
import { deskTexts } from '../texts/desk.ts';
import classes from './bulk.module.css';
import { OutcomeTable } from './outcome-table.tsx';
import type { useBulk } from './use-bulk.tsx';

interface BulkBarProps {
  readonly bulk: ReturnType<typeof useBulk>;
  readonly selected: number;
  /** How many the whole view holds, where more than are shown can be selected at once. */
  readonly whole: { readonly total: number; readonly capped: boolean } | null;
  readonly isWhole: boolean;
  readonly onWhole: () => void;
  readonly onClear: () => void;
}

/** What can be done to what is selected; without a selection only what was done last is told. */
export function BulkBar({ bulk, selected, whole, isWhole, onWhole, onClear }: BulkBarProps): ReactNode {
  const t = useTexts(deskTexts);
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const total = whole === null ? '' : formatNumber(whole.total, locale);
  return (
    <>
      {bulk.refused.length === 0 ? null : (
        <Alert color="red" role="alert">
          <OutcomeTable records={bulk.refused} />
        </Alert>
      )}
      {bulk.said === '' ? null : (
        <Text fz="sm" role="status">
          {bulk.said}
        </Text>
      )}
      {selected === 0 ? null : (
        <Group gap="xs" role="toolbar" aria-label={t('actions')} className={classes.bar}>
          <Text fz="sm">
            {isWhole ? t('all-selected', { total }) : common('selected', { count: selected })}
          </Text>
          {whole === null || whole.capped || isWhole || whole.total <= selected ? null : (
            <Button size="compact-sm" variant="subtle" onClick={onWhole}>
              {t('all-of-view', { total })}
            </Button>
          )}
          {bulk.actions.map(({ id, text, run }) => (
            <Button key={id} size="compact-sm" variant="default" onClick={run}>
              {text}
            </Button>
          ))}
          <Button size="compact-sm" variant="subtle" onClick={onClear}>
            {common('clear-selection')}
          </Button>
        </Group>
      )}
      {bulk.dialog}
    </>
  );
}
