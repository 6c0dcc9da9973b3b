import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ShownMailAccount, ShownMailServer } from '../../processes/desk-mail-accounts.ts';
import type { LoggedMail } from '../../processes/desk-mail-log.ts';
import { api } from '../api.ts';
import { paths } from '../paths.ts';
import { processDirectory } from '../process-directory.ts';

/** A mail in either direction, as the API lists it. */
export type Mail = LoggedMail<string>;

/** A mailbox by which people write to the desk and are answered, as the API lists it. */
export type MailAccount = ShownMailAccount<string>;

/** A server of it. */
export type MailServer = ShownMailServer<string>;

/** How many mails somebody has to look at. */
export interface MailsToSee {
  readonly failed: number;
  readonly unsure: number;
  readonly quarantined: number;
  readonly waiting: number;
}

/** The accounts by name. */
export const accountsQuery = queryOptions({
  queryKey: ['mail-accounts'],
  queryFn: ({ signal }) => api.get<{ items: readonly MailAccount[] }>('/mail-accounts', { signal }),
});

/** How many mails wait for somebody. */
export const toSeeQuery = queryOptions({
  queryKey: ['mails', 'to-see'],
  queryFn: ({ signal }) => api.get<MailsToSee>('/mails-to-see', { signal }),
});

/** Roles that read the log, decide what becomes of mails that could not be sent, and keep the accounts. */
export const mayReadMail = ['administrator', 'system-manager', 'process-owner', 'auditor'] as const;
export const mayDecideMail = ['administrator', 'system-manager', 'process-owner'] as const;
export const mayKeepAccounts = ['administrator', 'system-manager'] as const;

/** The page of the record that a mail belongs to. */
export function pathOfRecord({ process, number }: NonNullable<Mail['record']>): string {
  const plural = processDirectory.find(({ name }) => name === process)?.plural ?? process;
  return paths.record(plural, number);
}

/** Does something about a mail, after which all that is told of mails is asked for anew. */
export function useMailDecision(): {
  readonly decide: (decision: { readonly id: string; readonly what: 'send-again' | 'let-be' }) => void;
  readonly busy: string | null;
  readonly error: unknown;
} {
  const client = useQueryClient();
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: ({ id, what }: { id: string; what: 'send-again' | 'let-be' }) =>
      api.post(`/mails/${id}/${what}`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: ['mails'] }),
  });
  return { decide: mutate, busy: isPending ? variables.id : null, error };
}
