import { Refusal } from '../../kernel/errors.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import { attemptKeys, countAttempt, forgetAttempts } from './attempts.ts';
import { verifyPassword } from './passwords.ts';

interface Signer {
  readonly name: string;
  readonly email: string | null;
  readonly password_hash: string | null;
}

/** Who signs, in which organisation. */
interface Signing {
  readonly organisation: { readonly id: string };
  readonly person: { readonly id: string };
}

/**
 * The printed name for something signed, once whoever is signed in has given their password again.
 *
 * Attempts count like those to sign in, so that an open browser is no place to guess a password.
 *
 * @param address where they sign from, as attempts are counted
 * @throws Refusal `activity.signature-wrong` or `request.too-many`
 */
export async function signatureOf(
  platform: Platform,
  { organisation, person }: Signing,
  password: string,
  address: string,
): Promise<string> {
  const signer = await readInOrganisation(platform.pool, organisation.id, async (client) => {
    const { rows } = await client.query<Signer>(
      `select name, email, password_hash from person
        where organisation_id = current_organisation_id() and id = $1 and active`,
      [person.id],
    );
    return rows[0];
  });
  if (signer === undefined) throw new Refusal('activity.signature-wrong');
  const keys = attemptKeys(signer.email ?? person.id, address);
  await countAttempt(platform, keys);
  if (!(await verifyPassword(signer.password_hash, password))) throw new Refusal('activity.signature-wrong');
  await forgetAttempts(platform, keys);
  return signer.name;
}
