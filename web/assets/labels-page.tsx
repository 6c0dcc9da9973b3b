import { Alert, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { asset } from '../../processes/asset/definition.ts';
import { assetTexts } from '../../processes/asset/texts.ts';
import { addressOfLabels } from '../../processes/organisation-address.ts';
import { settingTexts } from '../../processes/setting-texts.ts';
import { api } from '../api.ts';
import { useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useOwnChoices } from '../records/own-choices.ts';
import { AppLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { saveBlob } from '../shared/save-file.ts';
import { settingsQuery } from '../shared/settings-query.ts';
import { useUrlState } from '../shared/url-state.ts';
import { assetsTexts } from '../texts/assets.ts';
import { labelSizes } from './label-sizes.ts';

/** Labels for chosen assets as a sheet to print, and the register as a file: narrowed by what is in the URL. */
export function LabelsPage(): ReactNode {
  const t = useTexts(assetsTexts);
  const text = useText();
  const [url, setUrl] = useUrlState();
  const locations = useOwnChoices('asset.locations');
  const types = useOwnChoices('asset.types');
  const settings = useQuery(settingsQuery).data;
  const { keys = '', location = '', asset_type = '', state = '', size = '70x37' } = url;
  const narrowed = { location, asset_type, state };
  const get = useMutation({
    mutationFn: (file: 'labels.pdf' | 'register.csv') =>
      api.file(`/assets/${file}`, { query: file === 'labels.pdf' ? { ...narrowed, keys, size } : narrowed }),
    onSuccess: ({ name, content }) => saveBlob(name, content),
  });
  const values = Object.entries(settings ?? {}).map(([key, { value }]) => [key, value]);
  const leads = addressOfLabels(Object.fromEntries(values));
  const said = leads.setting === null ? undefined : settingTexts[leads.setting]?.title;
  const states = Object.keys(asset.states).map((value) => {
    const named = assetTexts.states[value];
    return { value, label: named === undefined ? value : text(named) };
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    get.mutate('labels.pdf');
  };
  return (
    <>
      <PageHeader
        title={t('labels')}
        above={<AppLink href={paths.records('assets')}>{text(assetTexts.plural)}</AppLink>}
      />
      <form onSubmit={submit}>
        <Stack gap="md" maw={560}>
          <Text fz="sm">{t('labels-why')}</Text>
          {settings !== undefined && leads.address === '' ? (
            <Alert color="yellow">{t('labels-plain')}</Alert>
          ) : null}
          {said === undefined ? null : (
            <Text fz="sm">{t('labels-lead', { address: leads.address, setting: text(said) })}</Text>
          )}
          <Select
            label={text(assetTexts.fields['location'] ?? assetTexts.plural)}
            placeholder={t('any-location')}
            clearable
            searchable
            data={[...locations]}
            value={location === '' ? null : location}
            onChange={(next) => setUrl({ location: next })}
          />
          <Select
            label={text(assetTexts.fields['asset_type'] ?? assetTexts.plural)}
            placeholder={t('any-type')}
            clearable
            data={[...types]}
            value={asset_type === '' ? null : asset_type}
            onChange={(next) => setUrl({ asset_type: next })}
          />
          <Select
            label={t('state')}
            placeholder={t('any-state')}
            clearable
            data={states}
            value={state === '' ? null : state}
            onChange={(next) => setUrl({ state: next })}
          />
          <TextInput
            label={t('labels-keys')}
            description={t('labels-keys-help')}
            value={keys}
            onChange={(event) => setUrl({ keys: event.currentTarget.value })}
          />
          <Select
            label={t('labels-size')}
            allowDeselect={false}
            data={labelSizes.map((value) => ({ value, label: t('mm', { size: value.replace('x', ' × ') }) }))}
            value={size}
            onChange={(next) => setUrl({ size: next })}
          />
          {get.error === null ? null : <ProblemPanel error={get.error} />}
          <Group>
            <Button type="submit" loading={get.isPending}>
              {t('labels-print')}
            </Button>
            <Button variant="default" loading={get.isPending} onClick={() => get.mutate('register.csv')}>
              {t('export')}
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  );
}
