import { NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ApiProblem, api } from '../api.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { EntryDialog } from '../settings/entry-dialog.tsx';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import { alertsTexts } from '../texts/alerts.ts';
import {
  type AlertRules,
  type AlertSource,
  type AlertTemplate,
  sourcesQuery,
  templatesQuery,
} from './alerts.ts';
import { RulesFields } from './rules-fields.tsx';
import { TriedMessage } from './tried-message.tsx';

const shownFields = ['name', 'service', 'team'] as const;

interface SourceDialogProps {
  /** Null: a new one. */
  readonly source: AlertSource | null;
  readonly onClose: () => void;
  /** Told once a new one is there, with its secret. */
  readonly onMade: (made: { readonly path: string; readonly secret: string }) => void;
}

interface Typed {
  readonly name: string;
  readonly template: string;
  readonly kind: AlertSource['kind'];
  readonly proof: AlertSource['proof'];
  readonly service: AlertSource['service'];
  readonly team: AlertSource['team'];
  readonly rules: AlertRules;
  readonly active: boolean;
  /** The mapping as text. */
  readonly mapping: string;
}

const textOf = (mapping: object): string => JSON.stringify(mapping, null, 2);

function parsed(mapping: string): object | null {
  try {
    const value: unknown = JSON.parse(mapping);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}

function typedFrom(source: AlertSource | null, { id, kind, mapping, rules }: AlertTemplate): Typed {
  if (source !== null) return { ...source, template: '', mapping: textOf(source.mapping) };
  const places = { service: null, team: null };
  return {
    name: '',
    template: id,
    kind,
    proof: 'token',
    ...places,
    rules,
    active: true,
    mapping: textOf(mapping),
  };
}

type FormProps = SourceDialogProps & {
  readonly templates: readonly AlertTemplate[];
  readonly first: AlertTemplate;
};

function useSave({ source, onClose, onMade }: SourceDialogProps) {
  const client = useQueryClient();
  const [version, setVersion] = useState(source?.version ?? 0);
  return useMutation({
    mutationFn: (values: object) =>
      source === null
        ? api.post<AlertSource & { secret?: string }>('/alert-sources', values)
        : api.patch<AlertSource & { secret?: string }>(`/alert-sources/${source.id}`, values, { version }),
    onSuccess: async ({ path, secret }) => {
      await client.invalidateQueries({ queryKey: sourcesQuery.queryKey });
      onClose();
      if (secret !== undefined) onMade({ path, secret });
    },
    onError: (problem) => {
      // The next attempt goes out from the version that the server named.
      const current =
        problem instanceof ApiProblem ? (problem.current as AlertSource | undefined) : undefined;
      if (current !== undefined) setVersion(current.version);
    },
  });
}

function SourceForm(props: FormProps): ReactNode {
  const { source, onClose, templates, first } = props;
  const t = useTexts(alertsTexts);
  const language = useLanguage();
  const [typed, setTyped] = useState(() => typedFrom(source, first));
  const patch = (more: Partial<Typed>): void => setTyped((before) => ({ ...before, ...more }));
  const { mutate, isPending, error } = useSave(props);
  const refused = error instanceof ApiProblem ? error.byField : {};
  const { name, kind, proof, rules, active } = typed;
  const mapping = parsed(typed.mapping);
  const places = { service: typed.service?.id ?? null, team: typed.team?.id ?? null };
  const tried = mapping === null ? null : { kind, mapping, rules, ...places };
  return (
    <EntryDialog
      title={source === null ? t('add') : t('edit')}
      error={error}
      fields={shownFields}
      busy={isPending}
      onSave={() =>
        mapping === null ? undefined : mutate({ name, kind, proof, mapping, rules, active, ...places })
      }
      onClose={onClose}
    >
      <TextInput
        label={t('name')}
        value={name}
        maxLength={80}
        error={refused['name']}
        onChange={(event) => patch({ name: event.currentTarget.value })}
        required
        data-autofocus
      />
      {source === null ? (
        <NativeSelect
          label={t('tool')}
          description={t('tool-help')}
          value={typed.template}
          onChange={(event) => {
            const found = templates.find(({ id }) => id === event.currentTarget.value);
            if (found !== undefined)
              patch({ template: found.id, kind: found.kind, mapping: textOf(found.mapping) });
          }}
          data={templates.map((one) => ({ value: one.id, label: one.name[language] ?? one.id }))}
        />
      ) : null}
      <NativeSelect
        label={t('kind')}
        value={kind}
        onChange={(event) => patch({ kind: event.currentTarget.value as Typed['kind'] })}
        data={(['alertmanager', 'json'] as const).map((one) => ({ value: one, label: t(`kind-${one}`) }))}
      />
      <NativeSelect
        label={t('proof')}
        value={proof}
        onChange={(event) => patch({ proof: event.currentTarget.value as Typed['proof'] })}
        data={(['token', 'signature'] as const).map((one) => ({ value: one, label: t(`proof-${one}`) }))}
      />
      <ReferenceSelect
        kind="services"
        label={t('service')}
        value={typed.service}
        error={refused['service']}
        onChange={(service) => patch({ service })}
        clearable
      />
      <ReferenceSelect
        kind="teams"
        label={t('team')}
        value={typed.team}
        error={refused['team']}
        onChange={(team) => patch({ team })}
        clearable
      />
      <RulesFields value={rules} onChange={(next) => patch({ rules: next })} />
      <Textarea
        label={t('mapping')}
        description={t('mapping-help')}
        value={typed.mapping}
        error={mapping === null ? t('mapping-wrong') : undefined}
        onChange={(event) => patch({ mapping: event.currentTarget.value })}
        autosize
        minRows={6}
        maxRows={16}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
      />
      <TriedMessage values={tried === null || source === null ? tried : { ...tried, source: source.id }} />
      <Switch
        label={t('active')}
        checked={active}
        onChange={(event) => patch({ active: event.currentTarget.checked })}
      />
    </EntryDialog>
  );
}

/** Makes or changes a source, once the ready mappings are known. */
export function SourceDialog(props: SourceDialogProps): ReactNode {
  const { data } = useQuery(templatesQuery);
  const [first] = data?.items ?? [];
  if (data === undefined || first === undefined) return null;
  return <SourceForm {...props} templates={data.items} first={first} />;
}
