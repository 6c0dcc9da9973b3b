import { Alert, Anchor, Button, Group, Loader, SegmentedControl, Text } from '@mantine/core';
import { IconPencil, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { structuredType } from '../../processes/document/structured-text.ts';
import { formatRelative } from '../format.ts';
import { useTexts } from '../i18n.ts';
import type { OpenedRecord } from '../records/record.ts';
import { DownloadMenu, type Offered } from '../shared/download-menu.tsx';
import { EmptyState } from '../shared/empty-state.tsx';
import { usePageActions } from '../shared/page-actions.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale, useNow } from '../shared/time.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { commonTexts } from '../texts/common.ts';
import { documentsTexts } from '../texts/documents.ts';
import { apiPath, picturePath, textQuery } from './content.ts';
import { type Content, contentOf, contentsOf, draftOf, nameOf, versionInForce } from './document.ts';
import classes from './documents.module.css';
import { useKeptText } from './editor/kept-text.ts';
import { formOf } from './file-types.ts';
import { withPassages } from './passages.ts';
import { ReadText } from './read-text.tsx';
import { openPassages } from './remarks.ts';
import { UnfinishedNotice } from './unfinished.tsx';
import { UploadDialog } from './upload-file.tsx';
import { useContentName, useDayText, useFieldValues } from './use-words.ts';
import { WithRemarks } from './with-remarks.tsx';

/** Today where the server counts days: in UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

interface OfContent {
  readonly record: OpenedRecord;
  readonly content: Content;
}

/** Whether what is shown is in force, and since when. */
function Standing({ record, content, staff }: OfContent & { readonly staff: boolean }): ReactNode {
  const t = useTexts(documentsTexts);
  const dayText = useDayText();
  const contentName = useContentName();
  const [, setUrl] = useUrlState();
  const { version } = content;
  const inForce = versionInForce(record, today());
  const said = (): { kind: 'draft' | 'in-force' | 'past'; text: string } => {
    if (version === null) return { kind: 'draft', text: t('is-draft') };
    if (version.number === inForce?.number) {
      const day = dayText(version.effective_date);
      return { kind: 'in-force', text: t('is-in-force', { day, names: version.approved_by }) };
    }
    if ((record['withdrawn_at'] ?? null) !== null) return { kind: 'past', text: t('is-withdrawn') };
    if (version.effective_date > today()) {
      return { kind: 'draft', text: t('is-coming', { day: dayText(version.effective_date) }) };
    }
    return { kind: 'past', text: t('is-superseded', { day: dayText(version.superseded_on ?? '') }) };
  };
  const { kind, text } = said();
  const lookable = staff && version !== null && draftOf(record) !== null;
  return (
    <div className={classes.standing} data-kind={kind}>
      <strong>{contentName(content)}</strong>
      <span>{text}</span>
      {lookable ? (
        <span>
          {t('draft-there')}{' '}
          <Anchor
            component="button"
            fz="inherit"
            onClick={() => setUrl({ version: 'draft' }, { push: true })}
          >
            {t('look-at-draft')}
          </Anchor>
        </span>
      ) : null}
    </div>
  );
}

function FilePanel({ record, content }: OfContent): ReactNode {
  const t = useTexts(documentsTexts);
  const form = formOf(content.media_type);
  return (
    <div className={classes.panel}>
      <Group gap="md">
        <Text fz="sm">{t('is-file', { form })}</Text>
        <DownloadMenu
          label={t('get-file')}
          offers={[
            {
              label: t('original'),
              path: apiPath(record.number, 'content'),
              query: { version: nameOf(content) },
            },
          ]}
        />
      </Group>
    </div>
  );
}

interface ContentTextProps extends OfContent {
  /** Whether remarks stand beside it and can be made. */
  readonly remarked?: boolean;
}

const nowhere: ReadonlyMap<string, number> = new Map();

/** The structured text of content, or where it is. */
export function ContentText({ record, content, remarked = false }: ContentTextProps): ReactNode {
  const t = useTexts(documentsTexts);
  const structured = content.media_type === structuredType;
  const { data, error, refetch } = useQuery({ ...textQuery(record, content), enabled: structured });
  const fields = useFieldValues(record, content);
  const marked = useMemo(
    () => (data === undefined ? null : withPassages(data, remarked ? openPassages(record) : [])),
    [data, remarked, record],
  );
  if (!structured && !remarked) return <FilePanel record={record} content={content} />;
  if (!structured) {
    return (
      <WithRemarks record={record} places={nowhere}>
        <FilePanel record={record} content={content} />
      </WithRemarks>
    );
  }
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (marked === null) return <Loader role="status" aria-label={t('content')} />;
  const text = (
    <ReadText
      text={marked.text}
      language={String(record['language'] ?? 'en')}
      around={{
        fields,
        picture: (hash) => picturePath(record.number, content, hash),
        table: t('table'),
      }}
    />
  );
  if (!remarked) return text;
  return (
    <WithRemarks record={record} places={marked.places}>
      {text}
    </WithRemarks>
  );
}

/** Changes between the draft, what is in force, and whatever version was chosen. */
function Switch({ record, content, staff }: OfContent & { readonly staff: boolean }): ReactNode {
  const t = useTexts(documentsTexts);
  const contentName = useContentName();
  const [, setUrl] = useUrlState();
  const inForce = versionInForce(record, today());
  const offered = contentsOf(record, staff).filter(
    ({ version }) =>
      version === null || version.number === inForce?.number || version.number === content.version?.number,
  );
  if (offered.length < 2) return null;
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('which-content')}
      value={nameOf(content)}
      onChange={(version) => setUrl({ version }, { push: true })}
      data={offered.map((one) => ({
        value: nameOf(one),
        label:
          one.version !== null && one.version.number === inForce?.number
            ? t('in-force', { number: one.version.number })
            : contentName(one),
      }))}
    />
  );
}

function downloadsOf({ record, content }: OfContent, staff: boolean): readonly Offered[] {
  const query = { version: nameOf(content) };
  const process = record['generated_from'];
  const language = String(record['language'] ?? 'en');
  return [
    { label: 'PDF', path: apiPath(record.number, 'pdf'), query },
    { label: 'Word (DOCX)', path: apiPath(record.number, 'docx'), query },
    // What is drawn is the process as it is defined today.
    ...(staff && typeof process === 'string'
      ? [{ label: 'BPMN 2.0', path: `/processes/${process}/bpmn`, query: { language } }]
      : []),
  ];
}

/** Says that the device keeps what this person wrote and did not save. */
function KeptNotice({
  record,
  onEdit,
}: {
  readonly record: OpenedRecord;
  readonly onEdit: () => void;
}): ReactNode {
  const t = useTexts(documentsTexts);
  const locale = useLocale();
  const now = useNow();
  const kept = useKeptText(record).read();
  if (kept === null) return null;
  return (
    <Alert color="yellow" mb="xs">
      <Group gap="sm" justify="space-between">
        <Text fz="sm">{t('kept-here', { when: formatRelative(kept.at, now, locale) })}</Text>
        <Button size="xs" variant="default" onClick={onEdit}>
          {t('continue')}
        </Button>
      </Group>
    </Alert>
  );
}

interface ContentSectionProps {
  readonly record: OpenedRecord;
  /** What is shown; null where there is nothing yet. */
  readonly content: Content | null;
  readonly staff: boolean;
  readonly mayWrite: boolean;
}

/** What a document says: read, changed between what is in force and the draft, downloaded, begun to be written. */
export function ContentSection({ record, content, staff, mayWrite }: ContentSectionProps): ReactNode {
  const t = useTexts(documentsTexts);
  const common = useTexts(commonTexts);
  const [, setUrl] = useUrlState();
  const [uploading, setUploading] = useState(false);
  const edit = (): void => setUrl({ edit: 'true', version: 'draft' }, { push: true });
  usePageActions(
    mayWrite
      ? [
          { id: 'write', text: t('write'), keys: 'w', run: edit },
          { id: 'upload', text: t('upload'), run: () => setUploading(true) },
        ]
      : [],
  );
  const isDraft = content?.version === null;
  const writing =
    mayWrite && (content === null || isDraft) ? (
      <>
        <Button variant="default" leftSection={<IconUpload size={16} />} onClick={() => setUploading(true)}>
          {t('upload')}
        </Button>
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={edit}>
          {content === null || content.media_type !== structuredType ? t('write') : common('edit')}
        </Button>
      </>
    ) : null;
  return (
    <section aria-label={t('content')}>
      {mayWrite ? <KeptNotice record={record} onEdit={edit} /> : null}
      {content === null ? (
        <EmptyState title={t('nothing')} action={<Group gap="xs">{writing}</Group>}>
          {t(mayWrite ? 'nothing-why' : 'nothing-for-you')}
        </EmptyState>
      ) : (
        <>
          <div className={classes.head}>
            <Switch record={record} content={content} staff={staff} />
            <Group gap="xs" ml="auto">
              {content.media_type === structuredType ? (
                <DownloadMenu label={common('download')} offers={downloadsOf({ record, content }, staff)} />
              ) : null}
              {writing}
            </Group>
          </div>
          <Standing record={record} content={content} staff={staff} />
          {isDraft && mayWrite ? <UnfinishedNotice record={record} /> : null}
          <ContentText record={record} content={content} remarked={isDraft && staff} />
        </>
      )}
      <UploadDialog open={uploading} record={record} onDone={() => setUploading(false)} />
    </section>
  );
}

/** The content that the URL names, where it is there. */
export function contentNamed(contents: readonly Content[], name: string | undefined): Content | null {
  return contents.find((content) => nameOf(content) === name) ?? null;
}

/** The content of a published version by its number; null where there is none. */
export function contentOfVersion(record: OpenedRecord, number: number): Content | null {
  const version = (record['versions'] as Parameters<typeof contentOf>[0][] | null)?.find(
    (one) => one.number === number,
  );
  return version === undefined ? null : contentOf(version);
}
