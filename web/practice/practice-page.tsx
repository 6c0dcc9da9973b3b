import { Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { definitionsIn } from '../../processes/definitions.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { owedQuery } from '../system/owed.ts';
import { OwedTable } from '../system/owed-table.tsx';
import { RegisterCard } from '../system/register-card.tsx';
import { registersQuery } from '../system/registers.ts';
import classes from '../system/system.module.css';
import { practiceTexts } from '../texts/practice.ts';

/** How much of what is owed stands on the start page. */
const mostOwed = 8;

const kept = definitionsIn('certification-body');

function MyDuties(): ReactNode {
  const t = useTexts(practiceTexts);
  const { data, error, refetch } = useQuery(owedQuery('mine'));
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader role="progressbar" aria-label={t('mine')} size="sm" />;
  const { items } = data;
  return (
    <section aria-label={t('mine')}>
      <div className={classes.head}>
        <Title order={2}>{t('mine')}</Title>
        <AppLink href={paths.owed(items.length > mostOwed ? {} : { whose: 'all' })} fz="sm">
          {items.length > mostOwed ? t('all-owed', { count: items.length }) : t('everybodys')}
        </AppLink>
      </div>
      {items.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t('nothing-owed')}
        </Text>
      ) : (
        <OwedTable items={items.slice(0, mostOwed)} withWho={false} />
      )}
    </section>
  );
}

function Registers(): ReactNode {
  const t = useTexts(practiceTexts);
  const { data, error, refetch } = useQuery(registersQuery);
  const counts = new Map(data?.map((one) => [one.process, one]));
  return (
    <section aria-label={t('registers')}>
      <div className={classes.head}>
        <Title order={2}>{t('registers')}</Title>
      </div>
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {data === undefined ? null : (
        <ul className={classes.cards}>
          {kept.map((definition) => (
            <RegisterCard
              key={definition.name}
              definition={definition}
              count={counts.get(definition.name)}
              withStates
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Where a certification body starts: what I owe, and applications, audits and certificates at a glance. */
export function PracticePage(): ReactNode {
  const t = useTexts(practiceTexts);
  return (
    <>
      <PageHeader title={t('title')} />
      <Stack gap="lg">
        <MyDuties />
        <Registers />
      </Stack>
    </>
  );
}
