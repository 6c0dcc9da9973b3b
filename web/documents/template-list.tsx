import {
  Badge,
  Button,
  Checkbox,
  Group,
  Loader,
  Modal,
  Select,
  Stack,
  Text,
  Title,
  Tooltip,
} from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { languages } from '../../kernel/text.ts';
import { documentKinds } from '../../processes/document/definition.ts';
import { api } from '../api.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useOwnNames } from '../records/process.tsx';
import type { ListedRecord } from '../records/record.ts';
import records from '../records/records.module.css';
import { EmptyState } from '../shared/empty-state.tsx';
import { AppLink, useGo } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { SearchInput } from '../shared/search-input.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { documentsTexts } from '../texts/documents.ts';
import { recordsTexts } from '../texts/records.ts';
import classes from './documents.module.css';
import { ReadText } from './read-text.tsx';
import { byKind, fits, previewPicture, previewQuery, type Template, templatesQuery } from './templates.ts';
import { useFieldNames } from './use-words.ts';

function Preview({ of, language }: { readonly of: Template; readonly language: string }): ReactNode {
  const t = useTexts(documentsTexts);
  const names = useFieldNames();
  const { data, error } = useQuery(previewQuery(of.key, language));
  const fields = Object.fromEntries(Object.entries(names).map(([field, name]) => [field, `[${name}]`]));
  if (error !== null) return <ProblemPanel error={error} />;
  if (data === undefined) return <Loader role="status" aria-label={t('template-preview')} />;
  return (
    <ReadText
      text={data.text}
      language={language}
      around={{ fields, picture: (hash) => previewPicture(of, hash, language), table: t('table') }}
    />
  );
}

/** Makes a document from a template and goes to it. */
function useBegin(language: string) {
  const client = useQueryClient();
  const go = useGo();
  return useMutation({
    mutationFn: ({ source }: Template) =>
      api.post<ListedRecord>('/documents/from-template', { ...source, language }),
    onSuccess: async ({ number }) => {
      go(paths.record('documents', number));
      await client.invalidateQueries({ queryKey: ['documents'] });
      await client.invalidateQueries({ queryKey: ['document-templates'] });
    },
  });
}

interface RowProps {
  readonly template: Template;
  readonly busy: boolean;
  readonly onBegin: () => void;
  readonly onLook: () => void;
}

function TemplateRow({ template, busy, onBegin, onLook }: RowProps): ReactNode {
  const t = useTexts(documentsTexts);
  const words = useTexts(recordsTexts);
  const names = useOwnNames();
  const { key, name, requirements, clause, documents } = template;
  return (
    <tr>
      <td>
        {name}{' '}
        <Text span fz="xs" c="dimmed" className="figures">
          {clause === null ? key : null}
        </Text>
      </td>
      <td className="figures">
        {clause === null ? null : words('clause', { clause })}
        {requirements.map(({ id, statement }, place) => (
          <span key={id}>
            {place === 0 ? '' : ', '}
            <Tooltip label={statement} multiline maw="24rem">
              <AppLink href={paths.requirement(id)}>{id}</AppLink>
            </Tooltip>
          </span>
        ))}
      </td>
      <td>
        {documents.map(({ number, state }) => (
          <div key={number} className={classes.existing}>
            <AppLink href={paths.record('documents', number)}>{number}</AppLink>{' '}
            <Badge size="sm">{names.state(state)}</Badge>
          </div>
        ))}
      </td>
      <td>
        <Group gap="xs" wrap="nowrap" justify="flex-end">
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('template-preview-named', { name })}
            onClick={onLook}
          >
            {t('template-preview')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            loading={busy}
            aria-label={t('template-use-named', { name })}
            onClick={onBegin}
          >
            {t('template-use')}
          </Button>
        </Group>
      </td>
    </tr>
  );
}

interface KindProps {
  readonly kind: string;
  readonly templates: readonly Template[];
  readonly begin: ReturnType<typeof useBegin>;
  readonly onLook: (template: Template) => void;
}

function KindSection({ kind, templates, begin, onLook }: KindProps): ReactNode {
  const t = useTexts(documentsTexts);
  const names = useOwnNames();
  const name = kind === 'generated' ? t('template-generated') : names.choice('kind', kind);
  return (
    <section aria-label={name}>
      <Title order={2} mb={4}>
        {name}{' '}
        <Text span c="dimmed" fz="sm" className="figures">
          {templates.length}
        </Text>
      </Title>
      <div className={classes.templates}>
        <table className={records.rows}>
          <thead>
            <tr>
              <th scope="col">{t('template-item')}</th>
              <th scope="col">{t('template-requirements')}</th>
              <th scope="col">{t('template-there')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {templates.map((template) => (
              <TemplateRow
                key={template.key}
                template={template}
                busy={begin.isPending && begin.variables.key === template.key}
                onBegin={() => begin.mutate(template)}
                onLook={() => onLook(template)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Every template by the kind of document, with which are there already; each can be looked at and begun with. */
export function TemplateList(): ReactNode {
  const t = useTexts(documentsTexts);
  const names = useOwnNames();
  const [url, setUrl] = useUrlState();
  const own = useLanguage();
  const language = url['language'] ?? own;
  const missingOnly = url['missing'] === 'true';
  const words = url['q'] ?? '';
  const { data, error, refetch } = useQuery(templatesQuery(language));
  const [looked, setLooked] = useState<Template | null>(null);
  const begin = useBegin(language);
  const all = data ?? [];
  const items = all.filter(({ source }) => 'item' in source);
  const shown = all.filter((template) => fits(template, words, missingOnly));
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader role="status" aria-label={t('from-template')} />;
  if (all.length === 0) return <EmptyState title={t('templates-none')}>{t('templates-none-why')}</EmptyState>;
  return (
    <Stack gap="lg">
      <Text fz="sm" maw="44rem">
        {t('templates-why')}
      </Text>
      <Group gap="md" align="flex-end">
        <Select
          label={t('template-language')}
          data={languages.map((value) => ({ value, label: names.choice('language', value) }))}
          value={language}
          allowDeselect={false}
          onChange={(next) => setUrl({ language: next })}
        />
        <SearchInput label={t('template-search')} value={words} onChange={(q) => setUrl({ q })} />
        <Checkbox
          label={t('templates-missing')}
          checked={missingOnly}
          onChange={(event) => setUrl({ missing: event.currentTarget.checked ? true : null })}
          mb={6}
        />
        <Text fz="sm" c="dimmed" role="status" mb={6}>
          {t('templates-progress', {
            there: items.filter(({ documents }) => documents.length > 0).length,
            total: items.length,
          })}
        </Text>
      </Group>
      {begin.error === null ? null : <ProblemPanel error={begin.error} />}
      {shown.length === 0 ? <Text fz="sm">{t('templates-none-fit')}</Text> : null}
      {byKind(shown, [...documentKinds, 'generated']).map(([kind, templates]) => (
        <KindSection key={kind} kind={kind} templates={templates} begin={begin} onLook={setLooked} />
      ))}
      <Modal opened={looked !== null} onClose={() => setLooked(null)} title={looked?.name ?? ''} size="xl">
        {looked === null ? null : <Preview of={looked} language={language} />}
      </Modal>
    </Stack>
  );
}
