import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Settings } from '../../kernel/definition.ts';
import { staffRoles } from '../../kernel/roles.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import type { OpenedRecord } from '../records/record.ts';
import records from '../records/records.module.css';
import { useHolds } from '../session.ts';
import { placeKey } from '../shared/place-key.ts';
import { settingsQuery } from '../shared/settings-query.ts';
import { changesTexts } from '../texts/changes.ts';
import { Affected } from './affected.tsx';
import { Approvals } from './approvals.tsx';
import { balanceOf, type Line, valuesOf } from './change-view.ts';
import classes from './changes.module.css';
import { useApproverName } from './use-approver-name.ts';

interface OfChange {
  readonly record: OpenedRecord;
  readonly settings: Settings;
}

function useLineText(settings: Settings): (line: Line) => string {
  const t = useTexts(changesTexts);
  const names = useProcessNames('change');
  const nameOf = useApproverName(settings);
  return ({ text, params, fields, need, kind }) =>
    t(text as 'missing', {
      ...params,
      ...(fields === undefined ? {} : { fields: fields.map(names.field).join(', ') }),
      ...(need === undefined ? {} : { who: nameOf(need.key) }),
      ...(kind === undefined ? {} : { kind: names.choice('conflicts.kind', kind) }),
    });
}

interface SideProps {
  readonly settings: Settings;
  readonly lines: readonly Line[];
  readonly side: 'for' | 'against';
}

function Side({ lines, side, settings }: SideProps): ReactNode {
  const t = useTexts(changesTexts);
  const textOf = useLineText(settings);
  return (
    <section className={classes.side} aria-label={t(side)}>
      <Text component="h3" fz="sm" fw={600}>
        {t(side)}
      </Text>
      {lines.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t(side === 'for' ? 'nothing-for' : 'nothing-against')}
        </Text>
      ) : (
        <ul className={classes.list}>
          {lines.map((one, index) => (
            <Text component="li" fz="sm" key={placeKey(index, lines.length)}>
              <span aria-hidden className={classes[side]}>
                {side === 'for' ? '✓' : '✕'}
              </span>
              <span>{textOf(one)}</span>
            </Text>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The calculation behind the level of risk, line by line, as it was kept with the record. */
function RiskCalculation({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(changesTexts);
  const names = useProcessNames('change');
  const rows = (record['risk_calculation'] ?? []) as readonly Readonly<Record<string, unknown>>[];
  if (rows.length === 0) return null;
  const sum = rows.reduce((total, { product }) => total + Number(product), 0);
  return (
    <details className={classes.risk}>
      <Text component="summary" fz="sm">
        {t('how-risk')}: {t('risk-sum', { sum })}
      </Text>
      <div className={classes.scroller}>
        <table className={records.rows}>
          <thead>
            <tr>
              {['question', 'answer', 'points', 'weight', 'product'].map((column) => (
                <th key={column} scope="col">
                  {names.column('risk_calculation', column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={String(row['question'])}>
                <td>{String(row['question'])}</td>
                <td>{String(row['answer'] ?? '–')}</td>
                <td>{String(row['points'] ?? '–')}</td>
                <td>{String(row['weight'])}</td>
                <td>{String(row['product'])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Shown({ record, settings }: OfChange): ReactNode {
  const t = useTexts(changesTexts);
  const balance = balanceOf(record, settings);
  return (
    <Stack gap="md">
      <section aria-label={t('at-one-look')}>
        <div className={classes.balance}>
          <Side side="for" lines={balance.for} settings={settings} />
          <Side side="against" lines={balance.against} settings={settings} />
        </div>
      </section>
      <RiskCalculation record={record} />
      <Affected record={record} />
      <Approvals record={record} settings={settings} />
    </Stack>
  );
}

/** What speaks for and against a change at one look, whom it affects, and who said what about which version. */
export function ChangePart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const staff = useHolds(staffRoles);
  // Requesters follow their change; what it is judged by is for staff.
  const { data } = useQuery({ ...settingsQuery, enabled: staff });
  return data === undefined ? null : <Shown record={record} settings={valuesOf(data)} />;
}
