import { Alert, Button, Group, Menu, Modal, PasswordInput, Stack, Text, Textarea } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, Suspense, useState } from 'react';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { ApiProblem, api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useSession } from '../session.ts';
import { useDraft } from '../shared/drafts.ts';
import { usePageActions } from '../shared/page-actions.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { commonTexts } from '../texts/common.ts';
import { recordsTexts } from '../texts/records.ts';
import { activityAids, coveredByAid, recordParts } from './extras.ts';
import { FieldInput } from './field-input.tsx';
import { useValueText } from './own-choices.ts';
import { useOwnNames, useProcess } from './process.tsx';
import { type ActivityDraft, activityDraftKey, type NextActivity, type OpenedRecord } from './record.ts';
import { isSameSent, sentValue } from './sent-value.ts';

/** Keys of what is done most. */
const keys: Readonly<Record<string, string>> = { assign: 'a', start: 's', resolve: 'r', close: 'shift+c' };

/** What usually comes next in each state. */
const usual: Readonly<Record<string, readonly string[]>> = {
  new: ['assign', 'start'],
  assigned: ['start'],
  'in-progress': ['resolve'],
  pending: ['resume'],
  resolved: ['close'],
  // An asset in use is handed over more often than repaired.
  'in-use': ['relocate'],
  'in-stock': ['put-in-use'],
  authorise: ['approve'],
  review: ['review', 'close'],
  // A certificate is used, not suspended.
  valid: ['record-surveillance', 'renew'],
};

/** What ends a record before its time: done seldom, and never by way of the big button. */
const seldom: readonly string[] = ['cancel', 'discard', 'end', 'retract', 'withdraw'];

/** Whether an activity takes a record on to a later state in which it is still in force or under way. */
function leadsOn({ to }: NextActivity, state: string, { states }: ProcessDefinition): boolean {
  const order = Object.keys(states);
  return to !== null && states[to]?.open === true && order.indexOf(to) > order.indexOf(state);
}

/** Whether the form of an activity holds a table, which needs more room than single values. */
function asksForRows({ fields }: ProcessDefinition, { requires, accepts }: NextActivity): boolean {
  return [...requires, ...accepts].some((name) => fields[name]?.kind === 'rows');
}

/** Which activity gets the big button: what is usual, else what leads on, else what the process names first. */
function likeliest(record: OpenedRecord, definition: ProcessDefinition): NextActivity | undefined {
  const { state, activities } = record;
  const wanted = usual[state] ?? [];
  return (
    wanted.map((name) => activities.find((one) => one.name === name)).find((one) => one !== undefined) ??
    activities.find((activity) => leadsOn(activity, state, definition)) ??
    activities.find(({ name }) => !seldom.includes(name)) ??
    activities[0]
  );
}

interface ConflictProps {
  readonly current: OpenedRecord;
  readonly fields: readonly string[];
}

/** What stands now, beside what somebody was about to send. */
function Conflict({ current, fields }: ConflictProps): ReactNode {
  const t = useTexts(recordsTexts);
  const names = useOwnNames();
  const valueText = useValueText();
  return (
    <Alert color="yellow" role="alert">
      <Text fz="sm">{t('conflict', { number: current.number })}</Text>
      <Text fz="sm">{t('conflict-field', { field: t('state'), value: names.state(current.state) })}</Text>
      {fields.map((name) => (
        <Text key={name} fz="sm">
          {t('conflict-field', { field: names.field(name), value: valueText(name, current[name]) })}
        </Text>
      ))}
    </Alert>
  );
}

/** Where the keyboard begins: with what has to be written, or, when nothing has, with sending. */
function firstToFill(activity: NextActivity, values: Readonly<Record<string, unknown>>): string {
  const missing = activity.requires.find((name) => (values[name] ?? '') === '');
  if (missing !== undefined) return missing;
  if (activity.requires_text) return 'text';
  return activity.signed ? 'password' : 'send';
}

/** What the process has to help with a refusal. */
function RefusalHelp({
  record,
  error,
  onGo,
}: {
  readonly record: OpenedRecord;
  readonly error: unknown;
  readonly onGo: () => void;
}): ReactNode {
  const { name } = useProcess();
  const codes = error instanceof ApiProblem ? error.errors.map(({ code }) => code) : [];
  const helps = Object.entries(recordParts[name]?.refusals ?? {}).filter(([code]) => codes.includes(code));
  return helps.map(([code, Help]) => (
    <Suspense key={code}>
      <Help record={record} onGo={onGo} />
    </Suspense>
  ));
}

interface ActivityFormProps {
  readonly record: OpenedRecord;
  readonly activity: NextActivity;
  readonly onDone: () => void;
}

function ActivityForm({ record, activity, onDone }: ActivityFormProps): ReactNode {
  const t = useTexts(recordsTexts);
  const common = useTexts(commonTexts);
  const names = useOwnNames();
  const { plural, name: process } = useProcess();
  const Aid = activityAids[`${process} ${activity.name}`];
  const client = useQueryClient();
  const { person } = useSession();
  const fields = [...activity.requires, ...activity.accepts];
  const covered = coveredByAid[`${process} ${activity.name}`] ?? [];
  const asked = fields.filter((name) => !covered.includes(name));
  const initial: Record<string, unknown> = Object.fromEntries(
    fields.map((name) => [name, record[name] ?? null]),
  );
  if (activity.requires.includes('assignee') && initial['assignee'] === null) initial['assignee'] = person;
  const draftKey = activityDraftKey(record.number, activity.name);
  const [draft, setDraft, forget] = useDraft<ActivityDraft>(draftKey, { values: initial, text: '' });
  const [version, setVersion] = useState(record.version);
  // Kept nowhere but here: a draft would outlive it.
  const [password, setPassword] = useState('');
  const [first] = useState(() => firstToFill(activity, initial));
  const perform = useMutation({
    mutationFn: () => {
      const given = Object.entries(draft.values).filter(
        ([name, value]) => !isSameSent(value, record[name] ?? null) || activity.requires.includes(name),
      );
      const body = {
        activity: activity.name,
        fields: Object.fromEntries(given.map(([name, value]) => [name, sentValue(value)])),
        text: draft.text === '' ? null : draft.text,
        ...(activity.signed ? { password } : {}),
      };
      return api.post(`/${plural}/${record.number}/transitions`, body, { version });
    },
    onSuccess: async () => {
      forget();
      await client.invalidateQueries({ queryKey: [plural] });
      onDone();
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 412) {
        setVersion((error.current as OpenedRecord).version);
      }
    },
  });
  const { error } = perform;
  const refused = error instanceof ApiProblem ? error.byField : {};
  const conflict =
    error instanceof ApiProblem && error.status === 412 ? (error.current as OpenedRecord) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    perform.mutate();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {conflict === null ? null : <Conflict current={conflict} fields={fields} />}
        {error === null || conflict !== null ? null : (
          <ProblemPanel error={error} shownFields={[...asked, 'text']} nameOf={names.field} />
        )}
        <RefusalHelp record={record} error={error} onGo={onDone} />
        {Aid === undefined ? null : (
          <Suspense>
            <Aid
              record={record}
              values={draft.values}
              onFill={(values) => setDraft({ ...draft, values: { ...draft.values, ...values } })}
            />
          </Suspense>
        )}
        {asked.map((name) => (
          <FieldInput
            key={name}
            name={name}
            value={draft.values[name]}
            onChange={(value) => setDraft({ ...draft, values: { ...draft.values, [name]: value } })}
            refused={refused}
            required={activity.requires.includes(name)}
            autoFocus={name === first}
          />
        ))}
        {activity.requires_text ? (
          <Textarea
            label={t('reason')}
            autosize
            minRows={2}
            maxRows={12}
            required
            data-autofocus={first === 'text' || undefined}
            error={refused['text']}
            value={draft.text}
            onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
          />
        ) : null}
        {activity.signed ? (
          <PasswordInput
            label={t('password')}
            description={t('password-why')}
            required
            autoComplete="current-password"
            data-autofocus={first === 'password' || undefined}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={perform.isPending} data-autofocus={first === 'send' || undefined}>
            {names.activity(activity.name)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What this person can do next: the likeliest as the one big button, the rest in a menu. */
export function NextSteps({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(recordsTexts);
  const names = useOwnNames();
  const definition = useProcess();
  const { plural } = definition;
  const client = useQueryClient();
  const [chosen, setChosen] = useState<NextActivity | null>(null);
  const main = likeliest(record, definition);
  const others = record.activities.filter((activity) => activity !== main);
  const perform = useMutation({
    mutationFn: (activity: NextActivity) =>
      api.post(
        `/${plural}/${record.number}/transitions`,
        { activity: activity.name },
        { version: record.version },
      ),
    onSettled: () => client.invalidateQueries({ queryKey: [plural] }),
  });
  const begin = (activity: NextActivity): void => {
    const asks =
      activity.requires.length > 0 ||
      activity.requires_text ||
      activity.signed ||
      activity.accepts.length > 0;
    if (asks) setChosen(activity);
    else perform.mutate(activity);
  };
  usePageActions(
    record.activities.map((activity) => {
      const own = keys[activity.name];
      const action = { id: activity.name, text: names.activity(activity.name), run: () => begin(activity) };
      return own === undefined ? action : { ...action, keys: own };
    }),
  );
  if (main === undefined) return null;
  return (
    <Stack gap="xs">
      {perform.error === null ? null : <ProblemPanel error={perform.error} />}
      <Button
        size="md"
        fullWidth
        variant={seldom.includes(main.name) ? 'default' : 'filled'}
        loading={perform.isPending}
        onClick={() => begin(main)}
      >
        {names.activity(main.name)}
      </Button>
      {others.length === 0 ? null : (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="default" fullWidth rightSection={<IconChevronDown size={16} />}>
              {t('more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((activity) => (
              <Menu.Item key={activity.name} onClick={() => begin(activity)}>
                {names.activity(activity.name)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Modal
        opened={chosen !== null}
        onClose={() => setChosen(null)}
        title={chosen === null ? '' : names.activity(chosen.name)}
        size={chosen !== null && asksForRows(definition, chosen) ? 'xl' : 'md'}
      >
        {chosen === null ? null : (
          <ActivityForm record={record} activity={chosen} onDone={() => setChosen(null)} />
        )}
      </Modal>
    </Stack>
  );
}
