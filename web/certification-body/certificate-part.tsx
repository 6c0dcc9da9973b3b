import { Anchor, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { languages } from '../../kernel/text.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { useProcess } from '../records/process.tsx';
import type { OpenedRecord } from '../records/record.ts';
import { DownloadMenu, type Offered } from '../shared/download-menu.tsx';
import { certificationAuditsTexts } from '../texts/certification-audits.ts';
import { languageNames } from '../texts/languages.ts';

const forms = [
  { name: 'PDF', ending: 'pdf' },
  { name: 'Word (DOCX)', ending: 'docx' },
] as const;

/** What can be done with a certificate that was issued: print it, and see the page on which everybody finds its status. */
export function IssuedCertificatePart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(certificationAuditsTexts);
  const { plural } = useProcess();
  const own = useLanguage();
  const number = record['certificate_number'];
  if (typeof number !== 'string') return null;
  const offers = [own, ...languages.filter((language) => language !== own)].flatMap((language) =>
    forms.map(
      (form): Offered => ({
        label: `${form.name} · ${languageNames[language]}`,
        path: `/${plural}/${encodeURIComponent(record.number)}/printed/${form.ending}`,
        query: { language },
      }),
    ),
  );
  return (
    <section aria-label={t('certificate')}>
      <Group gap="md">
        <DownloadMenu label={t('certificate')} offers={offers} />
        <Anchor href={`/certificates/${encodeURIComponent(number)}?language=${own}`} target="_blank" fz="sm">
          {t('status-page')}
        </Anchor>
        <Text fz="sm" ff="monospace">
          {number}
        </Text>
      </Group>
    </section>
  );
}
