import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { formatExact } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useOwnNames } from '../records/process.tsx';
import type { OpenedRecord } from '../records/record.ts';
import records from '../records/records.module.css';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { documentsTexts } from '../texts/documents.ts';
import { apiPath } from './content.ts';
import { type Content, signaturesUnder, versionsOf } from './document.ts';
import classes from './documents.module.css';

interface Verified {
  readonly versions: readonly {
    readonly number: number;
    readonly state: 'intact' | 'changed' | 'missing' | 'disposed';
    readonly pictures: readonly unknown[];
  }[];
}

/** Has the server compare the stored bytes with the hashes that were signed. */
function Verify({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(documentsTexts);
  const verify = useMutation({ mutationFn: () => api.get<Verified>(apiPath(record.number, 'verify')) });
  const { versions = [] } = verify.data ?? {};
  const damaged = versions.filter(
    ({ state, pictures }) => state === 'changed' || state === 'missing' || pictures.length > 0,
  );
  const disposed = versions.some(({ state }) => state === 'disposed');
  return (
    <Group gap="sm" mt="xs">
      <Button variant="default" size="xs" loading={verify.isPending} onClick={() => verify.mutate()}>
        {t('verify')}
      </Button>
      <Text fz="sm" role="status" {...(damaged.length > 0 ? { c: 'var(--verdict-contradicts)' } : {})}>
        {verify.data === undefined
          ? null
          : damaged.length > 0
            ? t('verified-not', { versions: damaged.map(({ number }) => number).join(', ') })
            : t(disposed ? 'verified-disposed' : 'verified')}
      </Text>
      {verify.error === null ? null : <ProblemPanel error={verify.error} />}
    </Group>
  );
}

interface SignaturesProps {
  readonly record: OpenedRecord;
  readonly content: Content;
  readonly staff: boolean;
}

/** Who reviewed and approved exactly the content shown, and when. */
export function Signatures({ record, content, staff }: SignaturesProps): ReactNode {
  const t = useTexts(documentsTexts);
  const names = useOwnNames();
  const locale = useLocale();
  const signatures = signaturesUnder(record, content);
  const column = (name: string): string => names.column('approvals', name);
  return (
    <section aria-label={t('signatures')}>
      <Title order={2} mb={4}>
        {t('signatures')}
      </Title>
      {signatures.length === 0 ? null : (
        <div style={{ overflowX: 'auto' }}>
          <table className={records.rows}>
            <thead>
              <tr>
                {['meaning', 'name', 'roles', 'at'].map((name) => (
                  <th key={name} scope="col">
                    {column(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {signatures.map(({ meaning, person, name, roles, at }) => (
                <tr key={`${meaning} ${person.id}`}>
                  <td>{names.choice('approvals.meaning', meaning)}</td>
                  <td>{name}</td>
                  <td>{(roles ?? []).map((role) => names.choice('approvals.roles', role)).join(', ')}</td>
                  <td className="figures">{formatExact(at, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Text fz="xs" c="dimmed" mt={6}>
        {t(signatures.length === 0 ? 'shown-content' : 'signed-content')}
        <span className={classes.hash}>{content.hash}</span>
      </Text>
      {staff && versionsOf(record).length > 0 ? <Verify record={record} /> : null}
    </section>
  );
}
