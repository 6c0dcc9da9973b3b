import { Button, Group, Modal, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { verdictTexts } from '../../processes/conformity-texts.ts';
import { ApiProblem, api } from '../api.ts';
import { useText, useTexts } from '../i18n.ts';
import { useDraft } from '../shared/drafts.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { cockpitTexts } from '../texts/cockpit.ts';
import { commonTexts } from '../texts/common.ts';
import { evidenceOf } from './evidence-lines.ts';

interface JudgeDialogProps {
  readonly requirement: string;
  readonly onClose: () => void;
}

const blank = { verdict: 'supports', reason: '', evidence: '', until: '' };

/** Asks a person for a judgement: what the evidence says, why, what it is, and until when that stands. */
export function JudgeDialog({ requirement, onClose }: JudgeDialogProps): ReactNode {
  const t = useTexts(cockpitTexts);
  const common = useTexts(commonTexts);
  const text = useText();
  const client = useQueryClient();
  const [typed, setTyped, forget] = useDraft(`judgement:${requirement}`, blank);
  const { verdict, reason, evidence, until } = typed;
  const set = (patch: Partial<typeof blank>): void => setTyped({ ...typed, ...patch });
  const judge = useMutation({
    mutationFn: () =>
      api.post(`/requirements/${requirement}/judgements`, {
        verdict,
        reason: reason.trim(),
        evidence: evidenceOf(evidence),
        valid_until: until,
      }),
    onSuccess: async () => {
      forget();
      await client.invalidateQueries({ queryKey: ['judgements', requirement] });
      notifications.show({ message: t('judge-counts') });
      onClose();
    },
  });
  const refused = judge.error instanceof ApiProblem ? judge.error.byField : {};
  return (
    <Modal opened onClose={onClose} title={`${t('judge')}: ${requirement}`} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          judge.mutate();
        }}
      >
        <Stack gap="sm">
          <Radio.Group
            label={t('judge-verdict')}
            value={verdict}
            onChange={(value) => set({ verdict: value })}
          >
            <Group gap="lg" mt={4}>
              {(['supports', 'contradicts'] as const).map((value) => (
                <Radio key={value} value={value} label={text(verdictTexts[value])} />
              ))}
            </Group>
          </Radio.Group>
          <Textarea
            label={t('judge-reason')}
            value={reason}
            onChange={(event) => set({ reason: event.currentTarget.value })}
            error={refused['reason']}
            autosize
            minRows={3}
            required
            data-autofocus
          />
          <Textarea
            label={t('judge-evidence')}
            description={t('judge-evidence-why')}
            value={evidence}
            onChange={(event) => set({ evidence: event.currentTarget.value })}
            error={refused['evidence']}
            autosize
            minRows={3}
            required
          />
          <TextInput
            type="date"
            label={t('judge-until')}
            description={t('judge-until-why')}
            value={until}
            onChange={(event) => set({ until: event.currentTarget.value })}
            error={refused['valid_until']}
            maw="14rem"
            required
          />
          <Text fz="xs" c="dimmed">
            {t('judge-counts')}
          </Text>
          {judge.error === null ? null : (
            <ProblemPanel error={judge.error} shownFields={['reason', 'evidence', 'valid_until']} />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={judge.isPending}>
              {t('judge')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
