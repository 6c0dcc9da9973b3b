import { Alert, Badge, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { auditMethods } from '../../kernel/certification.ts';
import { auditingRoles } from '../../processes/certification-audit/activities.ts';
import { looksAtEverything } from '../../processes/certification-audit/kinds.ts';
import { auditAreaNames } from '../../standard/audit-areas.ts';
import { useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import type { ListedRecord, OpenedRecord } from '../records/record.ts';
import records from '../records/records.module.css';
import { useHolds } from '../session.ts';
import { allRecords } from '../shared/all-records.ts';
import { AppLink, useGo } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { certificationAuditsTexts } from '../texts/certification-audits.ts';
import { type AreaWork, findingsByGrade, missingMethods, workByArea } from './audit-work.ts';
import classes from './file.module.css';

interface OfRegister {
  readonly plural: string;
  readonly record: ListedRecord;
}

/** A work paper or a finding by its number; what it is about, on pointing at it. */
function Numbered({ plural, record }: OfRegister): ReactNode {
  return (
    <AppLink
      href={paths.record(plural, record.number)}
      fz="sm"
      underline="always"
      title={record.title}
      className={classes.number}
    >
      {record.number}
    </AppLink>
  );
}

/** A work paper with what it shows, as far as it was concluded. */
function Paper({ record }: { readonly record: ListedRecord }): ReactNode {
  const names = useProcessNames('work-paper');
  const { state, conclusion } = record;
  const told = state === 'concluded' ? names.choice('conclusion', String(conclusion)) : names.state(state);
  return (
    <div className={conclusion === 'finding' ? classes.late : undefined}>
      <Numbered plural="work-papers" record={record} />{' '}
      <Text span fz="xs">
        {told}
      </Text>
    </div>
  );
}

function AreaRow({ work }: { readonly work: AreaWork }): ReactNode {
  const t = useTexts(certificationAuditsTexts);
  const text = useText();
  const name = auditAreaNames[work.area];
  const isBlank = auditMethods.every((method) => work.by_method[method]?.length === 0);
  return (
    <tr>
      <th scope="row">{name === undefined ? work.area : text(name)}</th>
      {isBlank ? (
        <td colSpan={auditMethods.length}>
          <Text span fz="xs" c="dimmed">
            {t('not-seen')}
          </Text>
        </td>
      ) : (
        auditMethods.map((method) => (
          <td key={method}>
            {work.by_method[method]?.map((paper) => (
              <Paper key={paper.id} record={paper} />
            ))}
          </td>
        ))
      )}
    </tr>
  );
}

/** Begins a record of a register that names this audit. */
function AddButton({
  record,
  plural,
  label,
}: {
  readonly record: OpenedRecord;
  readonly plural: string;
  readonly label: string;
}): ReactNode {
  const go = useGo();
  const query = new URLSearchParams({ audit: record.id, 'audit.name': `${record.number} ${record.title}` });
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconPlus size={14} />}
      onClick={() => go(`${paths.newRecord(plural)}?${query.toString()}`)}
    >
      {label}
    </Button>
  );
}

interface WorkProps {
  readonly record: OpenedRecord;
  readonly papers: readonly ListedRecord[];
  readonly mayWrite: boolean;
}

function Papers({ record, papers, mayWrite }: WorkProps): ReactNode {
  const t = useTexts(certificationAuditsTexts);
  const names = useProcessNames('work-paper');
  const missing = looksAtEverything(record['kind']) && papers.length > 0 ? missingMethods(papers) : [];
  const methods = missing.map((method) => names.choice('method', method)).join(', ');
  return (
    <section aria-label={t('work')}>
      <Group justify="space-between" mb="xs">
        <Text component="h2" fz="md" fw={600}>
          {t('work')}
        </Text>
        {mayWrite ? <AddButton record={record} plural="work-papers" label={t('write-paper')} /> : null}
      </Group>
      {papers.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t('no-work')}
        </Text>
      ) : (
        <div className={classes.scroller}>
          <table className={`${records.rows} ${classes.matrix}`}>
            <thead>
              <tr>
                <th scope="col">{t('part')}</th>
                {auditMethods.map((method) => (
                  <th key={method} scope="col">
                    {names.choice('method', method)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {workByArea(papers).map((work) => (
                <AreaRow key={work.area} work={work} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {missing.length === 0 ? null : (
        <Alert color="yellow" mt="xs" p="xs">
          {t('missing-methods', { methods })}
        </Alert>
      )}
    </section>
  );
}

interface FindingsProps extends Omit<WorkProps, 'papers'> {
  readonly findings: readonly ListedRecord[];
}

function Findings({ record, findings, mayWrite }: FindingsProps): ReactNode {
  const t = useTexts(certificationAuditsTexts);
  const names = useProcessNames('certification-finding');
  return (
    <section aria-label={t('findings')}>
      <Group justify="space-between" mb="xs">
        <Text component="h2" fz="md" fw={600}>
          {t('findings')}
        </Text>
        {mayWrite ? (
          <AddButton record={record} plural="certification-findings" label={t('raise-finding')} />
        ) : null}
      </Group>
      <Stack gap="xs">
        {findingsByGrade(findings).map(([grade, own]) => (
          <div key={grade}>
            <Text fz="sm" fw={500}>
              {names.choice('grade', grade)}{' '}
              <Badge size="sm" variant="default" className="figures">
                {own.length}
              </Badge>
            </Text>
            {own.length === 0 ? null : (
              <ul className={classes.sites}>
                {own.map((finding) => (
                  <li key={finding.id}>
                    <Numbered plural="certification-findings" record={finding} />{' '}
                    <Text span fz="sm">
                      {finding.title}
                    </Text>{' '}
                    <Text span fz="xs" c="dimmed">
                      {names.state(finding.state)}
                    </Text>
                  </li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </Stack>
    </section>
  );
}

/** What an audit of a client has gathered and found: its work papers by part and method, its findings by grade. */
export function CertificationAuditPart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(certificationAuditsTexts);
  const isUnderWay = record.state === 'under-way' || record.state === 'closed-on-site';
  const mayWrite = useHolds(auditingRoles) && isUnderWay;
  const { data, error, refetch } = useQuery({
    queryKey: ['work-papers', 'certification-findings', 'of-audit', record.id],
    queryFn: async ({ signal }) => {
      const [papers, findings] = await Promise.all([
        allRecords('work-papers', { refers_to: record.id }, signal),
        allRecords('certification-findings', { refers_to: record.id }, signal),
      ]);
      return { papers, findings };
    },
  });
  if (['planned', 'plan-sent', 'objected', 'confirmed'].includes(record.state)) return null;
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader size="sm" role="progressbar" aria-label={t('work')} />;
  return (
    <Stack gap="lg">
      <Papers record={record} papers={data.papers} mayWrite={mayWrite} />
      <Findings record={record} findings={data.findings} mayWrite={mayWrite} />
    </Stack>
  );
}
