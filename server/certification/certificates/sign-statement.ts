import type { PoolClient } from 'pg';
import { activityNamed, type EffectContext } from '../../../kernel/definition.ts';
import { givenProblems, tidyValues } from '../../../kernel/fields.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { formatVerifierKey, type NoteSigner, signNote } from '../../../kernel/signed-note.ts';
import { certificate } from '../../../processes/certificate/definition.ts';
import { statementOf, statementText } from '../../../processes/certificate/statement.ts';
import { editions } from '../../../standard/editions.ts';
import { factsFor } from '../../records/facts.ts';

type Values = Readonly<Record<string, unknown>>;

/** Activities that change what a certificate says or is worth, so that it is signed anew. */
export const signedActivities: readonly string[] = certificate.activities
  .filter(({ brings }) => brings?.includes('statement') === true)
  .map(({ name }) => name);

/** The title of the standard that a certificate names. */
export function standardOf({ values }: Pick<ProcessRecord, 'values'>): string {
  return editions.find(({ id }) => id === values['edition'])?.title ?? '';
}

/** A certificate that is about to be changed. */
export interface Changing {
  readonly client: PoolClient;
  readonly record: ProcessRecord;
  readonly activity: string;
  readonly values: Values;
  readonly context: Pick<EffectContext, 'now' | 'actor' | 'settings'>;
}

/** The certificate as it will be after the activity; null where what was given with it cannot be taken. */
async function afterwards(changing: Changing): Promise<Pick<ProcessRecord, 'state' | 'values'> | null> {
  const { client, record, activity: name, values, context } = changing;
  const activity = activityNamed(certificate, name);
  const given = tidyValues(certificate, values);
  // What is wrong with them, the activity itself says.
  const isWrong = givenProblems(certificate, given, () => true, context.settings).length > 0;
  if (activity === undefined || isWrong) return null;
  const facts = await factsFor(
    client,
    certificate,
    record,
    { kind: 'perform', activity: name, values },
    { ...record, ...context },
  );
  const merged = { ...record, values: { ...record.values, ...given } };
  const effect = activity.effect?.(merged, { ...context, facts }) ?? {};
  return { state: activity.to ?? record.state, values: { ...merged.values, ...effect } };
}

/**
 * What an activity of a certificate is brought: the statement of what the certificate says and is worth after it, signed
 * as a note (C2SP signed-note), and the key to verify it by. Nothing is brought where there is nothing to state.
 */
export async function signedStatement(changing: Changing, signer: NoteSigner): Promise<Values> {
  const after = await afterwards(changing);
  const statement = after === null ? null : statementOf(after, standardOf(after), changing.context.now);
  if (statement === null) return {};
  return {
    statement: signNote(statementText(statement), [signer]),
    statement_key: formatVerifierKey(signer.key),
  };
}
