import { Badge, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { definitionNamed } from '../../processes/definitions.ts';
import { useTexts } from '../i18n.ts';
import { useWriteValue } from '../records/own-choices.ts';
import { OfProcess, useOwnNames, useProcess } from '../records/process.tsx';
import { placeKey } from '../shared/place-key.ts';
import { deskTexts } from '../texts/desk.ts';
import { type BulkOutcome, type ForeseenStep, groupedByOutcome, type SettledRecord } from './bulk.ts';

/** Rows shown of one outcome: of a thousand alike nobody reads all. */
const most = 100;

const colours: Readonly<Record<BulkOutcome, string>> = {
  'will-do': 'teal',
  done: 'teal',
  unchanged: 'gray',
  changed: 'yellow',
  refused: 'red',
};

/** What happens to a record of the process, in words. */
function WhatHappens({ record }: { readonly record: SettledRecord }): ReactNode {
  const names = useOwnNames();
  const { fields } = useProcess();
  const write = useWriteValue();
  const { state, to_state, changes = [] } = record;
  const parts = [
    ...(typeof to_state === 'string' ? [`${names.state(state ?? '')} → ${names.state(to_state)}`] : []),
    ...changes.map(
      ({ field, before, after }) =>
        `${names.field(field)}: ${write(field, fields[field], before)} → ${write(field, fields[field], after)}`,
    ),
  ];
  return parts.join(' · ');
}

/** Why a step is refused: what is wrong with each field, where that is said. */
function reasonOf(
  { detail, errors }: NonNullable<ForeseenStep['problem']>,
  nameOf: (field: string) => string,
): string {
  if (errors.length === 0) return detail;
  return errors.map((one) => `${nameOf(one.field)}: ${one.detail}`).join(' ');
}

/** A step of a macro: what it is, what is said, and what it changes or why it cannot be taken. */
function Step({ step, state }: { readonly step: ForeseenStep; readonly state: string }): ReactNode {
  const names = useOwnNames();
  const { action, activity, text, problem } = step;
  const called = names.activity(activity ?? action);
  const record = { ...step, state } as unknown as SettledRecord;
  return (
    <li>
      {called}
      {text === null ? null : ` “${text}”`}
      {problem === null ? null : `: ${reasonOf(problem, names.field)}`} <WhatHappens record={record} />
    </li>
  );
}

/** What the steps of a macro would do, one after the other. */
function Steps({
  record,
  steps,
}: {
  readonly record: SettledRecord;
  readonly steps: readonly ForeseenStep[];
}) {
  const stateAt = (index: number): string =>
    steps.slice(0, index).findLast(({ to_state }) => to_state !== null)?.to_state ?? record.state ?? '';
  return (
    <ol style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
      {steps.map((step, index) => (
        <Step key={placeKey(index, steps.length)} step={step} state={stateAt(index)} />
      ))}
    </ol>
  );
}

function Told({ record }: { readonly record: SettledRecord }): ReactNode {
  const definition = definitionNamed(record.process ?? '');
  if (record.steps !== undefined && definition !== undefined) {
    return (
      <OfProcess definition={definition}>
        <Steps record={record} steps={record.steps} />
      </OfProcess>
    );
  }
  if (record.problem !== null) {
    const { detail, errors } = record.problem;
    return errors.length === 0 ? detail : errors.map((one) => one.detail).join(' ');
  }
  if (definition === undefined) return null;
  return (
    <OfProcess definition={definition}>
      <WhatHappens record={record} />
    </OfProcess>
  );
}

interface OutcomeTableProps {
  readonly records: readonly SettledRecord[];
}

/** Records grouped by what becomes of them, with the reason where nothing does. */
export function OutcomeTable({ records }: OutcomeTableProps): ReactNode {
  const t = useTexts(deskTexts);
  return (
    <Stack gap="md">
      {groupedByOutcome(records).map(({ outcome, records: some }) => (
        <section key={outcome}>
          <Badge color={colours[outcome]} mb={4}>
            {t(outcome, { count: some.length })}
          </Badge>
          <Table fz="sm" verticalSpacing={4}>
            <Table.Tbody>
              {some.slice(0, most).map((record) => (
                <Table.Tr key={record.id}>
                  <Table.Td w="7.5rem">{record.number ?? t('not-known')}</Table.Td>
                  <Table.Td>
                    <Text fz="sm" lineClamp={1}>
                      {record.title}
                    </Text>
                    <Text component="div" fz="xs" c="dimmed">
                      <Told record={record} />
                    </Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {some.length <= most ? null : (
            <Text fz="sm" c="dimmed">
              {t('more-rows', { count: some.length - most })}
            </Text>
          )}
        </section>
      ))}
    </Stack>
  );
}
