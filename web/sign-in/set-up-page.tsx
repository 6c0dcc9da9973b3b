import { Button, PasswordInput, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { organisationKinds } from '../../kernel/roles.ts';
import { ApiProblem, api } from '../api.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { type Session, sessionQuery, setUpQuery } from '../session.ts';
import { AppLink, useGo } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { allZones, ownZone } from '../shared/zones.ts';
import { signInTexts } from '../texts/sign-in.ts';
import { Door } from './door.tsx';

const zones = [...allZones()];

function useSetUp() {
  const client = useQueryClient();
  const go = useGo();
  return useMutation({
    mutationFn: (given: Record<string, string>) => api.post<Session>('/setup', given),
    onSuccess: (session) => {
      client.setQueryData(setUpQuery.queryKey, { needed: false });
      client.setQueryData(sessionQuery.queryKey, session);
      go(paths.settings(), { replace: true });
    },
  });
}

/** Creates the first organisation and its administrator, on the first visit of an empty installation. */
export function SetUpPage(): ReactNode {
  const t = useTexts(signInTexts);
  const language = useLanguage();
  const { data } = useQuery(setUpQuery);
  const { mutate, isPending, error } = useSetUp();
  const [given, setGiven] = useState({
    organisation: '',
    kind: 'service-provider',
    name: '',
    email: '',
    password: '',
    time_zone: ownZone(),
  });
  const refused = error instanceof ApiProblem ? error.byField : {};

  const field = (name: keyof typeof given) => ({
    value: given[name],
    error: refused[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setGiven({ ...given, [name]: event.currentTarget.value }),
    required: true,
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    mutate({ ...given, language });
  }

  if (data?.needed === false) {
    return (
      <Door title={t('set-up-title')}>
        <Text fz="sm">
          {t('set-up-done')}{' '}
          <AppLink href={paths.signIn()} underline="always">
            {t('sign-in')}
          </AppLink>
        </Text>
      </Door>
    );
  }
  return (
    <Door title={t('set-up-title')}>
      <Text c="dimmed" fz="sm">
        {t('set-up-why')}
      </Text>
      {error === null ? null : <ProblemPanel error={error} shownFields={Object.keys(given)} />}
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('set-up-organisation')}
            autoComplete="organization"
            {...field('organisation')}
            autoFocus
          />
          <Radio.Group
            label={t('set-up-kind')}
            value={given.kind}
            onChange={(kind) => setGiven({ ...given, kind })}
            error={refused['kind']}
          >
            <Stack gap={6} mt={4}>
              {organisationKinds.map((kind) => (
                <Radio
                  key={kind}
                  value={kind}
                  label={t(`kind-${kind}`)}
                  description={t(`kind-${kind}-help`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Select
            label={t('set-up-zone')}
            description={t('set-up-zone-help')}
            data={zones}
            value={given.time_zone}
            onChange={(zone) => setGiven({ ...given, time_zone: zone ?? ownZone() })}
            error={refused['time_zone']}
            searchable
            allowDeselect={false}
            limit={200}
            required
          />
          <TextInput label={t('set-up-name')} autoComplete="name" {...field('name')} />
          <TextInput label={t('email')} type="email" autoComplete="username" {...field('email')} />
          <PasswordInput
            label={t('password')}
            description={t('set-up-password-help')}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('show-password') }}
            {...field('password')}
          />
          <Button type="submit" loading={isPending} mt="xs" fullWidth>
            {t('set-up')}
          </Button>
        </Stack>
      </form>
    </Door>
  );
}
