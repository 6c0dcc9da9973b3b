import type { Platform } from '../../platform.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** An address as mails had it before addresses were their recipient's own: signed for the record alone. */
export function oldReplyAddress(
  { secrets }: Pick<Platform, 'secrets'>,
  account_address: string,
  organisation_id: string,
  record_id: string,
): string {
  const id = Buffer.from(record_id.replaceAll('-', ''), 'hex');
  const text = Buffer.concat([Buffer.from(`${account_address.toLowerCase()}\n`), id]);
  const signature = secrets.sign(`reply address ${organisation_id}`, text).subarray(0, 8);
  const bits = [...Buffer.concat([id, signature])].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const token = bits.match(/.{1,5}/g)?.map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]);
  return account_address.replace('@', `+${token?.join('')}@`);
}
