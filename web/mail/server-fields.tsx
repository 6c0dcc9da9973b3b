import { Button, Group, NativeSelect, NumberInput, PasswordInput, Switch, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { type MailSecurity, mailSecurities } from '../../processes/desk-mail-accounts.ts';
import { useTexts } from '../i18n.ts';
import { mailOAuthTexts } from '../texts/mail-oauth.ts';
import { mailPageTexts } from '../texts/mail-page.ts';
import { signInTexts } from '../texts/sign-in.ts';
import type { MailServer } from './mail.ts';
import { OAuthFields } from './oauth-fields.tsx';
import { ports, type Side, type TypedServer } from './typed-server.ts';

interface ServerFieldsProps {
  readonly side: Side;
  readonly value: TypedServer;
  readonly onChange: (value: TypedServer) => void;
  /** The server as it is kept so far. */
  readonly kept: MailServer | null;
  /** Another server whose sign-in can be taken over; left out: none. */
  readonly other?: TypedServer;
  /** What was refused, by field. */
  readonly refused: Readonly<Record<string, string>>;
}

/** Who signs in, and by what. */
function SignInFields({ side, value, onChange, kept, refused }: ServerFieldsProps): ReactNode {
  const t = useTexts(mailPageTexts);
  const oauthText = useTexts(mailOAuthTexts);
  const signIn = useTexts(signInTexts);
  const set = (patch: Partial<TypedServer>): void => onChange({ ...value, ...patch });
  const byOAuth = value.method === 'oauth';
  return (
    <>
      <Group gap="sm" align="flex-start" mt="xs" grow>
        <TextInput
          label={t('user')}
          description={byOAuth ? oauthText('user-help') : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required={byOAuth}
          autoComplete="off"
          value={value.user}
          error={refused[`${side}.user`]}
          onChange={(event) => set({ user: event.currentTarget.value })}
        />
        {byOAuth ? null : (
          <PasswordInput
            label={t('password')}
            description={kept?.has_password === true ? t('password-kept') : undefined}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password"
            value={value.password}
            error={refused[`${side}.password`]}
            visibilityToggleButtonProps={{ 'aria-label': signIn('show-password') }}
            onChange={(event) => set({ password: event.currentTarget.value })}
          />
        )}
      </Group>
      {byOAuth ? (
        <OAuthFields
          side={side}
          value={value.oauth}
          onChange={(oauth) => set({ oauth })}
          kept={kept?.oauth ?? null}
          refused={refused}
        />
      ) : null}
    </>
  );
}

/** Where a server is, how it is spoken to, and who signs in. */
export function ServerFields({ side, value, onChange, kept, other, refused }: ServerFieldsProps): ReactNode {
  const t = useTexts(mailPageTexts);
  const oauthText = useTexts(mailOAuthTexts);
  const set = (patch: Partial<TypedServer>): void => onChange({ ...value, ...patch });
  const chooseSecurity = (tls: MailSecurity): void => {
    const usual = value.port === ports[side][value.tls];
    set({ tls, ...(usual ? { port: ports[side][tls] } : {}) });
  };
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <Switch
        label={t(`${side}-title`)}
        description={value.on ? undefined : t(`${side}-off`)}
        checked={value.on}
        onChange={(event) => set({ on: event.currentTarget.checked })}
      />
      {value.on ? (
        <>
          <Group gap="sm" align="flex-start" mt="xs" wrap="nowrap">
            <TextInput
              flex={1}
              label={t('host')}
              required
              value={value.host}
              error={refused[`${side}.host`]}
              onChange={(event) => set({ host: event.currentTarget.value })}
            />
            <NumberInput
              w="6rem"
              label={t('port')}
              min={1}
              max={65_535}
              hideControls
              value={value.port}
              onChange={(port) => set({ port: Number(port) })}
            />
          </Group>
          <NativeSelect
            mt="xs"
            label={t('security')}
            value={value.tls}
            onChange={(event) => chooseSecurity(event.currentTarget.value as MailSecurity)}
            data={mailSecurities.map((one) => ({ value: one, label: t(`security-${one}`) }))}
          />
          <NativeSelect
            mt="xs"
            label={oauthText('method')}
            value={value.method}
            onChange={(event) => set({ method: event.currentTarget.value as TypedServer['method'] })}
            data={(['password', 'oauth'] as const).map((one) => ({
              value: one,
              label: oauthText(`method-${one}`),
            }))}
          />
          {value.method === 'oauth' && other?.on === true && other.method === 'oauth' ? (
            <Button
              mt="xs"
              size="compact-sm"
              variant="default"
              onClick={() => set({ user: other.user, oauth: other.oauth })}
            >
              {oauthText('as-sending')}
            </Button>
          ) : null}
          <SignInFields side={side} value={value} onChange={onChange} kept={kept} refused={refused} />
        </>
      ) : null}
    </fieldset>
  );
}
