import { Button, Menu, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { applicationRequests } from '../../kernel/certification.ts';
import { tendingRoles } from '../../kernel/register.ts';
import { applicationRequestTexts } from '../../processes/certification-texts.ts';
import { cycleOf, type DueSurveillance, surveillancesOf } from '../../processes/held-certificate/cycle.ts';
import { api } from '../api.ts';
import { formatDate } from '../format.ts';
import { useLanguage, useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useHolds } from '../session.ts';
import { useGo } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { certificationTexts } from '../texts/certification.ts';
import classes from './certification.module.css';

const requests = applicationRequests.filter((request) => request !== 'initial');

/** Begins an application about the certificate and goes to it. */
function BeginApplication({ number }: { readonly number: string }): ReactNode {
  const t = useTexts(certificationTexts);
  const text = useText();
  const language = useLanguage();
  const go = useGo();
  const client = useQueryClient();
  const begin = useMutation({
    mutationFn: (request: (typeof requests)[number]) =>
      api.post<{ number: string }>(`/held-certificates/${number}/applications`, { request, language }),
    onSuccess: async (made) => {
      await client.invalidateQueries();
      go(paths.record('certification-applications', made.number));
    },
  });
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button size="compact-sm" variant="default" loading={begin.isPending}>
            {t('begin-application')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('begin-application-why')}</Menu.Label>
          {requests.map((request) => (
            <Menu.Item key={request} onClick={() => begin.mutate(request)}>
              {text(applicationRequestTexts[request])}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {begin.error === null ? null : <ProblemPanel error={begin.error} />}
    </>
  );
}

function SurveillanceLine({ kind, by, done_on }: DueSurveillance): ReactNode {
  const t = useTexts(certificationTexts);
  const locale = useLocale();
  const told = (day: string): string => formatDate(day, locale, 'UTC');
  return (
    <li>
      <Text fz="sm">
        <span aria-hidden="true">{done_on === null ? '○' : '●'}</span>{' '}
        {t(kind === 'first' ? 'first-by' : 'yearly-by', { day: told(by) })}
        {done_on === null ? '' : ` · ${t('done-on', { day: told(done_on) })}`}
      </Text>
    </li>
  );
}

/** The cycle of a certificate: which audits are due until when, and applications that begin from it. */
export function CertificatePart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(certificationTexts);
  const locale = useLocale();
  const mayApply = useHolds(tendingRoles);
  const days = cycleOf({ values: record });
  const isHeld = record.state !== 'withdrawn' && record.state !== 'ended';
  return (
    <section aria-label={t('cycle')}>
      <Title order={2} fz="md">
        {t('cycle')}
      </Title>
      {days === null ? null : (
        <ul className={classes.list}>
          {surveillancesOf(days).map((one) => (
            <SurveillanceLine key={one.by} {...one} />
          ))}
          <Text component="li" fz="sm">
            <span aria-hidden="true">○</span>{' '}
            {t('recertify-by', { day: formatDate(days.expires_on, locale, 'UTC') })}
          </Text>
        </ul>
      )}
      {mayApply && isHeld ? <BeginApplication number={record.number} /> : null}
    </section>
  );
}
