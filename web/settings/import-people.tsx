import { Badge, Button, FileButton, Group, Modal, Stack, Table, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { sendByKeys } from '../shared/send-keys.ts';
import { commonTexts } from '../texts/common.ts';
import { peopleTexts } from '../texts/people.ts';

/** What becomes of a line, or would. */
interface ImportedLine {
  readonly line: number;
  readonly email: string | null;
  readonly name: string | null;
  readonly outcome: 'created' | 'changed' | 'same' | 'refused';
  readonly changes: readonly string[];
  readonly problem: {
    readonly detail: string;
    readonly errors: readonly { readonly field: string; readonly detail: string }[];
  } | null;
}

const outcomes = ['refused', 'created', 'changed', 'same'] as const;

const colours = { created: 'teal', changed: 'blue', same: 'gray', refused: 'red' } as const;

/** Lines shown of one outcome: of a thousand alike nobody reads all. */
const most = 100;

function whyOf({ problem, changes }: ImportedLine): string {
  if (problem === null) return changes.join(', ');
  if (problem.errors.length === 0) return problem.detail;
  return problem.errors.map(({ field, detail }) => `${field}: ${detail}`).join(' ');
}

/** What becomes of the lines, the refused ones first with the reason. */
function Outcomes({ lines }: { readonly lines: readonly ImportedLine[] }): ReactNode {
  const t = useTexts(peopleTexts);
  return outcomes.map((outcome) => {
    const some = lines.filter((line) => line.outcome === outcome);
    return some.length === 0 ? null : (
      <section key={outcome}>
        <Badge color={colours[outcome]} mb={4}>
          {t(`import-${outcome}`, { count: some.length })}
        </Badge>
        <Table fz="sm" verticalSpacing={4}>
          <Table.Tbody>
            {some.slice(0, most).map((line) => (
              <Table.Tr key={line.line}>
                <Table.Td w="6rem">{t('import-line', { line: line.line })}</Table.Td>
                <Table.Td>{line.email ?? '–'}</Table.Td>
                <Table.Td>{line.name}</Table.Td>
                <Table.Td>{whyOf(line)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {some.length <= most ? null : (
          <Text fz="sm" c="dimmed">
            {t('import-more', { count: some.length - most })}
          </Text>
        )}
      </section>
    );
  });
}

/** Brings a list of people in: what would become of each line is told first. */
export function ImportPeople({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTexts(peopleTexts);
  const common = useTexts(commonTexts);
  const client = useQueryClient();
  const [csv, setCsv] = useState('');
  const send = async (preview: boolean): Promise<readonly ImportedLine[]> =>
    (await api.post<{ items: readonly ImportedLine[] }>('/people/import', { csv, preview })).items;
  const look = useMutation({ mutationFn: () => send(true) });
  const work = useMutation({
    mutationFn: () => send(false),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
  const change = (text: string): void => {
    setCsv(text);
    look.reset();
    work.reset();
  };
  const willDo = look.data?.filter(({ outcome }) => outcome === 'created' || outcome === 'changed') ?? [];
  const isFutile = look.data !== undefined && willDo.length === 0;
  const isBusy = look.isPending || work.isPending;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (csv.trim() === '' || isFutile || isBusy) return;
    if (look.data === undefined) look.mutate();
    else work.mutate();
  };
  const lines = work.data ?? look.data;
  const error = look.error ?? work.error;
  return (
    <Modal opened onClose={onClose} size="xl" title={t('import')}>
      <form onSubmit={submit} onKeyDown={sendByKeys} noValidate>
        <Stack>
          {error === null ? null : <ProblemPanel error={error} />}
          {work.data === undefined ? (
            <>
              <Textarea
                label={t('import-csv')}
                description={t('import-help')}
                autosize
                minRows={6}
                maxRows={14}
                styles={{ input: { fontFamily: 'monospace' } }}
                value={csv}
                onChange={(event) => change(event.currentTarget.value)}
                data-autofocus
              />
              <FileButton accept=".csv,text/csv" onChange={(file) => void file?.text().then(change)}>
                {(props) => (
                  <Button variant="default" {...props} style={{ alignSelf: 'flex-start' }}>
                    {t('import-file')}
                  </Button>
                )}
              </FileButton>
            </>
          ) : (
            <Text role="status">{t('import-done')}</Text>
          )}
          {lines === undefined ? null : <Outcomes lines={lines} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {work.data === undefined ? common('cancel') : common('close')}
            </Button>
            {work.data === undefined ? (
              <Button type="submit" loading={isBusy} disabled={csv.trim() === '' || isFutile}>
                {look.data === undefined ? t('import-look') : t('import-do', { count: willDo.length })}
              </Button>
            ) : null}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
