import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { definitionNamed } from '../../processes/definitions.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useProcess } from '../records/process.tsx';
import type { OpenedRecord } from '../records/record.ts';
import { usePageActions } from '../shared/page-actions.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { RecordInput } from '../shared/record-input.tsx';
import { sendByKeys } from '../shared/send-keys.ts';
import { commonTexts } from '../texts/common.ts';
import { toolsTexts } from '../texts/working-tools.ts';
import { ChooseComments } from './choose-comments.tsx';

/** What can be done with a record and another. */
type Deed = 'merge' | 'unmerge' | 'split' | 'convert';

/** What is typed for it. */
interface Said {
  readonly into: string;
  readonly title: string;
  readonly text: string;
  /** Ids of comments that go over into a record that is split off. */
  readonly comments: readonly string[];
}

const nothingSaid: Said = { into: '', title: '', text: '', comments: [] };

interface Shown {
  readonly number: string;
  readonly process: string;
}

interface Foreseen {
  readonly items: readonly {
    readonly number: string;
    readonly other_requester: boolean;
    readonly problem: { readonly detail: string } | null;
  }[];
}

/** What merging would come to: why it cannot be done, or that somebody else is concerned. */
function MergePreview({ foreseen }: { readonly foreseen: Foreseen }): ReactNode {
  const t = useTexts(toolsTexts);
  return foreseen.items.map(({ number, other_requester, problem }) => {
    const told = problem?.detail ?? (other_requester ? t('other-requester', { number }) : null);
    return told === null ? null : (
      <Text key={number} fz="sm" c={problem === null ? 'orange' : 'red'} role="status">
        {told}
      </Text>
    );
  });
}

/** What is sent for a deed, and the record that one goes to afterwards. */
function useDeed(record: OpenedRecord) {
  const { name: process, plural } = useProcess();
  const { id } = record;
  const survivorOf = async ({ into }: Said): Promise<{ id: string; number: string }> =>
    api.get(`/${plural}/${encodeURIComponent(into.trim())}`);
  const mergeInto = async (said: Said, preview: boolean): Promise<Foreseen & Shown> => {
    const survivor = await survivorOf(said);
    const body = { survivor: survivor.id, records: [id], text: said.text, preview };
    const { items } = await api.post<Foreseen>('/desk/merges', body);
    return { items, number: survivor.number, process };
  };
  return {
    foresee: (said: Said) => mergeInto(said, true),
    carryOut: async (deed: Deed, said: Said): Promise<Shown> => {
      if (deed === 'merge') return mergeInto(said, false);
      if (deed === 'unmerge') return api.post('/desk/unmerges', { record: id, text: said.text });
      if (deed === 'convert') return api.post('/desk/conversions', { record: id, text: said.text });
      const target = process === 'fulfilment-task' ? 'incident' : process;
      const { title, text, comments } = said;
      return api.post('/desk/splits', { record: id, process: target, title, text, comments });
    },
  };
}

interface DeedFormProps {
  readonly record: OpenedRecord;
  readonly deed: Deed;
  readonly action: string;
  readonly onClose: () => void;
}

function DeedForm({ record, deed, action, onClose }: DeedFormProps): ReactNode {
  const t = useTexts(toolsTexts);
  const common = useTexts(commonTexts);
  const { plural } = useProcess();
  const client = useQueryClient();
  const router = useRouter();
  const [said, setSaid] = useState(nothingSaid);
  const { foresee, carryOut } = useDeed(record);
  const check = useMutation({ mutationFn: () => foresee(said) });
  const work = useMutation({
    mutationFn: () => carryOut(deed, said),
    onSuccess: async ({ number, process }) => {
      onClose();
      await client.invalidateQueries();
      await router.navigate({ href: `/${definitionNamed(process)?.plural ?? ''}/${number}` });
    },
  });
  const looksFirst = deed === 'merge' && check.data === undefined;
  const refused = check.data?.items.some(({ problem }) => problem !== null) === true;
  const isSilent = said.text.trim() === '' && (deed !== 'split' || said.comments.length === 0);
  const blank =
    isSilent ||
    (deed === 'merge' && said.into.trim() === '') ||
    (deed === 'split' && said.title.trim() === '');
  const change = (patch: Partial<Said>): void => {
    setSaid({ ...said, ...patch });
    check.reset();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (blank || refused || work.isPending || check.isPending) return;
    if (looksFirst) check.mutate();
    else work.mutate();
  };
  const error = check.error ?? work.error;
  return (
    <form onSubmit={submit} onKeyDown={sendByKeys} noValidate>
      <Stack>
        {error === null ? null : <ProblemPanel error={error} />}
        {deed === 'merge' ? (
          <RecordInput
            aria-label={t('into')}
            value={said.into}
            onChange={(into) => change({ into })}
            except={record.number}
          />
        ) : null}
        {deed === 'split' ? (
          <TextInput
            label={t('title')}
            required
            data-autofocus
            value={said.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
        ) : null}
        <Textarea
          label={deed === 'split' ? t('about') : t('why')}
          autosize
          minRows={3}
          maxRows={12}
          required={deed !== 'split' || said.comments.length === 0}
          value={said.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        {deed === 'split' ? (
          <ChooseComments
            plural={plural}
            number={record.number}
            value={said.comments}
            onChange={(comments) => change({ comments })}
          />
        ) : null}
        {check.data === undefined ? null : <MergePreview foreseen={check.data} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" disabled={blank || refused} loading={check.isPending || work.isPending}>
            {looksFirst ? t('see-first') : action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What of the deeds the process and the state of the record allow. */
function useDeeds({ state }: OpenedRecord): readonly (readonly [Deed, string])[] {
  const t = useTexts(toolsTexts);
  const { name, activities } = useProcess();
  const now = (deed: string): boolean =>
    activities.some((activity) => activity.name === deed && activity.from.includes(state));
  const deeds: (readonly [Deed, string] | false)[] = [
    now('merge') && ['merge', t('merge')],
    now('unmerge') && ['unmerge', t('unmerge')],
    ['split', t('split')],
    now('convert') && [
      'convert',
      t(name === 'service-request' ? 'convert-service-request' : 'convert-incident'),
    ],
  ];
  return deeds.filter((deed) => deed !== false);
}

/** Merging, splitting and converting on the page of a record: in the palette, and a dialog for what they ask. */
export function Joining({ record }: { readonly record: OpenedRecord }): ReactNode {
  const [deed, setDeed] = useState<Deed | null>(null);
  const deeds = useDeeds(record);
  usePageActions(
    deeds.map(([id, text]) => ({
      id: `desk-${id}`,
      text,
      ...(id === 'merge' ? { keys: 'shift+m' } : {}),
      run: () => setDeed(id),
    })),
  );
  const action = deeds.find(([id]) => id === deed)?.[1] ?? '';
  return (
    <Modal opened={deed !== null} onClose={() => setDeed(null)} title={action}>
      {deed === null ? null : (
        <DeedForm record={record} deed={deed} action={action} onClose={() => setDeed(null)} />
      )}
    </Modal>
  );
}
