import { Button, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileZip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLanguage, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useHolds } from '../session.ts';
import { useGo } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { packsTexts } from '../texts/packs.ts';
import { type PackWish, packRoles, useMakePack } from './pack.ts';

/** Has an evidence pack made of an assessment or an audit, and leads to the list where it will be. */
export function PackButton({ of }: { readonly of: PackWish }): ReactNode {
  const t = useTexts(packsTexts);
  const language = useLanguage();
  const go = useGo();
  const may = useHolds(packRoles);
  const make = useMakePack(() => {
    notifications.show({ message: t('queued') });
    go(paths.packs());
  });
  if (!may) return null;
  return (
    <Stack gap="xs">
      <Button
        variant="default"
        leftSection={<IconFileZip size={16} />}
        loading={make.isPending}
        onClick={() => make.mutate({ ...of, language })}
      >
        {t('pack')}
      </Button>
      {make.error === null ? null : <ProblemPanel error={make.error} />}
    </Stack>
  );
}
