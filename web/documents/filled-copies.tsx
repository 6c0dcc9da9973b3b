import { Alert, Button, Group, Loader, Text, Title } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { staffRoles } from '../../kernel/roles.ts';
import { structuredType } from '../../processes/document/structured-text.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import type { OpenedRecord } from '../records/record.ts';
import records from '../records/records.module.css';
import { useHolds, useSession } from '../session.ts';
import { AppLink, useGo } from '../shared/link.tsx';
import { usePageActions } from '../shared/page-actions.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import type { Reference } from '../shared/references.ts';
import { Time } from '../shared/time.tsx';
import { filledFormsTexts } from '../texts/filled-forms.ts';
import { apiPath } from './content.ts';
import { today } from './content-section.tsx';
import { versionInForce } from './document.ts';

const plural = 'filled-forms';

interface OfForm {
  readonly record: OpenedRecord;
}

interface Copies {
  readonly items: readonly OpenedRecord[];
  /** Whether there are more than these. */
  readonly more: boolean;
}

/** Whether this person may fill in the form: staff, and those it is distributed to. */
function useMayFillIn(record: OpenedRecord): boolean {
  const { person } = useSession();
  const staff = useHolds(staffRoles);
  const roles = (record['distribution'] ?? []) as readonly string[];
  const people = (record['distribution_people'] ?? []) as readonly Reference[];
  const version = versionInForce(record, today());
  if (version === null || version.media_type !== structuredType) return false;
  return (
    staff || person.roles.some((role) => roles.includes(role)) || people.some(({ id }) => id === person.id)
  );
}

function CopyRows({ items }: { readonly items: readonly OpenedRecord[] }): ReactNode {
  const t = useTexts(filledFormsTexts);
  const names = useProcessNames('filled-form');
  const columns = ['title', 'form_version', 'filled_by', 'completed_at'];
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className={records.rows}>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('state')}</th>
            {columns.map((name) => (
              <th key={name} scope="col">
                {names.field(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((copy) => (
            <tr key={copy.id}>
              <td style={{ whiteSpace: 'nowrap' }}>
                <AppLink href={paths.record(plural, copy.number)}>{copy.number}</AppLink>
              </td>
              <td>{names.state(copy.state)}</td>
              <td>{copy.title}</td>
              <td className="figures">{String(copy['form_version'])}</td>
              <td>{(copy['filled_by'] as Reference | null)?.name ?? '–'}</td>
              <td>
                {typeof copy['completed_at'] === 'string' ? (
                  <Time at={copy['completed_at']} form="absolute" />
                ) : (
                  '–'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** On the page of a form: beginning a copy, and the copies there are. */
export function FilledCopies({ record }: OfForm): ReactNode {
  const t = useTexts(filledFormsTexts);
  const client = useQueryClient();
  const go = useGo();
  const may = useMayFillIn(record);
  const path = apiPath(record.number, 'copies');
  const { data, error, refetch } = useQuery({
    queryKey: [plural, 'of', record.id],
    queryFn: ({ signal }) => api.get<Copies>(path, { signal }),
  });
  const begin = useMutation({
    mutationFn: () => api.post<OpenedRecord>(path, {}),
    onSuccess: async ({ number }) => {
      await client.invalidateQueries({ queryKey: [plural] });
      go(`${paths.record(plural, number)}?edit=true`);
    },
  });
  const run = (): void => {
    if (!begin.isPending) begin.mutate();
  };
  usePageActions(may ? [{ id: 'fill-in', text: t('fill-in'), run }] : []);
  return (
    <section aria-label={t('copies')}>
      <Group justify="space-between" mb="xs">
        <Title order={2}>{t('copies')}</Title>
        {may ? (
          <Button leftSection={<IconPencilPlus size={16} />} loading={begin.isPending} onClick={run}>
            {t('fill-in')}
          </Button>
        ) : null}
      </Group>
      {begin.error === null ? null : <ProblemPanel error={begin.error} />}
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? (
        <Loader size="sm" role="progressbar" aria-label={t('copies')} />
      ) : null}
      {data === undefined ? null : data.items.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t('no-copies')}
        </Text>
      ) : (
        <CopyRows items={data.items} />
      )}
      {data?.more === true ? <Alert mt="xs">{t('more-copies')}</Alert> : null}
    </section>
  );
}
