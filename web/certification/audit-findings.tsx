import { Button, Checkbox, Group, Loader, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { tendingRoles } from '../../kernel/register.ts';
import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useHolds } from '../session.ts';
import { type Selection, toggleOne } from '../shared/list-selection.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { certificationTexts } from '../texts/certification.ts';
import classes from './certification.module.css';
import { type AuditFinding, auditFindingsQuery, canBecomeWork } from './finding-work.ts';
import { MakeWork } from './make-work.tsx';
import { NamedRecord } from './named-record.tsx';

interface FindingLineProps {
  readonly finding: AuditFinding;
  readonly selected: boolean;
  readonly onToggle: (() => void) | null;
}

function FindingLine({ finding, selected, onToggle }: FindingLineProps): ReactNode {
  const t = useTexts(certificationTexts);
  const names = useProcessNames('received-finding');
  const locale = useLocale();
  const { number, grade, answer_due, closing_due, work, is_done } = finding;
  const dues = [
    ['answer_due', answer_due],
    ['closing_due', closing_due],
  ] as const;
  return (
    <li>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        {onToggle === null ? null : (
          <Checkbox
            size="xs"
            mt={3}
            aria-label={t('select', { number })}
            checked={selected}
            onChange={onToggle}
          />
        )}
        <div>
          <NamedRecord record={finding} />
          <Text fz="xs" c="dimmed">
            {[
              names.choice('grade', grade),
              ...dues.flatMap(([field, day]) =>
                day === null ? [] : [`${names.field(field)}: ${formatDate(day, locale, 'UTC')}`],
              ),
            ].join(' · ')}
          </Text>
          {work === null ? null : (
            <Text fz="xs" component="div">
              {t('work')}: <NamedRecord record={work} />
              {is_done ? ` · ${t('work-done')}` : ''}
            </Text>
          )}
        </div>
      </Group>
    </li>
  );
}

/** The findings of an external audit: how far each is, and one step that makes improvement work of those selected. */
export function AuditFindingsPart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(certificationTexts);
  const mayMake = useHolds(tendingRoles);
  const { data, error, refetch } = useQuery(auditFindingsQuery(record.number));
  const [selection, setSelection] = useState<Selection>(new Set());
  const [making, setMaking] = useState(false);
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader size="sm" role="progressbar" aria-label={t('audit-findings')} />;
  const possible = data.items.filter(canBecomeWork);
  const chosen = possible.filter(({ number }) => selection.has(number));
  const wanted = chosen.length === 0 ? possible : chosen;
  return (
    <section aria-label={t('audit-findings')}>
      <Group justify="space-between" mb="xs">
        <Title order={2} fz="md">
          {t('audit-findings')}
        </Title>
        {mayMake && wanted.length > 0 ? (
          <Button size="compact-sm" onClick={() => setMaking(true)}>
            {t('make-work-of', { count: wanted.length })}
          </Button>
        ) : null}
      </Group>
      {data.items.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t('no-findings')}
        </Text>
      ) : (
        <ul className={classes.list}>
          {data.items.map((finding) => (
            <FindingLine
              key={finding.number}
              finding={finding}
              selected={selection.has(finding.number)}
              onToggle={
                mayMake && canBecomeWork(finding)
                  ? () => setSelection((before) => toggleOne(before, finding.number))
                  : null
              }
            />
          ))}
        </ul>
      )}
      {making ? (
        <MakeWork
          findings={wanted}
          work_days={data.work_days}
          onClose={() => {
            setMaking(false);
            setSelection(new Set());
          }}
        />
      ) : null}
    </section>
  );
}
