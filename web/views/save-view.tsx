import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { tendingRoles } from '../../kernel/register.ts';
import { ApiProblem } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useHolds } from '../session.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import type { Reference } from '../shared/references.ts';
import { sendByKeys } from '../shared/send-keys.ts';
import { commonTexts } from '../texts/common.ts';
import { viewsTexts } from '../texts/views.ts';
import { keptQuery, type SavedView, type ShownState, useViewChanges } from './saved-views.ts';

interface SaveViewProps {
  readonly list: string;
  readonly shown: ShownState;
  readonly onSaved: (view: SavedView) => void;
}

function SaveForm({
  list,
  shown,
  onSaved,
  onClose,
}: SaveViewProps & { readonly onClose: () => void }): ReactNode {
  const t = useTexts(viewsTexts);
  const common = useTexts(commonTexts);
  const mayTend = useHolds(tendingRoles);
  const [name, setName] = useState('');
  const [scope, setScope] = useState<SavedView['scope']>('own');
  const [team, setTeam] = useState<Reference | null>(null);
  const { create } = useViewChanges(list);
  const refused = create.error instanceof ApiProblem ? create.error.byField : {};

  function submit(event: FormEvent): void {
    event.preventDefault();
    const { columns, sort } = shown;
    const kept = { list, scope, team: scope === 'team' ? (team?.id ?? null) : null, name };
    create.mutate(
      { ...kept, query: keptQuery(shown.query), columns, sort, position: 0 },
      {
        onSuccess: (view) => {
          onSaved(view);
          onClose();
        },
      },
    );
  }

  const scopes = (['own', 'team', 'everyone'] as const).filter((one) => one !== 'everyone' || mayTend);
  return (
    <form onSubmit={submit} onKeyDown={sendByKeys} noValidate>
      <Stack>
        <Text fz="sm" c="dimmed">
          {t('save-what')}
        </Text>
        {create.error === null ? null : <ProblemPanel error={create.error} shownFields={['name', 'team']} />}
        <TextInput
          label={common('name')}
          required
          maxLength={80}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={refused['name']}
        />
        <Radio.Group label={t('scope')} value={scope} onChange={(next) => setScope(next)}>
          <Stack gap={6} mt={4}>
            {scopes.map((one) => (
              <Radio key={one} size="xs" value={one} label={t(`scope-${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {scope === 'team' ? (
          <ReferenceSelect
            kind="teams"
            label={t('team')}
            query={{ active: true }}
            value={team}
            onChange={setTeam}
            error={refused['team']}
            required
          />
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={create.isPending} disabled={name.trim() === ''}>
            {common('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Keeps what a list shows now, under a name. */
export function SaveView(props: SaveViewProps): ReactNode {
  const t = useTexts(viewsTexts);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpened(true)}>
        {t('save')}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('save-title')}>
        <SaveForm {...props} onClose={() => setOpened(false)} />
      </Modal>
    </>
  );
}
