import { Alert, Button, Checkbox, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { tendingRoles } from '../../kernel/register.ts';
import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { useHolds } from '../session.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time, useLocale } from '../shared/time.tsx';
import { retentionTexts } from '../texts/retention.ts';
import { DisposeDialog } from './dispose-dialog.tsx';
import classes from './retention.module.css';
import { type Disposal, type KeptRecords, mostDisposals, type PastTerm, pastTermQuery } from './retention.ts';

interface RowsProps {
  readonly plural: string;
  readonly items: readonly PastTerm[];
  /** Null: nobody here disposes of anything. */
  readonly chosen: ReadonlySet<string> | null;
  readonly onChoose: (numbers: ReadonlySet<string>) => void;
}

function Rows({ plural, items, chosen, onChoose }: RowsProps): ReactNode {
  const t = useTexts(retentionTexts);
  const locale = useLocale();
  const shown = items.slice(0, mostDisposals).map(({ number }) => number);
  const all = chosen !== null && shown.every((number) => chosen.has(number));
  const toggle = (number: string): void => {
    const next = new Set(chosen);
    if (!next.delete(number)) next.add(number);
    onChoose(next);
  };
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {chosen === null ? null : (
            <th scope="col" className={classes.tick}>
              <Checkbox
                size="xs"
                aria-label={t('choose-all')}
                checked={all}
                indeterminate={!all && chosen.size > 0}
                onChange={() => onChoose(new Set(all ? [] : shown))}
              />
            </th>
          )}
          <th scope="col">{t('record')}</th>
          <th scope="col" className={classes.when}>
            {t('closed-at')}
          </th>
          <th scope="col" className={classes.when}>
            {t('until')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ number, title, closed_at, until }) => (
          <tr key={number}>
            {chosen === null ? null : (
              <td>
                <Checkbox
                  size="xs"
                  aria-label={t('choose', { number })}
                  checked={chosen.has(number)}
                  disabled={!chosen.has(number) && chosen.size >= mostDisposals}
                  onChange={() => toggle(number)}
                />
              </td>
            )}
            <td>
              <AppLink href={paths.record(plural, number)}>
                {title} <span className={classes.number}>{number}</span>
              </AppLink>
            </td>
            <td>
              <Time at={closed_at} />
            </td>
            <td>{formatDate(until, locale, 'UTC')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What of a process is past its time; who tends the registers disposes of it. */
export function PastTermSection({ kept }: { readonly kept: KeptRecords }): ReactNode {
  const { process, plural } = kept;
  const t = useTexts(retentionTexts);
  const names = useProcessNames(process);
  const tends = useHolds(tendingRoles);
  const { data, error, refetch } = useQuery(pastTermQuery(process));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<readonly Disposal[]>([]);
  const own = process === 'document';
  const count = chosen.size;
  return (
    <Stack gap="sm" component="section" aria-label={t('past-title', { process: names.plural })}>
      <div className={classes.head}>
        <Title order={2}>{t('past-title', { process: names.plural })}</Title>
        {tends && !own && count > 0 ? (
          <Button size="xs" color="red" variant="light" onClick={() => setAsking(true)}>
            {t('dispose', { count })}
          </Button>
        ) : null}
      </div>
      {own ? <Text fz="sm">{t('by-documents')}</Text> : null}
      {refused.length === 0 ? null : (
        <Alert color="yellow" role="alert">
          {refused.map(({ key, detail }) => (
            <Text key={key} fz="sm">
              {t('refused', { number: key, detail })}
            </Text>
          ))}
        </Alert>
      )}
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Loader role="progressbar" aria-label={t('title')} /> : null}
      {data?.items.length === 0 ? <EmptyState title={t('none-past')}>{t('none-past-why')}</EmptyState> : null}
      {data === undefined || data.items.length === 0 ? null : (
        <Rows
          plural={plural}
          items={data.items}
          chosen={tends && !own ? chosen : null}
          onChoose={setChosen}
        />
      )}
      {data?.more === true ? (
        <Text fz="sm" c="dimmed">
          {t('past-more', { count: data.items.length })}
        </Text>
      ) : null}
      {asking ? (
        <DisposeDialog
          process={process}
          numbers={[...chosen]}
          onClose={() => setAsking(false)}
          onDone={(left) => {
            setAsking(false);
            setChosen(new Set());
            setRefused(left);
          }}
        />
      ) : null}
    </Stack>
  );
}
