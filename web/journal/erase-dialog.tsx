import { Button, Group, Modal, PasswordInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { commonTexts } from '../texts/common.ts';
import { journalTexts } from '../texts/journal.ts';
import { recordsTexts } from '../texts/records.ts';

interface EraseDialogProps {
  readonly onClose: () => void;
  /** How many entries lost their content. */
  readonly onDone: (erased: number) => void;
}

/** Asks whose entries are to lose their content by law, why, and for the password. What was typed stays when refused. */
export function EraseDialog({ onClose, onDone }: EraseDialogProps): ReactNode {
  const t = useTexts(journalTexts);
  const records = useTexts(recordsTexts);
  const common = useTexts(commonTexts);
  const client = useQueryClient();
  const [given, setGiven] = useState({ record: '', reason: '', password: '' });
  const put = (name: keyof typeof given) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setGiven({ ...given, [name]: event.currentTarget.value });
  const erase = useMutation({
    mutationFn: () =>
      api.post<{ erased: number }>('/journal/erasures', { ...given, record: given.record.trim() }),
    onSuccess: async ({ erased }) => {
      await client.invalidateQueries();
      onDone(erased);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    erase.mutate();
  };
  const isWhole = Object.values(given).every((value) => value.trim() !== '');
  return (
    <Modal opened onClose={onClose} title={t('erase')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text fz="sm">{t('erase-what')}</Text>
          {erase.error === null ? null : <ProblemPanel error={erase.error} />}
          <TextInput
            label={t('erase-record')}
            description={t('erase-record-how')}
            required
            data-autofocus
            value={given.record}
            onChange={put('record')}
          />
          <Textarea
            label={t('erase-reason')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2_000}
            required
            value={given.reason}
            onChange={put('reason')}
          />
          <PasswordInput
            label={records('password')}
            description={records('password-why')}
            required
            autoComplete="current-password"
            value={given.password}
            onChange={put('password')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" color="red" loading={erase.isPending} disabled={!isWhole}>
              {t('erase')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
