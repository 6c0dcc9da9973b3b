import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { serviceRequest } from '../../processes/service-request/definition.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { NewRecord } from '../records/new-record.tsx';
import { OfProcess } from '../records/process.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { requestsTexts } from '../texts/requests.ts';
import { Catalogue } from './catalogue.tsx';
import { formQuery } from './form.ts';
import { RequestForm } from './request-form.tsx';

/** Fields in the order in which they are asked when somebody calls about something that no item is for. */
const withoutItem = [
  'title',
  'description',
  'requester',
  'requested_for',
  'service',
  'category',
  'impact',
  'urgency',
  'channel',
  'team',
];

function OfItem({ item }: { readonly item: string }): ReactNode {
  const t = useTexts(requestsTexts);
  const { data, error, refetch } = useQuery(formQuery(item, useLanguage()));
  if (error !== null && data === undefined) {
    return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Loader role="progressbar" aria-label={t('form')} />;
  return <RequestForm key={data.number} form={data} />;
}

/** Something new is asked for: an item of the catalogue first, then what its form asks. */
export function NewRequestPage(): ReactNode {
  const t = useTexts(requestsTexts);
  const [{ item }] = useUrlState();
  if (item === undefined || item === '') return <Catalogue />;
  if (item !== 'none') return <OfItem key={item} item={item} />;
  return (
    <OfProcess definition={serviceRequest}>
      <NewRecord title={t('new-title')} action={t('record')} asked={withoutItem} />
    </OfProcess>
  );
}
