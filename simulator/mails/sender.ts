import { mailAddressOf } from '../found-world.ts';
import { nameOf, samplePeople } from '../organisation.ts';
import type { RawMail } from './raw-mail.ts';

/** Whom a mail of a person of the sample comes from. @throws Error for a stranger */
export function senderNamed(given_name: string): RawMail['from'] {
  const person = samplePeople.find((one) => one.given_name === given_name);
  if (person === undefined) throw new Error(`nobody in the sample is called ${given_name}`);
  return { name: nameOf(person), address: mailAddressOf(person) };
}
