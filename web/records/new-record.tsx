import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ComponentType, type FormEvent, type ReactNode, useState } from 'react';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { Role } from '../../kernel/roles.ts';
import { ApiProblem, api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useSession } from '../session.ts';
import { useDraft } from '../shared/drafts.ts';
import { useGo } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { commonTexts } from '../texts/common.ts';
import { FieldInput } from './field-input.tsx';
import { coveredInNew, FormNote, NewRecordAid, shownFields } from './form-fields.tsx';
import { useProcess } from './process.tsx';
import type { ListedRecord } from './record.ts';
import { sentValue } from './sent-value.ts';

/** Fields that people of these roles may give when a record is created, in the order of the definition. */
function fieldsFor({ fields }: ProcessDefinition, roles: readonly Role[]): readonly string[] {
  return Object.keys(fields).filter((name) => fields[name]?.on_create.some((role) => roles.includes(role)));
}

function useCreate(values: Readonly<Record<string, unknown>>, forget: () => void) {
  const { plural } = useProcess();
  const client = useQueryClient();
  const go = useGo();
  // Sent again after a lost answer, the same report must not become a second record.
  const [idempotencyKey, renewKey] = useState(() => crypto.randomUUID());
  const create = useMutation({
    mutationFn: () => {
      const given = Object.entries(values).filter(([, value]) => sentValue(value) !== null);
      const body = Object.fromEntries(given.map(([name, value]) => [name, sentValue(value)]));
      return api.post<ListedRecord>(`/${plural}`, body, { idempotencyKey });
    },
    onSuccess: async ({ number }) => {
      forget();
      await client.invalidateQueries({ queryKey: [plural] });
      go(paths.record(plural, number), { replace: true });
    },
  });
  // Another content is another report.
  return { create, renew: () => renewKey(crypto.randomUUID()) };
}

/** Values that the address brings along, such as what something is to be planned for. */
function givenIn(
  url: Readonly<Record<string, string>>,
  { fields }: ProcessDefinition,
  names: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(
    names.flatMap((name): readonly (readonly [string, unknown])[] => {
      const [value, shown] = [url[name], url[`${name}.name`]];
      const { kind, many } = fields[name] ?? {};
      if (value === undefined) return [];
      if (kind === 'line' || kind === 'paragraph') return [[name, value]];
      if (kind === 'instant') return Number.isSafeInteger(Number(value)) ? [[name, Number(value)]] : [];
      // A record is brought along with what it is called, as the control shows it.
      return kind === 'record' && many !== true ? [[name, { id: value, name: shown ?? value }]] : [];
    }),
  );
}

interface NewRecordProps {
  readonly title: string;
  /** What the button says that records it. */
  readonly action: string;
  /** Fields in the order in which they are asked; absent: in that of the definition. */
  readonly asked?: readonly string[];
  /** Said below the fields, from what is typed so far. */
  readonly hint?: ComponentType<{ readonly values: Readonly<Record<string, unknown>> }>;
  /** Shown beside the form where there is room, else below it, from what is typed so far. */
  readonly beside?: ComponentType<{ readonly values: Readonly<Record<string, unknown>> }>;
}

/** Records something new. What is typed is kept until it is sent. */
export function NewRecord({ title, action, asked, hint: Hint, beside: Beside }: NewRecordProps): ReactNode {
  const definition = useProcess();
  const common = useTexts(commonTexts);
  const go = useGo();
  const { person } = useSession();
  const allowed = fieldsFor(definition, person.roles);
  const fields = asked?.filter((name) => allowed.includes(name)) ?? allowed;
  const [url] = useUrlState();
  const [typed, setValues, forget] = useDraft<Record<string, unknown>>(`${definition.name}:new`, {});
  const values = { ...givenIn(url, definition, fields), ...typed };
  const { create, renew } = useCreate(values, forget);
  const refused = create.error instanceof ApiProblem ? create.error.byField : {};
  const shown = shownFields(definition, fields, values);
  const covered = coveredInNew(definition.name);
  const controls = shown.filter((name) => !covered.includes(name));

  function submit(event: FormEvent): void {
    event.preventDefault();
    create.mutate();
  }

  return (
    <>
      <PageHeader title={title} />
      <Group align="start" gap="xl">
        <form onSubmit={submit} noValidate style={{ flex: '1 1 20rem', maxWidth: '44rem' }}>
          <Stack gap="sm" maw="44rem">
            {create.error === null ? null : <ProblemPanel error={create.error} shownFields={controls} />}
            {controls.map((name) => (
              <FieldInput
                key={name}
                name={name}
                value={values[name]}
                onChange={(value) => {
                  renew();
                  setValues({ ...values, [name]: value });
                }}
                refused={refused}
                required={definition.fields[name]?.required_on_create === true}
                autoFocus={name === 'title'}
              />
            ))}
            <NewRecordAid
              fields={shown}
              values={values}
              onFill={(filled) => {
                renew();
                setValues({ ...values, ...filled });
              }}
            />
            <FormNote values={values} />
            {Hint === undefined ? null : <Hint values={values} />}
            <Group>
              <Button type="submit" loading={create.isPending}>
                {action}
              </Button>
              <Button variant="default" onClick={() => go(paths.records(definition.plural))}>
                {common('cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
        {Beside === undefined ? null : (
          <div style={{ flex: '1 1 18rem', maxWidth: '30rem' }}>
            <Beside values={values} />
          </div>
        )}
      </Group>
    </>
  );
}
