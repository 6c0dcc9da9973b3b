import { Group, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { type OAuthGrant, oauthGrants, type ShownOAuth } from '../../processes/desk-mail-accounts.ts';
import { useTexts } from '../i18n.ts';
import { mailOAuthTexts } from '../texts/mail-oauth.ts';
import { signInTexts } from '../texts/sign-in.ts';
import { type Side, type TypedOAuth, tenantToFillIn } from './typed-server.ts';

interface OAuthFieldsProps {
  readonly side: Side;
  readonly value: TypedOAuth;
  readonly onChange: (value: TypedOAuth) => void;
  /** What is kept of the server so far. */
  readonly kept: ShownOAuth | null;
  /** What was refused, by field. */
  readonly refused: Readonly<Record<string, string>>;
}

/** Where access tokens are had, by whom and for what. Secrets go in and are never shown. */
export function OAuthFields({ side, value, onChange, kept, refused }: OAuthFieldsProps): ReactNode {
  const t = useTexts(mailOAuthTexts);
  const signIn = useTexts(signInTexts);
  const set = (patch: Partial<TypedOAuth>): void => onChange({ ...value, ...patch });
  const secret = (name: 'client_secret' | 'refresh_token', label: string, isKept: boolean): ReactNode => (
    <PasswordInput
      mt={name === 'refresh_token' ? 'xs' : 0}
      label={label}
      description={isKept ? t('secret-kept') : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="off"
      maxLength={name === 'client_secret' ? 1000 : 8000}
      value={value[name]}
      error={refused[`${side}.oauth.${name}`]}
      visibilityToggleButtonProps={{ 'aria-label': signIn('show-password') }}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <NativeSelect
        mt="xs"
        label={t('grant')}
        value={value.grant}
        onChange={(event) => set({ grant: event.currentTarget.value as OAuthGrant })}
        data={oauthGrants.map((one) => ({
          value: one,
          label: t(`grant-${one}`),
        }))}
      />
      <TextInput
        mt="xs"
        label={t('token-url')}
        description={value.token_url.includes(tenantToFillIn) ? t('tenant-help') : undefined}
        type="url"
        required
        maxLength={1000}
        value={value.token_url}
        error={refused[`${side}.oauth.token_url`]}
        onChange={(event) => set({ token_url: event.currentTarget.value })}
      />
      <TextInput
        mt="xs"
        label={t('scope')}
        maxLength={1000}
        value={value.scope}
        onChange={(event) => set({ scope: event.currentTarget.value })}
      />
      <Group gap="sm" align="flex-start" mt="xs" grow>
        <TextInput
          label={t('client-id')}
          required
          autoComplete="off"
          maxLength={500}
          value={value.client_id}
          error={refused[`${side}.oauth.client_id`]}
          onChange={(event) => set({ client_id: event.currentTarget.value })}
        />
        {secret('client_secret', t('client-secret'), kept?.has_client_secret ?? false)}
      </Group>
      {value.grant === 'refresh-token'
        ? secret('refresh_token', t('refresh-token'), kept?.has_refresh_token ?? false)
        : null}
    </>
  );
}
