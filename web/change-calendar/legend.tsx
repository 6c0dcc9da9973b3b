import { Text } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconQuestionMark, IconRocket } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { ownZone } from '../shared/zones.ts';
import { changeCalendarTexts } from '../texts/change-calendar.ts';
import classes from './change-calendar.module.css';

const samples = [
  { kind: 'change', stage: 'tentative', icon: null },
  { kind: 'change', stage: 'settled', icon: null },
  { kind: 'change', stage: 'underway', icon: null },
  { kind: 'change', stage: 'over', icon: null },
] as const;

const kinds = [
  { kind: 'release', icon: IconRocket },
  { kind: 'maintenance', icon: null },
  { kind: 'blackout', icon: IconBan },
  { kind: 'deployment', icon: IconQuestionMark },
] as const;

/** What colours and marks mean, and in which time zone times are told. */
export function Legend(): ReactNode {
  const t = useTexts(changeCalendarTexts);
  return (
    <section className={classes.legend} aria-label={t('legend')}>
      {samples.map(({ kind, stage }) => (
        <span key={stage} className={classes.sample} data-kind={kind} data-stage={stage}>
          {t(`kind-${kind}`)}: {t(`stage-${stage}`)}
        </span>
      ))}
      {kinds.map(({ kind, icon: Icon }) => (
        <span key={kind} className={classes.sample} data-kind={kind} data-stage="settled">
          {Icon === null ? null : <Icon size={13} aria-hidden />} {t(`kind-${kind}`)}
        </span>
      ))}
      <span className={classes.sampleMark}>
        <IconAlertTriangle size={13} className={classes.conflict} aria-hidden /> {t('conflict')}
      </span>
      <Text fz="xs" c="dimmed" ml="auto">
        {t('zone', { zone: ownZone() })}
      </Text>
    </section>
  );
}
