import { Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { requirementById } from '../../standard/requirements.ts';
import { api } from '../api.ts';
import type { AssessedRequirement, Assessment } from '../cockpit/assessment.ts';
import { Statement } from '../cockpit/statement.tsx';
import { formatDate, formatDateTime } from '../format.ts';
import { useTexts } from '../i18n.ts';
import records from '../records/records.module.css';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { VerdictMark } from '../shared/verdict-mark.tsx';
import { auditRoomPageTexts } from '../texts/audit-room.ts';
import { roomPath } from './room.ts';

function RequirementRow({ found }: { readonly found: AssessedRequirement }): ReactNode {
  const requirement = requirementById(found.id);
  return (
    <tr>
      <td>
        <b>{found.id}</b>
        {requirement === undefined ? null : <Statement fz="sm" requirement={requirement} />}
      </td>
      <td>
        <VerdictMark verdict={found.verdict} named />
      </td>
      <td>
        {found.checks.map(({ id, verdict, population, exceptions }) => (
          <div key={id}>
            {id} <VerdictMark verdict={verdict} /> {exceptions}/{population}
          </div>
        ))}
      </td>
      <td>
        {found.judgement === null ? '–' : `${found.judgement.judged_by.name}: ${found.judgement.reason}`}
      </td>
    </tr>
  );
}

/** An opened assessment with each requirement, to be read. */
export function ShownAssessment({
  room,
  thing,
}: {
  readonly room: string;
  readonly thing: string;
}): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const locale = useLocale();
  const { data, error, refetch } = useQuery({
    queryKey: ['rooms', room, 'things', thing, 'assessment'],
    queryFn: ({ signal }) => api.get<Assessment>(`${roomPath(room)}/things/${thing}/assessment`, { signal }),
  });
  if (data === undefined) {
    if (error === null) return <Loader role="progressbar" aria-label={t('kind-assessment')} />;
    return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  }
  return (
    <Stack gap="sm">
      <Text fz="sm" c="dimmed">
        {t('assessment-of', {
          from: formatDate(data.from, locale),
          to: formatDate(data.to, locale),
          at: formatDateTime(data.queried_at, locale),
        })}
      </Text>
      <div style={{ overflowX: 'auto' }}>
        <table className={records.rows}>
          <thead>
            <tr>
              <th scope="col">{t('requirement')}</th>
              <th scope="col">{t('verdict')}</th>
              <th scope="col">{t('checks')}</th>
              <th scope="col">{t('judgement')}</th>
            </tr>
          </thead>
          <tbody>
            {data.requirements.map((found) => (
              <RequirementRow key={found.id} found={found} />
            ))}
          </tbody>
        </table>
      </div>
    </Stack>
  );
}
