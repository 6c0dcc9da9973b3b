import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { assetsTexts } from '../texts/assets.ts';
import { commonTexts } from '../texts/common.ts';
import classes from './assets.module.css';
import type { SightingKeeper, Standing } from './sighting-keeper.ts';

/** Whether everything seen has arrived, and what waits or was refused otherwise. Read out when it changes. */
export function SendingLine({
  keeper,
  standing,
}: {
  readonly keeper: SightingKeeper;
  readonly standing: Standing;
}): ReactNode {
  const t = useTexts(assetsTexts);
  const common = useTexts(commonTexts);
  const { waiting, lost, sending, kept } = standing;
  const refused = waiting.filter((one) => one.refused !== null);
  const kind = waiting.length === 0 ? 'sent' : refused.length > 0 ? 'refused' : lost ? 'lost' : 'sending';
  return (
    <div className={classes.sending} role="status" data-kind={kind}>
      <Group gap="xs">
        <Text span fz="sm" fw={kind === 'sent' ? 400 : 600}>
          {waiting.length === 0 ? t('all-sent') : t('waiting', { count: waiting.length })}
          {sending && !lost ? ` · ${t('sending')}` : ''}
        </Text>
        {kind === 'sent' || kind === 'sending' ? null : (
          <Button size="compact-sm" variant="default" onClick={() => void keeper.flush(true)}>
            {common('retry')}
          </Button>
        )}
      </Group>
      {lost ? <Text fz="sm">{t('waiting-why')}</Text> : null}
      {kept ? null : <Text fz="sm">{t('not-kept')}</Text>}
      {refused.map((one) => (
        <Group key={one.sighting.id} gap="xs" wrap="nowrap" align="flex-start">
          <Text fz="sm" className={classes.grow}>
            {one.sighting.label}: {one.refused}
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t('discard')}: ${one.sighting.label}`}
            onClick={() => keeper.discard(one.sighting.id)}
          >
            {t('discard')}
          </Button>
        </Group>
      ))}
    </div>
  );
}
