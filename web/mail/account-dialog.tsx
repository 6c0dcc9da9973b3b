import { Button, Group, NativeSelect, Switch, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { mailProcesses, unknownSenderRules } from '../../processes/desk-mail-accounts.ts';
import { ApiProblem } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { EntryDialog } from '../settings/entry-dialog.tsx';
import { useEntry } from '../settings/use-entry.ts';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import { mailOAuthTexts } from '../texts/mail-oauth.ts';
import { mailPageTexts } from '../texts/mail-page.ts';
import type { MailAccount } from './mail.ts';
import { ServerFields } from './server-fields.tsx';
import { givenServer, type ProviderName, providers, serverAt, typedServer } from './typed-server.ts';

const shownFields = [
  'name',
  'address',
  'team',
  'service',
  'authserv_id',
  ...(['smtp', 'imap'] as const).flatMap((side) => [
    `${side}.host`,
    `${side}.user`,
    `${side}.password`,
    `${side}.oauth.token_url`,
    `${side}.oauth.client_id`,
    `${side}.oauth.client_secret`,
    `${side}.oauth.refresh_token`,
  ]),
];

/** Buttons that fill in what is known of providers which take no passwords. */
function Providers({ onChoose }: { readonly onChoose: (provider: ProviderName) => void }): ReactNode {
  const t = useTexts(mailOAuthTexts);
  return (
    <Group gap="xs" role="group" aria-label={t('fill-in')}>
      <Text fz="sm">{t('fill-in')}</Text>
      {(Object.keys(providers) as ProviderName[]).map((provider) => (
        <Button key={provider} size="compact-sm" variant="default" onClick={() => onChoose(provider)}>
          {providers[provider].name}
        </Button>
      ))}
    </Group>
  );
}

interface AccountDialogProps {
  /** Null: a new one. */
  readonly account: MailAccount | null;
  readonly onClose: () => void;
}

/** Makes or changes a mail account. Passwords and other secrets go in and are never shown. */
export function AccountDialog({ account, onClose }: AccountDialogProps): ReactNode {
  const t = useTexts(mailPageTexts);
  const [name, setName] = useState(account?.name ?? '');
  const [address, setAddress] = useState(account?.address ?? '');
  const [process, setProcess] = useState<MailAccount['process']>(account?.process ?? 'incident');
  const [team, setTeam] = useState(account?.team ?? null);
  const [service, setService] = useState(account?.service ?? null);
  const [unknown, setUnknown] = useState<MailAccount['unknown_senders']>(
    account?.unknown_senders ?? 'create',
  );
  const [signed, setSigned] = useState(account?.signed_replies ?? true);
  const [authserv, setAuthserv] = useState(account?.authserv_id ?? '');
  const [unproved, setUnproved] = useState<MailAccount['unproved_senders']>(
    account?.unproved_senders ?? 'mark',
  );
  const [active, setActive] = useState(account?.active ?? true);
  const [smtp, setSmtp] = useState(typedServer('smtp', account?.smtp ?? null));
  const [imap, setImap] = useState(typedServer('imap', account?.imap ?? null));
  const { save, saving, error } = useEntry('mail-accounts', account, onClose);
  const refused = error instanceof ApiProblem ? error.byField : {};
  const fillIn = (provider: ProviderName): void => {
    setSmtp(serverAt('smtp', provider, address, smtp));
    setImap(serverAt('imap', provider, address, imap));
  };
  const values = {
    name,
    address,
    process,
    team: team?.id ?? null,
    service: service?.id ?? null,
    unknown_senders: unknown,
    signed_replies: signed,
    authserv_id: authserv.trim() === '' ? null : authserv.trim(),
    unproved_senders: unproved,
    active,
    smtp: givenServer(smtp),
    imap: givenServer(imap),
  };
  return (
    <EntryDialog
      title={account === null ? t('account-add') : t('account-edit')}
      error={error}
      fields={shownFields}
      busy={saving}
      onSave={() => save(values)}
      onClose={onClose}
    >
      <TextInput
        label={t('name')}
        description={t('name-help')}
        value={name}
        maxLength={80}
        error={refused['name']}
        onChange={(event) => setName(event.currentTarget.value)}
        required
        data-autofocus
      />
      <TextInput
        label={t('address')}
        type="email"
        autoComplete="off"
        value={address}
        error={refused['address']}
        onChange={(event) => setAddress(event.currentTarget.value)}
        required
      />
      <Providers onChoose={fillIn} />
      <ServerFields
        side="smtp"
        value={smtp}
        onChange={setSmtp}
        kept={account?.smtp ?? null}
        refused={refused}
      />
      <ServerFields
        side="imap"
        value={imap}
        onChange={setImap}
        kept={account?.imap ?? null}
        other={smtp}
        refused={refused}
      />
      <NativeSelect
        label={t('becomes')}
        value={process}
        onChange={(event) => setProcess(event.currentTarget.value as MailAccount['process'])}
        data={mailProcesses.map((value) => ({
          value,
          label: t(`becomes-${value}`),
        }))}
      />
      <ReferenceSelect
        kind="teams"
        label={t('team')}
        value={team}
        error={refused['team']}
        onChange={setTeam}
        clearable
      />
      <ReferenceSelect
        kind="services"
        label={t('service')}
        value={service}
        error={refused['service']}
        onChange={setService}
        clearable
      />
      <NativeSelect
        label={t('unknown-senders')}
        value={unknown}
        onChange={(event) => setUnknown(event.currentTarget.value as MailAccount['unknown_senders'])}
        data={unknownSenderRules.map((one) => ({ value: one, label: t(`unknown-${one}`) }))}
      />
      <TextInput
        label={t('authserv-id')}
        description={t('authserv-id-help')}
        placeholder="mx.example.org"
        value={authserv}
        maxLength={253}
        error={refused['authserv_id']}
        onChange={(event) => setAuthserv(event.currentTarget.value)}
      />
      {authserv.trim() === '' ? null : (
        <NativeSelect
          label={t('unproved-senders')}
          value={unproved}
          onChange={(event) => setUnproved(event.currentTarget.value as MailAccount['unproved_senders'])}
          data={(['mark', 'quarantine', 'believe'] as const).map((one) => ({
            value: one,
            label: t(`unproved-${one}`),
          }))}
        />
      )}
      <Switch
        label={t('signed-replies')}
        description={
          account?.replies_possible === false
            ? `${t('signed-replies-help')} ${t('address-long')}`
            : t('signed-replies-help')
        }
        checked={signed}
        onChange={(event) => setSigned(event.currentTarget.checked)}
      />
      <Switch
        label={t('in-use')}
        checked={active}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
    </EntryDialog>
  );
}
