import {
  Anchor,
  Badge,
  Button,
  Group,
  Loader,
  SimpleGrid,
  Stack,
  Text,
  Timeline,
  Title,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { providerStaff, workingRoles } from '../../kernel/roles.ts';
import { incident as definition } from '../../processes/incident/definition.ts';
import type { IncidentMajor } from '../../processes/incident/settings.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { Links } from '../records/links.tsx';
import { OfProcess } from '../records/process.tsx';
import { ReportMenu } from '../records/report-menu.tsx';
import { useHolds } from '../session.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { PlainLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { settingsQuery } from '../shared/settings-query.ts';
import { Time } from '../shared/time.tsx';
import { majorTexts } from '../texts/major.ts';
import { courseOf, type MajorIncident, type Milestone, majorQuery, stakeholdersQuery } from './major.ts';
import { TellForm } from './tell-form.tsx';

/** When those concerned are to hear something next; null: it is over, or no interval is planned. */
function useNextUpdate({ state, major_log, major_declared_at }: MajorIncident): string | null {
  const { data } = useQuery(settingsQuery);
  const planned = data?.['incident.major']?.value as IncidentMajor | undefined;
  const last = major_log?.at(-1)?.at ?? major_declared_at;
  const isOver = ['resolved', 'closed', 'cancelled'].includes(state);
  if (isOver || planned?.update_every_minutes === undefined || last === null) return null;
  return new Date(Date.parse(last) + planned.update_every_minutes * 60_000).toISOString();
}

function Head({ incident }: { readonly incident: MajorIncident }): ReactNode {
  const t = useTexts(majorTexts);
  const names = useProcessNames('incident');
  const next = useNextUpdate(incident);
  const fact = (label: string, value: ReactNode): ReactNode => (
    <div>
      <Text fz="xs" c="dimmed">
        {label}
      </Text>
      <Text fz="sm" component="div">
        {value}
      </Text>
    </div>
  );
  return (
    <Group gap="xl" align="flex-start">
      {fact(names.field('major_manager'), incident.major_manager?.name ?? t('no-manager'))}
      {fact(
        t('declared'),
        incident.major_declared_at === null ? '–' : <Time at={incident.major_declared_at} />,
      )}
      {fact(t('next-update'), next === null ? t('next-none') : <Time at={next} form="absolute" />)}
      <Badge variant="light">{names.state(incident.state)}</Badge>
    </Group>
  );
}

function Told({ message }: { readonly message: NonNullable<Milestone['message']> }): ReactNode {
  const t = useTexts(majorTexts);
  const names = useProcessNames('incident');
  const to = message.to.map((one) => names.choice('major_log.to', one)).join(', ');
  return (
    <>
      <Text fz="sm" style={{ whiteSpace: 'pre-wrap' }}>
        {message.text}
      </Text>
      <Text fz="xs" c="dimmed">
        {to}
        {message.by === null ? '' : ` · ${message.by.name}`}
        {message.mailed ? ` · ${t('mails', { count: message.mailed })}` : ''}
      </Text>
    </>
  );
}

function Course({ incident }: { readonly incident: MajorIncident }): ReactNode {
  const t = useTexts(majorTexts);
  const course = courseOf(incident);
  return (
    <Stack gap="sm">
      <Title order={2} fz="lg">
        {t('course')}
      </Title>
      {incident.major_log?.length ? null : (
        <Text fz="sm" c="dimmed">
          {t('no-log')}
        </Text>
      )}
      <Timeline active={course.length} bulletSize={14} lineWidth={2}>
        {course.map((one) => (
          <Timeline.Item
            key={`${one.kind} ${one.at}`}
            title={
              <Text fz="sm" fw={600} component="span">
                {t(one.kind)} <Time at={one.at} />
              </Text>
            }
          >
            {one.message === undefined ? null : <Told message={one.message} />}
          </Timeline.Item>
        ))}
      </Timeline>
    </Stack>
  );
}

function Stakeholders({ number }: { readonly number: string }): ReactNode {
  const t = useTexts(majorTexts);
  const { data } = useQuery(stakeholdersQuery(number));
  if (data === undefined) return null;
  const { items } = data;
  return (
    <Stack gap={4}>
      <Title order={2} fz="lg">
        {t('stakeholders')}
      </Title>
      <Text fz="sm" c="dimmed">
        {items.length === 0 ? t('stakeholders-none') : t('stakeholders-count', { count: items.length })}
      </Text>
      {items.slice(0, 12).map(({ id, name, customer }) => (
        <Text key={id} fz="sm">
          {name}
          {customer === null ? '' : ` · ${customer}`}
        </Text>
      ))}
    </Stack>
  );
}

function Review({ incident }: { readonly incident: MajorIncident }): ReactNode {
  const t = useTexts(majorTexts);
  const names = useProcessNames('incident');
  const { major_review, major_improvement, major_improvement_record: improvement } = incident;
  return (
    <Stack gap={4}>
      <Title order={2} fz="lg">
        {t('review')}
      </Title>
      {major_review === null ? (
        <Text fz="sm" c="dimmed">
          {t('review-none')}
        </Text>
      ) : (
        <>
          <Text fz="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {major_review}
          </Text>
          <Text fz="sm">
            {names.field('major_improvement')}: {major_improvement}
          </Text>
        </>
      )}
      {improvement === null ? null : (
        <Anchor component={PlainLink} href={paths.record('improvements', improvement.id)} fz="sm">
          {improvement.name}
        </Anchor>
      )}
    </Stack>
  );
}

function Content({ incident }: { readonly incident: MajorIncident }): ReactNode {
  const t = useTexts(majorTexts);
  const works = useHolds(workingRoles);
  if (incident.major !== true) {
    return <EmptyState title={t('not-major')}>{t('not-major-why')}</EmptyState>;
  }
  return (
    <Stack gap="lg">
      <Head incident={incident} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Course incident={incident} />
        <Stack gap="lg">
          {works && incident.state !== 'cancelled' ? <TellForm number={incident.number} /> : null}
          <Stakeholders number={incident.number} />
          <Review incident={incident} />
          <OfProcess definition={definition}>
            <Links number={incident.number} mayChange={works} />
          </OfProcess>
        </Stack>
      </SimpleGrid>
    </Stack>
  );
}

/** A major incident for whoever manages it: who was told what, when the next word is due, its course and its review. */
export function MajorPage(): ReactNode {
  const t = useTexts(majorTexts);
  const staff = useHolds(providerStaff);
  const { key = '' }: { key?: string } = useParams({ strict: false });
  const { data, error } = useQuery(majorQuery(key));
  if (error !== null) return <ProblemPanel error={error} />;
  if (data === undefined) return <Loader size="sm" />;
  return (
    <>
      <PageHeader
        above={t('title', { number: data.number })}
        title={data.title}
        tab={t('title', { number: data.number })}
        actions={
          <>
            {data.major === true && staff ? (
              <OfProcess definition={definition}>
                <ReportMenu number={data.number} />
              </OfProcess>
            ) : null}
            <Button component={PlainLink} variant="default" href={paths.incident(data.number)}>
              {t('incident')}
            </Button>
          </>
        }
      />
      <Content incident={data} />
    </>
  );
}
