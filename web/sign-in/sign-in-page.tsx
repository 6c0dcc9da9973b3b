import { Button, PasswordInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { ApiProblem, api } from '../api.ts';
import { proposeLanguage, useTexts } from '../i18n.ts';
import { paths, safeDestination } from '../paths.ts';
import { type Session, sessionQuery, setUpQuery } from '../session.ts';
import { useGo } from '../shared/link.tsx';
import { forgetOffline } from '../shared/offline.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { signInTexts } from '../texts/sign-in.ts';
import { Door } from './door.tsx';

interface Choice {
  readonly slug: string;
  readonly name: string;
}

/** The organisations to choose from, when the server says that an email belongs to several. */
function choicesOf(error: unknown): readonly Choice[] {
  if (!(error instanceof ApiProblem) || error.code !== 'identity.organisation-needed') return [];
  return (error.params['choices'] as readonly Choice[] | undefined) ?? [];
}

function useSignIn(destination: string, onChoices: (choices: readonly Choice[]) => void) {
  const client = useQueryClient();
  const go = useGo();
  return useMutation({
    mutationFn: (given: { email: string; password: string; organisation?: string }) =>
      api.post<Session>('/session', given),
    onSuccess: (session) => {
      // Of whoever used the device before nothing stays.
      void forgetOffline();
      client.clear();
      client.setQueryData(sessionQuery.queryKey, session);
      proposeLanguage(session.person.language);
      go(destination, { replace: true });
    },
    onError: (error) => {
      const choices = choicesOf(error);
      if (choices.length > 0) onChoices(choices);
    },
  });
}

/** Signs in with email and password; the organisation is asked for only where there is a choice. */
export function SignInPage(): ReactNode {
  const t = useTexts(signInTexts);
  const go = useGo();
  const [{ to }] = useUrlState();
  const destination = safeDestination(to);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const { data: setUp } = useQuery(setUpQuery);
  const { mutate, isPending, error } = useSignIn(destination, setChoices);
  useEffect(() => {
    if (setUp?.needed === true) go(paths.setUp(), { replace: true });
  }, [setUp, go]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    mutate({ email: email.trim(), password, ...(organisation === null ? {} : { organisation }) });
  }

  const asked = choicesOf(error).length > 0;
  return (
    <Door title={t('title')}>
      {destination === paths.home() || error !== null ? null : (
        <Text c="dimmed" fz="sm">
          {t('needed-first')}
        </Text>
      )}
      {error === null || asked ? null : <ProblemPanel error={error} />}
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('email')}
            type="email"
            autoComplete="username"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            required
            autoFocus
          />
          <PasswordInput
            label={t('password')}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('show-password') }}
            required
          />
          {choices.length === 0 ? null : (
            <Select
              label={t('organisation')}
              description={t('organisation-help')}
              data={choices.map(({ slug, name }) => ({ value: slug, label: name }))}
              value={organisation}
              onChange={setOrganisation}
              required
            />
          )}
          <Button type="submit" loading={isPending} mt="xs" fullWidth>
            {t('sign-in')}
          </Button>
        </Stack>
      </form>
    </Door>
  );
}
