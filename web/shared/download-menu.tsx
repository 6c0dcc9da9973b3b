import { Button, Menu, Stack } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { commonTexts } from '../texts/common.ts';
import { ProblemPanel } from './problem-panel.tsx';
import { saveBlob } from './save-file.ts';

/** A file that can be fetched and saved. */
export interface Offered {
  readonly label: string;
  /** Where the API has it. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}

interface DownloadMenuProps {
  readonly label: string;
  readonly offers: readonly Offered[];
}

/** Fetches one of several files and hands it to the browser; says in words why one cannot be had. */
export function DownloadMenu({ label, offers }: DownloadMenuProps): ReactNode {
  const t = useTexts(commonTexts);
  const get = useMutation({
    mutationFn: ({ path, query }: Offered) => api.file(path, query === undefined ? {} : { query }),
    onSuccess: ({ name, content }) => saveBlob(name, content),
  });
  return (
    <Stack gap="xs">
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            loading={get.isPending}
            leftSection={<IconDownload size={16} />}
            rightSection={<IconChevronDown size={16} />}
          >
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('download')}>
          {offers.map((offer) => (
            <Menu.Item key={offer.path + offer.label} onClick={() => get.mutate(offer)}>
              {offer.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {get.error === null ? null : <ProblemPanel error={get.error} />}
    </Stack>
  );
}
