import { Group, NativeSelect, NumberInput, PasswordInput, Switch, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { mailPageTexts } from '../texts/mail-page.ts';
import { signInTexts } from '../texts/sign-in.ts';
import type { MailServer } from './mail.ts';

const securities = ['tls', 'starttls', 'none'] as const;

type Security = (typeof securities)[number];

/** The ports that are usual for each, in the order of securities. */
const ports: Readonly<Record<'smtp' | 'imap', Readonly<Record<Security, number>>>> = {
  smtp: { tls: 465, starttls: 587, none: 25 },
  imap: { tls: 993, starttls: 143, none: 143 },
};

/** A server as it is being typed. */
export interface TypedServer {
  readonly on: boolean;
  readonly host: string;
  readonly port: number;
  readonly tls: Security;
  readonly user: string;
  /** Blank: as it was. */
  readonly password: string;
}

/** What stands in the fields of a server at first. */
export function typedServer(side: 'smtp' | 'imap', server: MailServer | null): TypedServer {
  const { host = '', tls = 'tls', user = null } = server ?? {};
  return {
    on: server !== null,
    host,
    port: server?.port ?? ports[side][tls],
    tls,
    user: user ?? '',
    password: '',
  };
}

/** A server as the API takes it. */
export function givenServer({ on, host, port, tls, user, password }: TypedServer): object | null {
  if (!on) return null;
  return {
    host: host.trim(),
    port,
    tls,
    user: user.trim() === '' ? null : user.trim(),
    ...(password === '' ? {} : { password }),
  };
}

interface ServerFieldsProps {
  readonly side: 'smtp' | 'imap';
  readonly value: TypedServer;
  readonly onChange: (value: TypedServer) => void;
  readonly kept: boolean;
  /** What was refused, by field. */
  readonly refused: Readonly<Record<string, string>>;
}

/** Where a server is, how it is spoken to, and who signs in. */
export function ServerFields({ side, value, onChange, kept, refused }: ServerFieldsProps): ReactNode {
  const t = useTexts(mailPageTexts);
  const signIn = useTexts(signInTexts);
  const set = (patch: Partial<TypedServer>): void => onChange({ ...value, ...patch });
  const chooseSecurity = (tls: Security): void => {
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
            onChange={(event) => chooseSecurity(event.currentTarget.value as Security)}
            data={securities.map((one) => ({ value: one, label: t(`security-${one}`) }))}
          />
          <Group gap="sm" align="flex-start" mt="xs" grow>
            <TextInput
              label={t('user')}
              autoComplete="off"
              value={value.user}
              onChange={(event) => set({ user: event.currentTarget.value })}
            />
            <PasswordInput
              label={t('password')}
              description={kept ? t('password-kept') : undefined}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              autoComplete="new-password"
              value={value.password}
              error={refused[`${side}.password`]}
              visibilityToggleButtonProps={{ 'aria-label': signIn('show-password') }}
              onChange={(event) => set({ password: event.currentTarget.value })}
            />
          </Group>
        </>
      ) : null}
    </fieldset>
  );
}
