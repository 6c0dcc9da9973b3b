import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ApiProblem } from '../api.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { commonTexts } from '../texts/common.ts';
import { packsTexts } from '../texts/packs.ts';
import { useMakePack } from './pack.ts';

const ends = ['from', 'to'] as const;

/** Asks for the period of a pack and has it made. What was typed stays when the server refuses. */
export function PeriodDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTexts(packsTexts);
  const common = useTexts(commonTexts);
  const language = useLanguage();
  const [period, setPeriod] = useState({ from: '', to: '' });
  const make = useMakePack(onClose);
  const problems = make.error instanceof ApiProblem ? make.error.byField : {};
  return (
    <Modal opened onClose={onClose} title={t('make')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate({ ...period, language });
        }}
      >
        <Stack gap="sm">
          <Text fz="sm">{t('what')}</Text>
          <Group gap="sm" align="flex-start">
            {ends.map((end) => (
              <TextInput
                key={end}
                type="date"
                required
                label={t(end)}
                value={period[end]}
                onChange={(event) => setPeriod({ ...period, [end]: event.currentTarget.value })}
                error={problems[end]}
                style={{ flex: '1 1 9rem' }}
              />
            ))}
          </Group>
          <Text fz="xs" c="dimmed">
            {t('holds-all')}
          </Text>
          {make.error === null ? null : <ProblemPanel error={make.error} shownFields={[...ends]} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={make.isPending}>
              {t('make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
