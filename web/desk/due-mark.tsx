import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { Time, useNow } from '../shared/time.tsx';
import { deskTexts } from '../texts/desk.ts';
import classes from './desk.module.css';
import { type DeskRecord, standingOf } from './desk-record.ts';

/** When a record is due, with a mark where its target is at risk or missed. */
export function DueMark({ record }: { readonly record: DeskRecord }): ReactNode {
  const t = useTexts(deskTexts);
  const standing = standingOf(record, useNow());
  if (standing === 'in-time' && record.due_at === null) return null;
  const Icon = standing === 'breached' ? IconAlertTriangle : IconClockExclamation;
  const words = t(standing === 'breached' ? 'breached' : 'nearly-due');
  return (
    <span className={classes.due} data-standing={standing}>
      {standing === 'in-time' ? null : <Icon size={14} role="img" aria-label={words} />}
      {record.due_at === null ? words : <Time at={record.due_at} />}
    </span>
  );
}
