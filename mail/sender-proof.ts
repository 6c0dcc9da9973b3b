import { type AuthenticationResult, readAuthenticationResults } from './authentication-results.ts';
import type { Mail } from './message.ts';

/** Whether the domain of the sender stands behind a mail: `proved`, or looked into and not (`failed`). */
export type SenderProof = 'proved' | 'failed';

function domainOf(address: string): string {
  return address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/\.$/, '');
}

/** Whether one domain is the other or lies in it: what DMARC calls aligned, without a list of who registers names. */
function aligned(one: string, other: string): boolean {
  if (!one.includes('.') || !other.includes('.')) return false;
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

/** By which properties a check says whose domain it found to be right. */
const domainsBy: Readonly<Record<string, readonly string[]>> = {
  dkim: ['header.d', 'header.i'],
  spf: ['smtp.mailfrom'],
  dmarc: ['header.from'],
};

function provesDomain({ method, result, properties }: AuthenticationResult, domain: string): boolean {
  if (result !== 'pass') return false;
  const told = (domainsBy[method] ?? []).flatMap((name) => properties.get(name) ?? []);
  return told.length > 0 && told.every((value) => aligned(domainOf(value), domain));
}

/**
 * What the organisation's own mail server found out about the sender of a mail: by the topmost header
 * `Authentication-Results` (RFC 8601) of its name, and by no other, as anybody can send such headers.
 *
 * DMARC (RFC 7489) decides where it passed or failed; else one of DKIM and SPF has to have passed for the domain of the
 * sender. A header of that name that cannot be read proves nothing.
 *
 * @param authserv_id as that server names itself
 * @returns null where it says nothing about the sender: nothing is known
 */
export function senderProof(
  { header, from }: Pick<Mail, 'header' | 'from'>,
  authserv_id: string,
): SenderProof | null {
  const wanted = authserv_id.toLowerCase();
  const own = header('authentication-results')
    .map(readAuthenticationResults)
    .find((one) => one?.authserv_id === wanted);
  if (own == null) return null;
  const results = own.results?.filter(({ method }) => Object.hasOwn(domainsBy, method)) ?? null;
  if (results?.length === 0) return null;
  if (results === null || from === null) return 'failed';
  const domain = domainOf(from.address);
  const dmarc = results.find(({ method }) => method === 'dmarc');
  if (dmarc?.result === 'fail') return 'failed';
  const counted = results.filter((one) => one.method !== 'dmarc' || one === dmarc);
  return counted.some((one) => provesDomain(one, domain)) ? 'proved' : 'failed';
}
