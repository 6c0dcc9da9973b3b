import { Anchor, Group, Loader, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTexts } from '../i18n.ts';
import { useOwnNames } from '../records/process.tsx';
import type { OpenedRecord } from '../records/record.ts';
import records from '../records/records.module.css';
import { Time } from '../shared/time.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { commonTexts } from '../texts/common.ts';
import { documentsTexts } from '../texts/documents.ts';
import { type Content, contentsOf, nameOf, versionsOf } from './document.ts';
import classes from './documents.module.css';
import { useContentName, useDayText } from './use-words.ts';

const Compare = lazy(async () => ({ default: (await import('./compare.tsx')).Compare }));

/** The two contents that the URL wants compared (`1..2`, `2..draft`), where both are there. */
function comparedIn(
  wanted: string | undefined,
  contents: readonly Content[],
): readonly [before: Content, after: Content] | null {
  const [before, after] = (wanted ?? '')
    .split('..')
    .map((name) => contents.find((content) => nameOf(content) === name));
  return before === undefined || after === undefined ? null : [before, after];
}

interface ComparisonProps {
  readonly record: OpenedRecord;
  readonly contents: readonly Content[];
}

/** Chooses two contents, and shows what changed between them. */
function Comparison({ record, contents }: ComparisonProps): ReactNode {
  const t = useTexts(documentsTexts);
  const contentName = useContentName();
  const [url, setUrl] = useUrlState();
  const compared = comparedIn(url['compare'], contents);
  const data = contents.map((content) => ({ value: nameOf(content), label: contentName(content) }));
  const chosen = compared?.map(nameOf) ?? ['', ''];
  const choose = (place: 0 | 1, name: string): void => {
    const other = chosen[1 - place];
    const filled = other === '' || other === name ? data.find(({ value }) => value !== name)?.value : other;
    setUrl({ compare: place === 0 ? `${name}..${filled}` : `${filled}..${name}` });
  };
  return (
    <Stack gap="xs">
      <Title order={3}>{t('compare')}</Title>
      <Group gap="sm">
        {([0, 1] as const).map((place) => (
          <NativeSelect
            key={place}
            label={t(place === 0 ? 'compare-from' : 'compare-to')}
            data={[...(compared === null ? [{ value: '', label: '–' }] : []), ...data]}
            value={chosen[place] ?? ''}
            onChange={(event) => choose(place, event.currentTarget.value)}
          />
        ))}
      </Group>
      {compared === null ? null : (
        <Suspense fallback={<Loader size="sm" role="status" aria-label={t('changed')} />}>
          <Compare record={record} before={compared[0]} after={compared[1]} />
        </Suspense>
      )}
    </Stack>
  );
}

/** The versions published so far, newest first, each with what changed in it. */
export function Versions({
  record,
  staff,
}: {
  readonly record: OpenedRecord;
  readonly staff: boolean;
}): ReactNode {
  const t = useTexts(documentsTexts);
  const common = useTexts(commonTexts);
  const names = useOwnNames();
  const dayText = useDayText();
  const [, setUrl] = useUrlState();
  const versions = versionsOf(record);
  const contents = contentsOf(record, staff);
  if (versions.length === 0) return null;
  const column = (name: string): string => names.column('versions', name);
  return (
    <section aria-label={names.field('versions')}>
      <Title order={2} mb={4}>
        {names.field('versions')}
      </Title>
      <div style={{ overflowX: 'auto' }}>
        <table className={records.rows}>
          <thead>
            <tr>
              {['number', 'published_at', 'effective_date', 'summary', 'material', 'approved_by'].map(
                (name) => (
                  <th key={name} scope="col">
                    {column(name)}
                  </th>
                ),
              )}
              <td />
            </tr>
          </thead>
          <tbody>
            {versions.toReversed().map((version) => (
              <tr key={version.number}>
                <td className="figures">{version.number}</td>
                <td>
                  <Time at={version.published_at} form="absolute" />
                </td>
                <td>{dayText(version.effective_date)}</td>
                <td>{version.summary}</td>
                <td>{common(version.material ? 'yes' : 'no')}</td>
                <td>{version.approved_by}</td>
                <td className={classes.links}>
                  <Group gap="sm" wrap="nowrap">
                    <Anchor
                      component="button"
                      fz="sm"
                      aria-label={t('show-version', { number: version.number })}
                      onClick={() => setUrl({ version: version.number }, { push: true })}
                    >
                      {t('show')}
                    </Anchor>
                    {version.number === 1 ? null : (
                      <Anchor
                        component="button"
                        fz="sm"
                        aria-label={t('compare-previous-named', { number: version.number })}
                        onClick={() =>
                          setUrl({ compare: `${version.number - 1}..${version.number}` }, { push: true })
                        }
                      >
                        {t('compare-previous')}
                      </Anchor>
                    )}
                  </Group>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {contents.length < 2 ? null : (
        <Text component="div" mt="sm">
          <Comparison record={record} contents={contents} />
        </Text>
      )}
    </section>
  );
}
