import { Button, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { decisionsFor, type LineDecision } from '../../processes/stock-take/lines.ts';
import { decisionTexts } from '../../processes/stock-take/texts.ts';
import { ApiProblem, api } from '../api.ts';
import { useText, useTexts } from '../i18n.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { assetsTexts } from '../texts/assets.ts';
import type { Line } from './stock-take.ts';

interface DecideDialogProps {
  readonly number: string;
  readonly line: Line;
  readonly onClose: () => void;
}

/** Takes the decision on a difference, with its reason. */
export function DecideDialog({ number, line, onClose }: DecideDialogProps): ReactNode {
  const t = useTexts(assetsTexts);
  const text = useText();
  const client = useQueryClient();
  const possible = decisionsFor[line.outcome];
  const [decision, setDecision] = useState<LineDecision | null>(possible[0] ?? null);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const decide = useMutation({
    mutationFn: () =>
      api.post(`/stock-takes/${number}/lines/${line.id}/decision`, {
        decision,
        reason,
        ...(decision === 'search' && until !== '' ? { search_until: until } : {}),
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['stock-takes'] });
      await client.invalidateQueries({ queryKey: ['assets'] });
      onClose();
    },
  });
  const { error } = decide;
  const refused = error instanceof ApiProblem ? error.byField : {};
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    decide.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={t('decide-tag', { tag: line.tag })}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {error === null ? null : <ProblemPanel error={error} shownFields={['search_until']} />}
          <Select
            label={t('decision')}
            required
            allowDeselect={false}
            data={possible.map((value) => ({ value, label: text(decisionTexts[value]) }))}
            value={decision}
            onChange={(value) => setDecision(value)}
          />
          {decision === 'search' ? (
            <TextInput
              type="date"
              required
              label={t('until')}
              value={until}
              error={refused['search_until']}
              onChange={(event) => setUntil(event.currentTarget.value)}
            />
          ) : null}
          <Textarea
            label={t('reason')}
            required
            autosize
            minRows={2}
            maxLength={2000}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" loading={decide.isPending} disabled={reason.trim() === ''}>
            {t('decide')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
