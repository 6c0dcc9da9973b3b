import { ActionIcon, Anchor, Popover, Stack, Text } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../i18n.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { journalTexts } from '../texts/journal.ts';
import { proofQuery, type Seal } from './journal.ts';

function Detail({ entry }: { readonly entry: string }): ReactNode {
  const t = useTexts(journalTexts);
  const { data, error } = useQuery(proofQuery(entry));
  if (error !== null) return <ProblemPanel error={error} />;
  if (data === undefined) return null;
  const { position, leaf_hash, checkpoint } = data;
  return (
    <Stack gap={6}>
      <Text fz="sm" fw={600}>
        {t('seal-of', { position })}
      </Text>
      <Text fz="sm">
        {t('signed-state', { size: checkpoint.size })}, <Time at={checkpoint.made_at} form="absolute" />
      </Text>
      {checkpoint.time_stamped_at === null ? null : (
        <Text fz="sm">
          {t('stamped-at')}: <Time at={checkpoint.time_stamped_at} form="absolute" />
        </Text>
      )}
      <Text fz="xs" c="dimmed" className="figures" style={{ overflowWrap: 'anywhere' }}>
        {t('leaf-hash')}: {leaf_hash}
      </Text>
      <Anchor href={`/api/v1/journal/entries/${entry}/proof`} download={`proof-${entry}.json`} fz="sm">
        {t('proof')}
      </Anchor>
    </Stack>
  );
}

/** Whether and where an entry is sealed, with what shows it on demand. */
export function SealMark({ seal }: { readonly seal: Seal | undefined }): ReactNode {
  const t = useTexts(journalTexts);
  const [open, setOpen] = useState(false);
  if (seal === undefined) return null;
  const { entry_id, position } = seal;
  if (position === null) {
    return (
      <IconLockOpen size={14} color="var(--mantine-color-dimmed)" role="img" aria-label={t('seal-waiting')} />
    );
  }
  return (
    <Popover opened={open} onChange={setOpen} width={320} withinPortal trapFocus shadow="md">
      <Popover.Target>
        <ActionIcon
          size={24}
          variant="subtle"
          color="gray"
          aria-label={t('seal-of', { position })}
          onClick={() => setOpen(!open)}
        >
          <IconLock size={14} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>{open ? <Detail entry={entry_id} /> : null}</Popover.Dropdown>
    </Popover>
  );
}
