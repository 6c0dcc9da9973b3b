import { Checkbox, PasswordInput, Select, Stack, Switch, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type Role, rolesIn } from '../../kernel/roles.ts';
import { type Language, languages } from '../../kernel/text.ts';
import { ApiProblem } from '../api.ts';
import { useLanguage, useText, useTexts } from '../i18n.ts';
import { useHolds, useSession } from '../session.ts';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import type { Reference } from '../shared/references.ts';
import { allZones } from '../shared/zones.ts';
import { commonTexts } from '../texts/common.ts';
import { languageNames } from '../texts/languages.ts';
import { peopleTexts } from '../texts/people.ts';
import { roleTexts } from '../texts/roles.ts';
import { signInTexts } from '../texts/sign-in.ts';
import { EntryDialog } from './entry-dialog.tsx';
import type { Person } from './person.ts';
import { useEntry } from './use-entry.ts';

const fields = [
  'name',
  'email',
  'roles',
  'language',
  'time_zone',
  'active',
  'password',
  'access_until',
  'body',
  'customer_id',
  'manager_id',
] as const;

const activePeople = { active: true };

function idOf(chosen: Reference | string | null): string | null {
  return typeof chosen === 'string' ? chosen : (chosen?.id ?? null);
}

interface PersonDialogProps {
  /** Null: a new one. */
  readonly person: Person | null;
  readonly onClose: () => void;
}

/** Creates or changes a person: name, email, roles, password. */
export function PersonDialog({ person, onClose }: PersonDialogProps): ReactNode {
  const t = useTexts(peopleTexts);
  const common = useTexts(commonTexts);
  const signIn = useTexts(signInTexts);
  const text = useText();
  const own = useLanguage();
  const [name, setName] = useState(person?.name ?? '');
  const [email, setEmail] = useState(person?.email ?? '');
  const { kind } = useSession().organisation;
  // Whoever is no administrator invites guests and nobody else.
  const administers = useHolds(['administrator']);
  const roles: readonly Role[] = administers ? rolesIn[kind] : ['external-auditor'];
  const [held, setHeld] = useState<readonly Role[]>(
    person?.roles ??
      (administers ? roles.filter((role) => role === 'agent' || role === 'certification-auditor') : roles),
  );
  const [language, setLanguage] = useState<Language>(person?.language ?? own);
  const [zone, setZone] = useState<string | null>(person?.time_zone ?? null);
  const [active, setActive] = useState(person?.active ?? true);
  const [until, setUntil] = useState(person?.access_until ?? '');
  const [body, setBody] = useState(person?.body ?? '');
  const [customer, setCustomer] = useState<Reference | string | null>(person?.customer_id ?? null);
  const [manager, setManager] = useState<Reference | string | null>(person?.manager_id ?? null);
  const [password, setPassword] = useState('');
  const guest = held.includes('external-auditor');
  const { save, saving, error } = useEntry('people', person, onClose);
  const refused = error instanceof ApiProblem ? error.byField : {};
  const values = {
    name,
    email: email.trim() === '' ? null : email.trim(),
    roles: held,
    language,
    time_zone: zone,
    active,
    customer_id: idOf(customer),
    manager_id: idOf(manager),
    ...(guest ? { access_until: until === '' ? null : until, body: body.trim() === '' ? null : body } : {}),
    ...(password === '' ? {} : { password }),
  };
  return (
    <EntryDialog
      title={person === null ? t('person-add') : t('person-edit')}
      error={error}
      fields={fields}
      busy={saving}
      onSave={() => save(values)}
      onClose={onClose}
    >
      <TextInput
        label={common('name')}
        value={name}
        error={refused['name']}
        onChange={(event) => setName(event.currentTarget.value)}
        required
        data-autofocus
      />
      <TextInput
        label={t('email')}
        type="email"
        autoComplete="off"
        value={email}
        error={refused['email']}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Checkbox.Group
        label={t('roles')}
        value={[...held]}
        error={refused['roles']}
        onChange={(next) => setHeld(roles.filter((role) => next.includes(role)))}
      >
        <Stack gap={6} mt={4}>
          {roles.map((role) => (
            <Checkbox key={role} value={role} label={text(roleTexts[role])} description={t(`role-${role}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {guest ? null : (
        <>
          {kind === 'service-provider' ? (
            <ReferenceSelect
              kind="customers"
              label={t('customer')}
              description={t('customer-help')}
              value={customer}
              error={refused['customer_id']}
              onChange={setCustomer}
            />
          ) : null}
          <ReferenceSelect
            kind="people"
            query={activePeople}
            label={t('manager')}
            description={t('manager-help')}
            value={manager}
            error={refused['manager_id']}
            onChange={setManager}
          />
        </>
      )}
      {guest ? (
        <>
          <TextInput
            type="date"
            label={t('access-until')}
            description={t('access-until-help')}
            required
            value={until}
            error={refused['access_until']}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
          <TextInput
            label={t('body')}
            description={t('body-help')}
            maxLength={200}
            value={body}
            error={refused['body']}
            onChange={(event) => setBody(event.currentTarget.value)}
          />
        </>
      ) : null}
      <Select
        label={t('language')}
        data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
        value={language}
        allowDeselect={false}
        onChange={(next) => setLanguage(next ?? language)}
      />
      <Select
        label={t('zone')}
        data={[...allZones()]}
        value={zone}
        placeholder={t('zone-own')}
        error={refused['time_zone']}
        searchable
        clearable
        limit={200}
        onChange={setZone}
      />
      <PasswordInput
        label={t('password')}
        description={person?.may_sign_in === true ? t('password-help') : t('password-new-help')}
        autoComplete="new-password"
        value={password}
        error={refused['password']}
        visibilityToggleButtonProps={{ 'aria-label': signIn('show-password') }}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Switch
        label={t('active')}
        description={t('active-help')}
        checked={active}
        error={refused['active']}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
    </EntryDialog>
  );
}
