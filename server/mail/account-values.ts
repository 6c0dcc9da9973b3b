import { type FieldProblem, Refusal } from '../../kernel/errors.ts';
import type { Platform } from '../platform.ts';
import { headerLine, isMailAddress } from './address.ts';
import { secretPurpose } from './server-of.ts';
import type { MailSecurity } from './smtp.ts';

/** A server of an account as it is given. The password goes in and never comes out. */
export interface ServerValues {
  readonly host: string;
  readonly port: number;
  readonly tls: MailSecurity;
  readonly user: string | null;
  /** Left out: as it was. Null: none. */
  readonly password?: string | null;
}

/** What can be given of an account. */
export interface AccountValues {
  readonly name?: string;
  readonly address?: string;
  readonly process?: 'incident' | 'service-request';
  readonly team?: string | null;
  readonly service?: string | null;
  readonly unknown_senders?: 'create' | 'quarantine';
  readonly signed_replies?: boolean;
  /** As the organisation's own mail server names itself in `Authentication-Results`; null: nothing of that is believed. */
  readonly authserv_id?: string | null;
  readonly unproved_senders?: 'believe' | 'mark' | 'quarantine';
  readonly active?: boolean;
  /** Null: not fetched from, not sent by. */
  readonly imap?: ServerValues | null;
  readonly smtp?: ServerValues | null;
}

/** A server of an account as people see it. */
export interface ShownServer {
  readonly host: string;
  readonly port: number;
  readonly tls: MailSecurity;
  readonly user: string | null;
  readonly has_password: boolean;
  /** What came of the last connection; null: none yet. `reason` is null where it went well. */
  readonly status: {
    readonly at: number;
    readonly reason: string | null;
    readonly detail: string | null;
  } | null;
}

/** A server as it is stored. */
export interface StoredServer {
  readonly host: string | null;
  readonly port: number | null;
  readonly tls: MailSecurity | null;
  readonly user: string | null;
  readonly secret: Buffer | null;
}

const noServer: StoredServer = { host: null, port: null, tls: null, user: null, secret: null };

/** Whether a kept password would go to another place than it was given for. */
function goesElsewhere(before: ShownServer | null, given: ServerValues): boolean {
  if (before === null || !before.has_password || given.user === null) return false;
  return (
    before.host !== given.host ||
    before.port !== given.port ||
    before.user !== given.user ||
    (before.tls !== given.tls && given.tls === 'none')
  );
}

/**
 * A server as it is stored once `given` is taken.
 *
 * @param secret what is stored of its password so far
 * @throws Refusal `mail.password-needed` where a kept password would go elsewhere
 */
export function storedServer(
  { secrets }: Pick<Platform, 'secrets'>,
  whose: { readonly organisation_id: string; readonly account_id: string; readonly side: 'imap' | 'smtp' },
  before: { readonly shown: ShownServer | null; readonly secret: Buffer | null },
  given: ServerValues | null,
): StoredServer {
  if (given === null) return noServer;
  const { host, port, tls, user, password } = given;
  if (password === undefined && goesElsewhere(before.shown, given)) {
    const problems = [{ field: `${whose.side}.password`, code: 'mail.password-needed' as const }];
    throw new Refusal('mail.password-needed', {}, { problems });
  }
  const purpose = secretPurpose(whose.organisation_id, whose.account_id, whose.side);
  const fresh = password == null || user === null ? null : secrets.seal(purpose, password);
  const secret = user === null ? null : password === undefined ? before.secret : fresh;
  return { host, port, tls, user, secret };
}

function serverProblems(side: 'imap' | 'smtp', server: ServerValues | null | undefined): FieldProblem[] {
  if (server == null || /^(?:[\p{L}\p{N}._-]+|[0-9a-f:]+)$/iu.test(server.host)) return [];
  return [{ field: `${side}.host`, code: 'field.invalid', params: { expected: 'mail.example.org' } }];
}

/** Values as they are stored: blanks trimmed, one line each. @throws Refusal `record.invalid` */
export function tidiedAccount(given: AccountValues): AccountValues {
  const server = (values: ServerValues | null | undefined): ServerValues | null | undefined =>
    values == null
      ? values
      : { ...values, host: values.host.trim().toLowerCase(), user: values.user?.trim() || null };
  const values: AccountValues = {
    ...given,
    ...(given.name === undefined ? {} : { name: headerLine(given.name, 80) }),
    ...(given.address === undefined ? {} : { address: given.address.trim() }),
    ...(given.authserv_id === undefined
      ? {}
      : { authserv_id: given.authserv_id?.trim().toLowerCase() || null }),
    ...(given.imap === undefined ? {} : { imap: server(given.imap) ?? null }),
    ...(given.smtp === undefined ? {} : { smtp: server(given.smtp) ?? null }),
  };
  const problems: FieldProblem[] = [
    ...serverProblems('imap', values.imap),
    ...serverProblems('smtp', values.smtp),
  ];
  if (values.authserv_id != null && !/^[a-z0-9._-]+$/.test(values.authserv_id)) {
    problems.push({ field: 'authserv_id', code: 'field.invalid', params: { expected: 'mx.example.org' } });
  }
  if (values.name === '') problems.push({ field: 'name', code: 'field.required' });
  if (values.address !== undefined && !isMailAddress(values.address)) {
    problems.push({ field: 'address', code: 'field.invalid', params: { expected: 'desk@example.org' } });
  }
  if (problems.length > 0) throw new Refusal('record.invalid', {}, { problems });
  return values;
}
