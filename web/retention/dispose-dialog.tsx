import { Button, Group, Modal, PasswordInput, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem, api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { commonTexts } from '../texts/common.ts';
import { recordsTexts } from '../texts/records.ts';
import { retentionTexts } from '../texts/retention.ts';
import type { Disposal } from './retention.ts';

interface DisposeDialogProps {
  readonly process: string;
  readonly numbers: readonly string[];
  readonly onClose: () => void;
  /** What was refused, in words. */
  readonly onDone: (refused: readonly Disposal[]) => void;
}

/** Asks for the reason and the password, and disposes of the records. */
export function DisposeDialog({ process, numbers, onClose, onDone }: DisposeDialogProps): ReactNode {
  const t = useTexts(retentionTexts);
  const records = useTexts(recordsTexts);
  const common = useTexts(commonTexts);
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [password, setPassword] = useState('');
  const dispose = useMutation({
    mutationFn: () =>
      api.post<{ items: readonly Disposal[] }>(`/retention/${process}/disposals`, {
        records: numbers,
        text,
        password,
      }),
    onSuccess: async ({ items }) => {
      await client.invalidateQueries();
      onDone(items.filter(({ disposed }) => !disposed));
    },
  });
  const refused = dispose.error instanceof ApiProblem ? dispose.error.byField : {};
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    dispose.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={t('dispose', { count: numbers.length })}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text fz="sm">{t('dispose-what')}</Text>
          {dispose.error === null ? null : <ProblemPanel error={dispose.error} shownFields={['text']} />}
          <Textarea
            label={t('reason')}
            autosize
            minRows={2}
            maxRows={8}
            required
            data-autofocus
            error={refused['text']}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <PasswordInput
            label={records('password')}
            description={records('password-why')}
            required
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button
              type="submit"
              color="red"
              loading={dispose.isPending}
              disabled={text.trim() === '' || password === ''}
            >
              {t('dispose', { count: numbers.length })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
