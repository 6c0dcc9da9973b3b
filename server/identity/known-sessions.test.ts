import { expect, test } from 'vitest';
import { KnownSessions } from './known-sessions.ts';
import type { SignedIn } from './sessions.ts';

const somebody = { kind: 'token' } as SignedIn;

test('a session is looked for once, until everybody is forgotten', async () => {
  const sessions = new KnownSessions();
  let looked = 0;
  const look = async (): Promise<SignedIn | null> => {
    looked += 1;
    return somebody;
  };
  expect(await sessions.find('a', look)).toBe(somebody);
  expect(await sessions.find('a', look)).toBe(somebody);
  expect(await sessions.find('b', look)).toBe(somebody);
  expect(looked).toBe(2);
  sessions.forget();
  await sessions.find('a', look);
  expect(looked).toBe(3);
});

test('nobody is kept in mind who was not found, or who was asked for before a change and found after it', async () => {
  const sessions = new KnownSessions();
  expect(await sessions.find('a', async () => null)).toBeNull();
  expect(await sessions.find('a', async () => somebody)).toBe(somebody);
  sessions.forget();
  const late = sessions.find('a', async () => {
    sessions.forget();
    return somebody;
  });
  expect(await late).toBe(somebody);
  expect(await sessions.find('a', async () => null)).toBeNull();
});
