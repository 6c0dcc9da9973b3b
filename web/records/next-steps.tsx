import { Button, Menu, Modal, PasswordInput, Stack, Textarea } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, Suspense, useState } from 'react';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { ApiProblem, api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useSession } from '../session.ts';
import { usePageActions } from '../shared/page-actions.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { recordsTexts } from '../texts/records.ts';
import { Conflict, isUndecided } from './conflict.tsx';
import { activityAids, coveredByAid, recordParts } from './extras.ts';
import { FieldInput } from './field-input.tsx';
import { finishingActivity } from './finishing.ts';
import { FormEnd } from './form-end.tsx';
import { useOwnNames, useProcess } from './process.tsx';
import { activityDraftKey, type NextActivity, type OpenedRecord } from './record.ts';
import { isVersionConflict, useRecordForm } from './use-record-form.ts';

/** Keys of what is done most. */
const keys: Readonly<Record<string, string>> = { assign: 'a', start: 's' };

/** The key of what brings a record to its end, in every process. */
const finishingKey = 'e';

/** What usually comes next in each state. */
const usual: Readonly<Record<string, readonly string[]>> = {
  new: ['assign', 'start'],
  assigned: ['start'],
  'in-progress': ['resolve'],
  pending: ['resume'],
  fulfilment: ['start', 'fulfil'],
  fulfilled: ['close'],
  open: ['start'],
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
const seldom: readonly string[] = ['cancel', 'discard', 'end', 'flag', 'retract', 'withdraw'];

/** What the part of a record offers to whoever is asked for it, and to nobody else. */
const askedFor: Readonly<Record<string, readonly string[]>> = { 'service-request': ['approve', 'reject'] };

/** Whether an activity takes a record on to a later state in which it is still in force or under way. */
function leadsOn({ to }: NextActivity, state: string, { states }: ProcessDefinition): boolean {
  const order = Object.keys(states);
  return to !== null && states[to]?.open === true && order.indexOf(to) > order.indexOf(state);
}

/** Whether the form of an activity holds a table, which needs more room than single values. */
function asksForRows({ fields }: ProcessDefinition, { requires, accepts }: NextActivity): boolean {
  return [...requires, ...accepts].some((name) => fields[name]?.kind === 'rows');
}

/** What is offered here: all that may be done but what the part of the record offers to those who are asked. */
function offeredHere(record: OpenedRecord, { name: process }: ProcessDefinition): readonly NextActivity[] {
  const asked = askedFor[process] ?? [];
  return record.activities.filter(({ name }) => !asked.includes(name));
}

/** Which activity gets the big button: what is usual, else what leads on, else what the process names first. */
function likeliest(record: OpenedRecord, definition: ProcessDefinition): NextActivity | undefined {
  const { state } = record;
  const activities = offeredHere(record, definition);
  const wanted = usual[state] ?? [];
  return (
    wanted.map((name) => activities.find((one) => one.name === name)).find((one) => one !== undefined) ??
    activities.find((activity) => leadsOn(activity, state, definition)) ??
    activities.find(({ name }) => !seldom.includes(name)) ??
    activities[0]
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
  const names = useOwnNames();
  const { plural, name: process } = useProcess();
  const Aid = activityAids[`${process} ${activity.name}`];
  const client = useQueryClient();
  const { person } = useSession();
  const fields = [...activity.requires, ...activity.accepts];
  const covered = coveredByAid[`${process} ${activity.name}`] ?? [];
  const asked = fields.filter((name) => !covered.includes(name));
  // Whoever takes it on is mostly whoever does so.
  const prefilled =
    activity.requires.includes('assignee') && (record['assignee'] ?? null) === null
      ? { assignee: person }
      : undefined;
  const form = useRecordForm({
    draftKey: activityDraftKey(record.number, activity.name),
    record,
    names: fields,
    required: activity.requires,
    ...(prefilled === undefined ? {} : { prefilled }),
  });
  // Kept nowhere but here: a draft would outlive it.
  const [password, setPassword] = useState('');
  const [first] = useState(() => firstToFill(activity, form.values));
  const perform = useMutation({
    mutationFn: () => {
      const body = {
        activity: activity.name,
        fields: form.sent(),
        text: form.text === '' ? null : form.text,
        ...(activity.signed ? { password } : {}),
      };
      return api.post(`/${plural}/${record.number}/transitions`, body, { version: form.version });
    },
    onSuccess: async () => {
      form.forget();
      await client.invalidateQueries({ queryKey: [plural] });
      onDone();
    },
    onError: async (error) => {
      // Who changed what, and when, is told by its journal.
      if (form.conflicted(error)) await client.invalidateQueries({ queryKey: [plural, 'one'] });
    },
  });
  const { error } = perform;
  const refused = error instanceof ApiProblem ? error.byField : {};
  const undecided = isUndecided(form);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!undecided) perform.mutate();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Conflict form={form} />
        {error === null || isVersionConflict(error) ? null : (
          <ProblemPanel error={error} shownFields={[...asked, 'text']} nameOf={names.field} />
        )}
        <RefusalHelp record={record} error={error} onGo={onDone} />
        {Aid === undefined ? null : (
          <Suspense>
            <Aid record={record} values={form.values} onFill={form.change} />
          </Suspense>
        )}
        {asked.map((name) => (
          <FieldInput
            key={name}
            name={name}
            value={form.values[name]}
            onChange={(value) => form.change({ [name]: value })}
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
            value={form.text}
            onChange={(event) => form.write(event.currentTarget.value)}
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
        <FormEnd
          undecided={undecided}
          sending={perform.isPending}
          send={names.activity(activity.name)}
          first={first === 'send'}
          onCancel={onDone}
        />
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
  const activities = offeredHere(record, definition);
  const finishing = finishingActivity(definition, record.state);
  const others = activities.filter((activity) => activity !== main);
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
    activities.map((activity) => {
      const own = activity.name === finishing?.name ? finishingKey : keys[activity.name];
      const action = { id: activity.name, text: names.activity(activity.name), run: () => begin(activity) };
      return own === undefined ? action : { ...action, keys: own };
    }),
  );
  if (activities.length === 0) return null;
  return (
    <Stack gap="xs">
      {perform.error === null ? null : <ProblemPanel error={perform.error} />}
      {main === undefined ? null : (
        <Button
          size="md"
          fullWidth
          variant={seldom.includes(main.name) ? 'default' : 'filled'}
          loading={perform.isPending}
          onClick={() => begin(main)}
        >
          {names.activity(main.name)}
        </Button>
      )}
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
