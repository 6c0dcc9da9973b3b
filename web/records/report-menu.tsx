import type { ReactNode } from 'react';
import { languages } from '../../kernel/text.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { DownloadMenu, type Offered } from '../shared/download-menu.tsx';
import { languageNames } from '../texts/languages.ts';
import { recordsTexts } from '../texts/records.ts';
import { useProcess } from './process.tsx';

const forms = [
  { name: 'PDF', ending: 'pdf' },
  { name: 'Word (DOCX)', ending: 'docx' },
] as const;

/** The report of a record as PDF and Word file in each language, that of the reader first. */
export function ReportMenu({ number }: { readonly number: string }): ReactNode {
  const t = useTexts(recordsTexts);
  const { plural } = useProcess();
  const own = useLanguage();
  const offers = [own, ...languages.filter((language) => language !== own)].flatMap((language) =>
    forms.map(
      (form): Offered => ({
        label: `${form.name} · ${languageNames[language]}`,
        path: `/${plural}/${encodeURIComponent(number)}/report/${form.ending}`,
        query: { language },
      }),
    ),
  );
  return <DownloadMenu label={t('report')} offers={offers} />;
}
