import { Alert, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { softwareProductSettingTexts } from '../../processes/software-product/settings.ts';
import { useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { licencesTexts } from '../texts/licences.ts';
import classes from './licences.module.css';
import { dutiesQuery, type MetLicence } from './licences.ts';

const setting = 'software-product.obligations';
const words = softwareProductSettingTexts[setting]?.parts ?? {};

function Duties({ duties }: Pick<MetLicence, 'duties'>): ReactNode {
  const t = useTexts(licencesTexts);
  const text = useText();
  if (duties === null) return <span className={classes.missing}>{t('not-decided')}</span>;
  if (duties.length === 0) return t('asks-nothing');
  const named = duties.map((duty) => {
    const name = words[duty];
    return name === undefined ? duty : text(name);
  });
  return named.join(' · ');
}

/** Most examples that a line names. */
const mostNamed = 3;

function LicenceRow({ licence }: { readonly licence: MetLicence }): ReactNode {
  const t = useTexts(licencesTexts);
  const { id, known, duties, installations, by_choice, products, exceptions, examples } = licence;
  const named = [...products, ...examples].slice(0, mostNamed);
  const places: Readonly<Record<string, string>> = {
    'software-product': 'software-products',
    installation: 'installations',
  };
  return (
    <tr>
      <td>
        {id}
        <Text fz="xs" c="dimmed">
          {[...(known ? [] : [t('not-listed')]), ...exceptions.map((name) => t('exception', { name }))].join(
            ' · ',
          )}
        </Text>
      </td>
      <td>
        <Duties duties={duties} />
      </td>
      <td>
        {t('met-installations', { count: installations })}
        {by_choice === 0 ? null : ` · ${t('by-choice', { count: by_choice })}`}
        <Text fz="xs" component="div" className={`${classes.wide} ${classes.links}`}>
          {named.map((record) => (
            <AppLink
              key={record.id}
              href={paths.record(places[record.process] ?? '', record.number)}
              fz="xs"
              me="xs"
              underline="always"
            >
              {record.title}
            </AppLink>
          ))}
        </Text>
      </td>
    </tr>
  );
}

/** Licences of what is installed, with what each asks for: those nobody decided on first. */
export function OpenSourcePart(): ReactNode {
  const t = useTexts(licencesTexts);
  const { data, error, refetch } = useQuery(dutiesQuery);
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader role="progressbar" aria-label={t('open-source')} />;
  if (data.items.length === 0)
    return <EmptyState title={t('no-licences')}>{t('no-licences-why')}</EmptyState>;
  return (
    <Stack gap="sm">
      {data.confirmed ? null : (
        <Alert variant="light" color="gray">
          {t('duties-unconfirmed')}{' '}
          <AppLink href={paths.settings(setting)} underline="always" fz="sm">
            {t('plan-duties')}
          </AppLink>
        </Alert>
      )}
      {data.unreadable === 0 ? null : <Text fz="sm">{t('unreadable', { count: data.unreadable })}</Text>}
      <table className={classes.table}>
        <thead>
          <tr>
            {(['licence', 'asks', 'met'] as const).map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.items.map((licence) => (
            <LicenceRow key={licence.id} licence={licence} />
          ))}
        </tbody>
      </table>
    </Stack>
  );
}
