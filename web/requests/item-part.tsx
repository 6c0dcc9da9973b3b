import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { questionsIn } from '../../processes/request-form.ts';
import { useTexts } from '../i18n.ts';
import type { OpenedRecord } from '../records/record.ts';
import { requestsTexts } from '../texts/requests.ts';
import { FormPreview } from './form-preview.tsx';

/** The form of an item as requesters see it. */
export function ItemPart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(requestsTexts);
  return (
    <section aria-label={t('form')}>
      <Text component="h2" fz="md" fw={600} mb={4}>
        {t('form')}
      </Text>
      <FormPreview rows={questionsIn(record['form'])} />
    </section>
  );
}
