import fc from 'fast-check';
import { expect, test } from 'vitest';
import { secretsInMemory } from '../identity/sealed-secrets.ts';
import { hasRoomForReplies, recordOfReplyAddress, replyAddress } from './reply-address.ts';

const platform = { secrets: secretsInMemory() };
const desk = 'Desk@Example.org';
const organisation = '01a1fcd2-ed91-71bb-8188-93d032115173';
const record = fc.uuid();

test('an address comes back to its record, however its letters were changed', () => {
  fc.assert(
    fc.property(record, fc.boolean(), (id, upper) => {
      const address = replyAddress(platform, desk, organisation, id);
      const given = upper ? address.toUpperCase() : address.toLowerCase();
      expect(recordOfReplyAddress(platform, desk, organisation, given)).toBe(id.toLowerCase());
      expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
    }),
  );
});

test('one letter changed anywhere in it, and it is nobody’s', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz234567'];
  fc.assert(
    fc.property(record, fc.nat({ max: 38 }), fc.constantFrom(...letters), (id, place, letter) => {
      const address = replyAddress(platform, desk, organisation, id);
      const at = 'desk+'.length + place;
      fc.pre(address.charAt(at) !== letter);
      const forged = address.slice(0, at) + letter + address.slice(at + 1);
      expect(recordOfReplyAddress(platform, desk, organisation, forged)).toBeNull();
    }),
  );
});

test('nothing that anybody writes is taken for one', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(recordOfReplyAddress(platform, desk, organisation, `desk+${text}@example.org`)).toBeNull();
      expect(recordOfReplyAddress(platform, desk, organisation, text)).toBeNull();
    }),
  );
});

test('an address is good for its organisation, its account and its installation alone', () => {
  const id = '01a1fcd2-ed91-71bb-8188-93d032115174';
  const address = replyAddress(platform, desk, organisation, id);
  expect(recordOfReplyAddress(platform, desk, organisation, address)).toBe(id);
  expect(recordOfReplyAddress(platform, desk, id, address)).toBeNull();
  expect(recordOfReplyAddress(platform, 'help@example.org', organisation, address)).toBeNull();
  const other = replyAddress(platform, 'desk@example.net', organisation, id).replace('.net', '.org');
  expect(recordOfReplyAddress(platform, desk, organisation, other)).toBeNull();
  const elsewhere = { secrets: secretsInMemory() };
  expect(recordOfReplyAddress(elsewhere, desk, organisation, address)).toBeNull();
});

test('an account whose address is too long for it is written to as it is', () => {
  const long = `${'a'.repeat(25)}@example.org`;
  expect([hasRoomForReplies(long), hasRoomForReplies(long.slice(1))]).toEqual([false, true]);
  expect(replyAddress(platform, long, organisation, organisation)).toBe(long);
});
