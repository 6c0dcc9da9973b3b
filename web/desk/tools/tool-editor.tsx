import { Alert, Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type ComponentType, type FormEvent, type ReactNode, useState } from 'react';
import { tendingRoles } from '../../../kernel/register.ts';
import { ApiProblem } from '../../api.ts';
import { useTexts } from '../../i18n.ts';
import { useHolds } from '../../session.ts';
import { useDraft } from '../../shared/drafts.ts';
import { ProblemPanel } from '../../shared/problem-panel.tsx';
import { ReferenceSelect } from '../../shared/reference-select.tsx';
import { sendByKeys } from '../../shared/send-keys.ts';
import { commonTexts } from '../../texts/common.ts';
import { toolPagesTexts } from '../../texts/tool-pages.ts';
import { viewsTexts } from '../../texts/views.ts';
import { type Kept, type ToolKind, useKeeping } from './kept-tools.ts';
import { type ContentProps, draftOf, type ToolDraft, type ToolForm, valuesOf } from './tool-form.ts';

interface ToolEditorProps<Content, Held> {
  readonly kind: ToolKind;
  /** What is edited; null: something new. */
  readonly tool: Kept<Content> | null;
  readonly form: ToolForm<Content, Held>;
  readonly Fields: ComponentType<ContentProps<Held>>;
  readonly onClose: () => void;
}

/** Fields that show their own refusals. */
const shown = /^(name|team|text|states|processes|services|steps\..+)$/;

interface ForWhomProps<Held> {
  readonly draft: ToolDraft<Held>;
  readonly onChange: (draft: ToolDraft<Held>) => void;
  readonly error: string | undefined;
}

/** For whom something new is kept; later it stays theirs. */
function ForWhom<Held>({ draft, onChange, error }: ForWhomProps<Held>): ReactNode {
  const t = useTexts(viewsTexts);
  const mayTend = useHolds(tendingRoles);
  const scopes = (['own', 'team', 'everyone'] as const).filter((one) => one !== 'everyone' || mayTend);
  return (
    <>
      <Radio.Group
        label={t('scope')}
        value={draft.scope}
        onChange={(next) => onChange({ ...draft, scope: next })}
      >
        <Group gap="md" mt={4}>
          {scopes.map((one) => (
            <Radio key={one} size="xs" value={one} label={t(`scope-${one}`)} />
          ))}
        </Group>
      </Radio.Group>
      {draft.scope === 'team' ? (
        <ReferenceSelect
          kind="teams"
          label={t('team')}
          query={{ active: true }}
          value={draft.team}
          onChange={(team) => onChange({ ...draft, team })}
          error={error}
          required
        />
      ) : null}
    </>
  );
}

interface ConflictProps {
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Somebody else was faster: nothing that was typed is lost. */
function Conflict({ onMine, onTheirs }: ConflictProps): ReactNode {
  const t = useTexts(toolPagesTexts);
  return (
    <Alert color="yellow" variant="light" role="alert">
      <Text fz="sm">{t('conflict')}</Text>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={onMine}>
          {t('keep-mine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onTheirs}>
          {t('take-theirs')}
        </Button>
      </Group>
    </Alert>
  );
}

interface DeleteProps<Content> {
  readonly kind: ToolKind;
  readonly tool: Kept<Content>;
  readonly onDeleted: () => void;
}

function Delete<Content>({ kind, tool, onDeleted }: DeleteProps<Content>): ReactNode {
  const t = useTexts(toolPagesTexts);
  const common = useTexts(commonTexts);
  const [asked, setAsked] = useState(false);
  const { remove } = useKeeping<Content>(kind);
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsked(true)}>
        {t('delete')}
      </Button>
      <Modal opened={asked} onClose={() => setAsked(false)} title={t('delete-named', { name: tool.name })}>
        <Stack>
          <Text fz="sm">{t(kind === 'macros' ? 'delete-macro-why' : 'delete-why')}</Text>
          {remove.error === null ? null : <ProblemPanel error={remove.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsked(false)} data-autofocus>
              {common('cancel')}
            </Button>
            <Button
              color="red"
              loading={remove.isPending}
              onClick={() => remove.mutate(tool, { onSuccess: onDeleted })}
            >
              {t('delete')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

function isConflict(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && error.code === 'record.version-conflict';
}

/** The form of a canned reply or macro. What was typed is kept until it is saved. */
export function ToolEditor<Content, Held>(props: ToolEditorProps<Content, Held>): ReactNode {
  const t = useTexts(toolPagesTexts);
  const common = useTexts(commonTexts);
  const { kind, tool, form, Fields, onClose } = props;
  const [begun] = useState(() => draftOf(tool, form));
  const [draft, setDraft, forget] = useDraft(`tool:${kind}:${tool?.id ?? 'new'}`, begun);
  const { save } = useKeeping<Content>(kind);
  const { error } = save;
  const disabled = tool?.may_change === false;
  const refused = error instanceof ApiProblem ? error.byField : {};
  const whole = draft.name.trim() !== '' && form.isWhole(draft.held);
  const close = (): void => {
    forget();
    onClose();
  };
  const send = (version: number | null): void => {
    const of = tool === null || version === null ? null : { id: tool.id, version };
    save.mutate({ tool: of, values: valuesOf(draft, form) }, { onSuccess: close });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (whole && !disabled && !save.isPending) send(draft.version);
  };
  const takeTheirs = (current: Kept<Content>): void => {
    setDraft(draftOf(current, form));
    save.reset();
  };
  const current = isConflict(error) ? (error.current as Kept<Content>) : null;
  return (
    <form onSubmit={submit} onKeyDown={sendByKeys} noValidate>
      <Stack maw="56rem">
        {disabled ? (
          <Alert variant="light" color="gray">
            {t('not-yours')}
          </Alert>
        ) : null}
        {error === null || current !== null ? null : <ProblemPanel error={error} shows={shown} />}
        {current === null ? null : (
          <Conflict onMine={() => send(current.version)} onTheirs={() => takeTheirs(current)} />
        )}
        <fieldset disabled={disabled} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <Stack>
            <TextInput
              label={t('name')}
              required
              maxLength={80}
              autoFocus
              value={draft.name}
              onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
              error={refused['name']}
            />
            {tool === null ? <ForWhom draft={draft} onChange={setDraft} error={refused['team']} /> : null}
            <Fields
              name={draft.name}
              held={draft.held}
              onChange={(held) => setDraft({ ...draft, held })}
              refused={refused}
              disabled={disabled}
            />
          </Stack>
        </fieldset>
        <Group justify="space-between">
          {tool === null || disabled ? <span /> : <Delete kind={kind} tool={tool} onDeleted={close} />}
          <Group gap="xs">
            <Button variant="default" onClick={close}>
              {disabled ? common('close') : common('cancel')}
            </Button>
            {disabled ? null : (
              <Button type="submit" loading={save.isPending} disabled={!whole}>
                {common('save')}
              </Button>
            )}
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
