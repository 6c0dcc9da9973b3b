import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { clauses } from '../../standard/clauses.ts';
import { ApiProblem, api } from '../api.ts';
import { useText, useTexts } from '../i18n.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { cockpitTexts } from '../texts/cockpit.ts';
import { commonTexts } from '../texts/common.ts';
import type { Assessment } from './assessment.ts';

interface AssessDialogProps {
  readonly from: string;
  readonly to: string;
  readonly onClose: () => void;
  readonly onMade: (assessment: Assessment) => void;
}

interface DayInputProps {
  readonly name: 'from' | 'to';
  readonly value: string;
  readonly error: unknown;
  readonly onChange: (value: string) => void;
}

function DayInput({ name, value, error, onChange }: DayInputProps): ReactNode {
  const t = useTexts(cockpitTexts);
  return (
    <TextInput
      type="date"
      label={t(name)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error instanceof ApiProblem ? error.byField[name] : undefined}
      style={{ flex: '1 1 9rem' }}
    />
  );
}

function useClauseChoices(): { value: string; label: string }[] {
  const text = useText();
  return clauses
    .filter(({ auditable }) => auditable)
    .map(({ id, title }) => ({ value: id, label: `${id} ${text(title)}` }));
}

/** Asks for the period and assesses it. What was typed stays when the server refuses. */
export function AssessDialog({ from, to, onClose, onMade }: AssessDialogProps): ReactNode {
  const t = useTexts(cockpitTexts);
  const common = useTexts(commonTexts);
  const client = useQueryClient();
  const choices = useClauseChoices();
  const [wanted, setWanted] = useState({ from, to, clause: '' });
  const assess = useMutation({
    mutationFn: () =>
      api.post<Assessment>(
        '/assessments',
        Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== '')),
      ),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['assessments'] });
      onMade(made);
    },
  });
  const set = (patch: Partial<typeof wanted>): void => setWanted({ ...wanted, ...patch });
  return (
    <Modal opened onClose={onClose} title={t('assess-title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          assess.mutate();
        }}
      >
        <Stack gap="sm">
          <Text fz="sm">{t('none-why')}</Text>
          <Group gap="sm" align="flex-start">
            <DayInput
              name="from"
              value={wanted.from}
              error={assess.error}
              onChange={(value) => set({ from: value })}
            />
            <DayInput
              name="to"
              value={wanted.to}
              error={assess.error}
              onChange={(value) => set({ to: value })}
            />
          </Group>
          <Text fz="xs" c="dimmed">
            {t('period-why')}
          </Text>
          <Select
            label={t('clause')}
            placeholder={t('whole-standard')}
            data={choices}
            value={wanted.clause === '' ? null : wanted.clause}
            onChange={(value) => set({ clause: value ?? '' })}
            searchable
            clearable
          />
          {assess.error === null ? null : <ProblemPanel error={assess.error} shownFields={['from', 'to']} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={assess.isPending} data-autofocus>
              {t('assess-now')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
