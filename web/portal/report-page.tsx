import {
  ActionIcon,
  Button,
  FileButton,
  Group,
  Radio,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem, api } from '../api.ts';
import { attachmentsPath } from '../attachments/attachments.ts';
import { FileDrop } from '../attachments/file-drop.tsx';
import { formatBytes } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { ReportAid } from '../knowledge/report-aid.tsx';
import { paths } from '../paths.ts';
import type { ListedRecord } from '../records/record.ts';
import { useDraft } from '../shared/drafts.ts';
import { AppLink, useGo } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { placeKey } from '../shared/place-key.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import type { Reference } from '../shared/references.ts';
import { useLocale } from '../shared/time.tsx';
import { portalTexts } from '../texts/portal.ts';
import classes from './portal.module.css';

/** What is typed, kept until it is sent. */
interface Report {
  readonly title: string;
  readonly description: string;
  readonly service: Reference | null;
  /** Urgency as the priority matrix has it; null: not said. */
  readonly urgency: number | null;
}

const blank: Report = { title: '', description: '', service: null, urgency: null };

/** What became of a report: its number, and the files that did not arrive. */
interface Sent {
  readonly number: string;
  readonly missing: readonly string[];
}

async function sendFiles(number: string, files: readonly File[]): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const file of files) {
    const form = new FormData();
    form.append('file', file, file.name);
    // The report stands whatever becomes of a file: what did not arrive is told, and can be added to the record.
    await api
      .upload(attachmentsPath({ plural: 'incidents', number }), form, () => undefined)
      .catch(() => missing.push(file.name));
  }
  return missing;
}

function useReport(report: Report, files: readonly File[], onSent: (sent: Sent) => void) {
  const client = useQueryClient();
  // Sent again after a lost answer, the same report must not become a second record.
  const [idempotencyKey, renewKey] = useState(() => crypto.randomUUID());
  const send = useMutation({
    mutationFn: async (): Promise<Sent> => {
      const { title, description, service, urgency } = report;
      const body = {
        title,
        ...(description.trim() === '' ? {} : { description }),
        ...(service === null ? {} : { service: service.id }),
        ...(urgency === null ? {} : { urgency }),
      };
      const { number } = await api.post<ListedRecord>('/incidents', body, { idempotencyKey });
      return { number, missing: await sendFiles(number, files) };
    },
    onSuccess: async (sent) => {
      onSent(sent);
      await client.invalidateQueries({ queryKey: ['portal'] });
    },
  });
  // Another content is another report.
  return { send, renew: () => renewKey(crypto.randomUUID()) };
}

interface FilesProps {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

function Files({ files, onChange }: FilesProps): ReactNode {
  const t = useTexts(portalTexts);
  const locale = useLocale();
  return (
    <FileDrop onFiles={(more) => onChange([...files, ...more])}>
      <Text fw={500} mb={4} id="portal-files">
        {t('files')}
      </Text>
      {files.map((file, index) => (
        <div key={placeKey(index, files.length)} className={classes.file}>
          <span>{file.name}</span>
          <span className={classes.quiet}>{formatBytes(file.size, locale)}</span>
          <ActionIcon
            size="xl"
            aria-label={t('remove-file', { name: file.name })}
            onClick={() => onChange(files.filter((one) => one !== file))}
          >
            <IconX size={18} />
          </ActionIcon>
        </div>
      ))}
      <FileButton multiple onChange={(chosen) => onChange([...files, ...chosen])}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconPaperclip size={18} />}>
            {t('add-file')}
          </Button>
        )}
      </FileButton>
    </FileDrop>
  );
}

const degrees = [1, 2, 3] as const;

function Asked({
  report,
  onChange,
  refused,
}: {
  readonly report: Report;
  readonly onChange: (changed: Partial<Report>) => void;
  readonly refused: Readonly<Record<string, string>>;
}): ReactNode {
  const t = useTexts(portalTexts);
  return (
    <>
      <TextInput
        label={t('what-happened')}
        description={t('what-hint')}
        required
        maxLength={200}
        value={report.title}
        error={refused['title']}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('details')}
        description={t('details-hint')}
        autosize
        minRows={3}
        maxRows={12}
        value={report.description}
        error={refused['description']}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
      <ReportAid
        words={`${report.title} ${report.description}`.trim()}
        service={report.service?.id ?? null}
      />
      <ReferenceSelect
        kind="service"
        label={t('which-service')}
        description={t('which-hint')}
        value={report.service}
        error={refused['service']}
        onChange={(service) => onChange({ service })}
      />
      <Radio.Group
        label={t('can-work')}
        value={report.urgency === null ? '' : String(report.urgency)}
        error={refused['urgency']}
        onChange={(value) => onChange({ urgency: Number(value) })}
      >
        <Stack gap="xs" mt={6}>
          {degrees.toReversed().map((degree) => (
            <Radio key={degree} size="md" value={String(degree)} label={t(`can-${degree}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </>
  );
}

/** Somebody reports in plain words that something does not work. */
export function ReportPage(): ReactNode {
  const t = useTexts(portalTexts);
  const go = useGo();
  const [report, setReport, forget] = useDraft<Report>('portal:report', blank);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [partly, setPartly] = useState<Sent | null>(null);
  const { send, renew } = useReport(report, files, (sent) => {
    forget();
    if (sent.missing.length > 0) setPartly(sent);
    else go(paths.portalRecord('incidents', sent.number), { replace: true });
  });
  const refused = send.error instanceof ApiProblem ? send.error.byField : {};

  function submit(event: FormEvent): void {
    event.preventDefault();
    send.mutate();
  }

  if (partly !== null) {
    const { number, missing } = partly;
    return (
      <div className={classes.portal}>
        <PageHeader title={t('report')} />
        <p role="alert">{t('sent-without', { number, names: missing.join(', ') })}</p>
        <AppLink href={paths.portalRecord('incidents', number)}>{t('go-there', { number })}</AppLink>
      </div>
    );
  }
  return (
    <div className={classes.portal}>
      <PageHeader title={t('report')} above={<AppLink href={paths.portal()}>← {t('overview')}</AppLink>} />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {send.error === null ? null : (
            <ProblemPanel error={send.error} shownFields={['title', 'description', 'service', 'urgency']} />
          )}
          <Asked
            report={report}
            refused={refused}
            onChange={(changed) => {
              renew();
              setReport({ ...report, ...changed });
            }}
          />
          <Files files={files} onChange={setFiles} />
          <Group>
            <Button type="submit" loading={send.isPending}>
              {t('send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </div>
  );
}
