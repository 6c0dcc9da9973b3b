import fc from 'fast-check';
import { expect, test } from 'vitest';
import { secretsInMemory } from '../identity/sealed-secrets.ts';
import { claimedReply, hasRoomForReplies, replyAddress } from './reply-address.ts';
import { oldReplyAddress } from './testing/old-reply-address.ts';

const platform = { secrets: secretsInMemory() };
const desk = 'Desk@Example.org';
const organisation = '01a1fcd2-ed91-71bb-8188-93d032115173';
const record = fc.uuid();

const recipient = 'ann@customer.example';

/** The record that an address stands for, in the hands of the recipient to whom it was given. */
function recordOf(
  address: string,
  { by = platform, account = desk, whose = organisation, from = recipient } = {},
) {
  const claimed = claimedReply(by, account, whose, address);
  return claimed?.isOf(from) === true ? claimed.record_id : null;
}

test('an address comes back to its record, however its letters were changed', () => {
  fc.assert(
    fc.property(record, fc.boolean(), (record_id, upper) => {
      const address = replyAddress(platform, desk, organisation, { record_id, recipient });
      const given = upper ? address.toUpperCase() : address.toLowerCase();
      expect(recordOf(given)).toBe(record_id.toLowerCase());
      expect(recordOf(given, { from: recipient.toUpperCase() })).toBe(record_id.toLowerCase());
      expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
    }),
  );
});

test('one letter changed anywhere in it, and it is nobody’s', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz234567'];
  fc.assert(
    fc.property(record, fc.nat({ max: 38 }), fc.constantFrom(...letters), (record_id, place, letter) => {
      const address = replyAddress(platform, desk, organisation, { record_id, recipient });
      const at = 'desk+'.length + place;
      fc.pre(address.charAt(at) !== letter);
      const forged = address.slice(0, at) + letter + address.slice(at + 1);
      expect(recordOf(forged)).toBeNull();
      expect(claimedReply(platform, desk, organisation, forged)?.isOld() ?? false).toBe(false);
    }),
  );
});

test('nothing that anybody writes is taken for one', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(recordOf(`desk+${text}@example.org`)).toBeNull();
      expect(recordOf(text)).toBeNull();
    }),
  );
});

test('an address is good for its recipient, its organisation, its account and its installation alone', () => {
  const id = '01a1fcd2-ed91-71bb-8188-93d032115174';
  const signed = { record_id: id, recipient };
  const address = replyAddress(platform, desk, organisation, signed);
  expect(recordOf(address)).toBe(id);
  expect(recordOf(address, { from: 'bob@customer.example' })).toBeNull();
  expect(recordOf(address, { whose: id })).toBeNull();
  expect(recordOf(address, { account: 'help@example.org' })).toBeNull();
  const other = replyAddress(platform, 'desk@example.net', organisation, signed).replace('.net', '.org');
  expect(recordOf(other)).toBeNull();
  expect(recordOf(address, { by: { secrets: secretsInMemory() } })).toBeNull();
});

test('an address that was signed for a record alone, as all were once, is told apart', () => {
  fc.assert(
    fc.property(record, (record_id) => {
      const claimed = claimedReply(
        platform,
        desk,
        organisation,
        oldReplyAddress(platform, desk, organisation, record_id),
      );
      expect(claimed?.record_id).toBe(record_id.toLowerCase());
      expect([claimed?.isOld(), claimed?.isOf(recipient)]).toEqual([true, false]);
      const own = replyAddress(platform, desk, organisation, { record_id, recipient });
      expect(claimedReply(platform, desk, organisation, own)?.isOld()).toBe(false);
    }),
  );
});

test('an account whose address is too long for it is written to as it is', () => {
  const long = `${'a'.repeat(25)}@example.org`;
  expect([hasRoomForReplies(long), hasRoomForReplies(long.slice(1))]).toEqual([false, true]);
  expect(replyAddress(platform, long, organisation, { record_id: organisation, recipient })).toBe(long);
});
