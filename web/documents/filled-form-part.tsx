import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { disposedState } from '../../kernel/definition.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useSession } from '../session.ts';
import { DownloadMenu } from '../shared/download-menu.tsx';
import { AppLink } from '../shared/link.tsx';
import { usePageActions } from '../shared/page-actions.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import type { Reference } from '../shared/references.ts';
import { useUrlState } from '../shared/url-state.ts';
import { commonTexts } from '../texts/common.ts';
import { documentsTexts } from '../texts/documents.ts';
import { filledFormsTexts } from '../texts/filled-forms.ts';
import { contentPath, textQuery } from './content.ts';
import classes from './documents.module.css';
import { EditContent } from './edit-content.tsx';
import { ReadText } from './read-text.tsx';

/** The form of a copy as the API tells of it. */
interface FormOfCopy {
  readonly number: string;
  readonly title: string;
  readonly version: number;
  readonly effective_date: string;
  readonly owner: string | null;
  /** Number of the version in force now; null where none is. */
  readonly in_force: number | null;
}

interface OfCopy {
  readonly record: OpenedRecord;
}

interface OfForm {
  readonly form: FormOfCopy;
}

/** Says that another version of the form is in force by now, or none. */
function Outdated({ form }: OfForm): ReactNode {
  const t = useTexts(filledFormsTexts);
  const { version, in_force: current } = form;
  if (current === version) return null;
  return (
    <Alert color="yellow">
      <Text fz="sm">
        {current === null ? t('not-in-force', { version }) : t('older', { version, current })}
      </Text>
    </Alert>
  );
}

/** Which version of which form the copy is bound to. */
function Bound({ form }: OfForm): ReactNode {
  const t = useTexts(filledFormsTexts);
  const { version, in_force } = form;
  return (
    <div className={classes.standing} data-kind={in_force === version ? 'in-force' : 'past'}>
      <AppLink href={paths.record('documents', form.number)}>
        {form.number} {form.title}
      </AppLink>
      <span>{t('filled-on', { version })}</span>
    </div>
  );
}

/** What was filled in. What the form says of itself stays true on its copies. */
function CopyText({ record, form }: OfCopy & OfForm): ReactNode {
  const t = useTexts(documentsTexts);
  const { organisation } = useSession();
  const hash = String(record['content_hash']);
  const { data, error, refetch } = useQuery(textQuery(record, { version: null, hash, media_type: '' }));
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader role="status" aria-label={t('content')} />;
  const fields = {
    number: form.number,
    title: form.title,
    version: String(form.version),
    effective_date: form.effective_date,
    next_review: '–',
    owner: form.owner ?? '–',
    organisation: organisation.name,
  };
  return (
    <ReadText
      text={data}
      language={String(record['language'] ?? 'en')}
      around={{
        fields,
        picture: (picture) => `/api/v1${contentPath(record, `pictures/${picture}`)}`,
        table: t('table'),
      }}
    />
  );
}

/** What the page of a filled copy shows of its own: its form, and what was filled in, to be read or written. */
export function FilledFormPart({ record }: OfCopy): ReactNode {
  const t = useTexts(filledFormsTexts);
  const common = useTexts(commonTexts);
  const { person } = useSession();
  const [url, setUrl] = useUrlState();
  const mayWrite = record.state === 'draft' && (record['filled_by'] as Reference | null)?.id === person.id;
  const edit = (): void => setUrl({ edit: 'true' }, { push: true });
  usePageActions(mayWrite ? [{ id: 'write', text: t('fill-in'), keys: 'w', run: edit }] : []);
  const { data, error, refetch } = useQuery({
    queryKey: ['filled-forms', 'form', record.id],
    queryFn: ({ signal }) => api.get<FormOfCopy>(contentPath(record, 'form'), { signal }),
  });
  if (url['edit'] === 'true' && mayWrite) {
    return (
      <EditContent key={record.id} record={record} place={null} onClose={() => setUrl({ edit: null })} />
    );
  }
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader role="status" aria-label={t('copies')} />;
  if (record.state === disposedState) {
    return (
      <div>
        <Bound form={data} />
        <Text fz="sm" mt="xs">
          {t('disposed')}
        </Text>
      </div>
    );
  }
  return (
    <Stack gap="sm">
      <div className={classes.head}>
        <Group gap="xs" ml="auto">
          <DownloadMenu
            label={common('download')}
            offers={[
              { label: 'PDF', path: contentPath(record, 'pdf') },
              { label: 'Word (DOCX)', path: contentPath(record, 'docx') },
            ]}
          />
          {mayWrite ? (
            <Button leftSection={<IconPencil size={16} />} onClick={edit}>
              {t('fill-in')}
            </Button>
          ) : null}
        </Group>
      </div>
      <Outdated form={data} />
      <div>
        <Bound form={data} />
        <CopyText record={record} form={data} />
      </div>
    </Stack>
  );
}
