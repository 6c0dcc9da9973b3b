import { Alert, Group, Radio, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDateTime } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useLocale } from '../shared/time.tsx';
import { liveTexts } from '../texts/live.ts';
import { recordsTexts } from '../texts/records.ts';
import { type Choice, type Clash, canJoin } from './merge.ts';
import { useValueText } from './own-choices.ts';
import { useOwnNames, useProcess } from './process.tsx';
import type { OpenedRecord, RecordWithJournal, TimelineEntry } from './record.ts';
import classes from './records.module.css';
import type { RecordForm } from './use-record-form.ts';

/** The entry by which a field, or the state, became what it is; undefined where the newest entries do not tell. */
function entryOf(record: OpenedRecord, name: string): TimelineEntry | undefined {
  const { journal } = record as Partial<RecordWithJournal>;
  return journal?.items.find(({ changes, to_state }) =>
    name === 'state' ? to_state === record.state : Object.hasOwn(changes, name),
  );
}

/** Who made a field what it is, and when. */
function useByWhom(record: OpenedRecord): (name: string) => string | null {
  const t = useTexts(liveTexts);
  const words = useTexts(recordsTexts);
  const locale = useLocale();
  return (name) => {
    const entry = entryOf(record, name);
    if (entry === undefined) return null;
    const by = entry.actor?.name ?? words('by-system');
    return t('by-at', { name: by, at: formatDateTime(entry.occurred_at, locale) });
  };
}

interface ClashChoiceProps {
  readonly clash: Clash;
  readonly byWhom: string | null;
  readonly onChoose: (choice: Choice) => void;
}

/** One field that both changed: both values, and which one is to stand. */
function ClashChoice({ clash, byWhom, onChoose }: ClashChoiceProps): ReactNode {
  const t = useTexts(liveTexts);
  const names = useOwnNames();
  const { fields } = useProcess();
  const valueText = useValueText();
  const { name, before, mine, theirs, choice } = clash;
  const described = (text: string, by: string | null): ReactNode => (
    <span className={classes.version}>
      {by === null ? null : <span className={classes.byWhom}>{by}</span>}
      {text}
    </span>
  );
  return (
    <Radio.Group
      label={names.field(name)}
      description={`${t('base')}: ${valueText(name, before)}`}
      value={choice ?? ''}
      onChange={(chosen) => onChoose(chosen as Choice)}
    >
      <Stack gap={6} mt={6}>
        <Radio value="mine" label={t('mine')} description={described(valueText(name, mine), null)} />
        <Radio value="theirs" label={t('theirs')} description={described(valueText(name, theirs), byWhom)} />
        {canJoin(clash, fields[name]?.kind) ? <Radio value="both" label={t('both')} /> : null}
      </Stack>
    </Radio.Group>
  );
}

/**
 * What others made of the record since the form was opened: fields that both changed with both versions, to choose from,
 * and what else is new. Nothing where nobody changed anything.
 */
export function Conflict({ form }: { readonly form: RecordForm }): ReactNode {
  const t = useTexts(liveTexts);
  const words = useTexts(recordsTexts);
  const names = useOwnNames();
  const valueText = useValueText();
  const byWhom = useByWhom(form.current);
  const { clashes, changed, current } = form;
  if (changed.length === 0) return null;
  const clashing = new Set(clashes.map(({ name }) => name));
  const others = changed.filter((name) => !clashing.has(name));
  return (
    <Alert color="yellow" role="alert" title={words('conflict', { number: current.number })}>
      <Stack gap="sm">
        <Text fz="sm">{t(clashes.length === 0 ? 'no-clash' : 'clash')}</Text>
        {clashes.map((clash) => (
          <ClashChoice
            key={clash.name}
            clash={clash}
            byWhom={byWhom(clash.name)}
            onChoose={(choice) => form.choose(clash, choice)}
          />
        ))}
        {others.map((name) => {
          const value = name === 'state' ? names.state(current.state) : valueText(name, current[name]);
          const field = name === 'state' ? words('state') : names.field(name);
          return (
            <Group key={name} gap={6}>
              <Text fz="sm">{words('conflict-field', { field, value })}</Text>
              <span className={classes.byWhom}>{byWhom(name)}</span>
            </Group>
          );
        })}
      </Stack>
    </Alert>
  );
}

/** Whether a field that both changed is still to be decided. */
export function isUndecided({ clashes }: RecordForm): boolean {
  return clashes.some(({ choice }) => choice === null);
}
