import { Button, Checkbox, MultiSelect, Stack, Switch, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { majorAudiences } from '../../processes/incident/major.ts';
import { ApiProblem, api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { ReferenceMultiSelect } from '../shared/reference-multi-select.tsx';
import { majorTexts } from '../texts/major.ts';

const empty = { to: ['users'] as string[], people: [] as string[], customers: true, mail: true, text: '' };

/** Tells people about a major incident: a row of the log, and a mail to each of them where it is wished. */
export function TellForm({ number }: { readonly number: string }): ReactNode {
  const t = useTexts(majorTexts);
  const names = useProcessNames('incident');
  const client = useQueryClient();
  const [value, setValue] = useState(empty);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.post(`/incidents/${encodeURIComponent(number)}/major/communications`, value),
    onSuccess: async () => {
      setValue(empty);
      await client.invalidateQueries({ queryKey: ['incidents', number] });
    },
  });
  const refused = error instanceof ApiProblem ? error.byField : {};
  const patch = (part: Partial<typeof empty>): void => setValue({ ...value, ...part });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate();
      }}
    >
      <Stack gap="sm">
        <Title order={2} fz="lg">
          {t('tell')}
        </Title>
        <MultiSelect
          label={t('to')}
          required
          data={majorAudiences.map((one) => ({ value: one, label: names.choice('major_log.to', one) }))}
          value={value.to}
          error={refused['to']}
          onChange={(to) => patch({ to })}
        />
        <Checkbox
          label={t('customers')}
          checked={value.customers}
          onChange={(event) => patch({ customers: event.currentTarget.checked })}
        />
        <ReferenceMultiSelect
          kind="people"
          label={t('people')}
          value={value.people}
          error={refused['people']}
          onChange={(people) => patch({ people: [...people] })}
        />
        <Switch
          label={t('mail')}
          checked={value.mail}
          onChange={(event) => patch({ mail: event.currentTarget.checked })}
        />
        <Textarea
          label={t('text')}
          required
          autosize
          minRows={4}
          value={value.text}
          error={refused['text']}
          onChange={(event) => patch({ text: event.currentTarget.value })}
        />
        {error === null ? null : <ProblemPanel error={error} shows={/^(to|people|text)$/} />}
        <Button type="submit" loading={isPending} disabled={value.to.length === 0} w="fit-content">
          {t('send')}
        </Button>
      </Stack>
    </form>
  );
}
