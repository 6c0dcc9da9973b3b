import { expect, test } from 'vitest';
import { generatePassword, hashPassword, verifyPassword } from './passwords.ts';

test('a hash is argon2id at the cost OWASP names, and only its own password fits it', async () => {
  const hash = await hashPassword('a long enough password');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(hash, 'a long enough password')).toBe(true);
  expect(await verifyPassword(hash, 'a long enough passwore')).toBe(false);
});

test('without a hash nothing fits, not even what the decoy is made from', async () => {
  expect(await verifyPassword(null, 'nobody has this password')).toBe(false);
});

test('characters are counted as people see them', async () => {
  await expect(hashPassword('十一个字的密码不够长')).rejects.toMatchObject({
    code: 'identity.password-weak',
  });
  expect(await hashPassword('这个密码一共有十二个汉字')).toMatch(/^\$argon2id/);
  await expect(hashPassword('x'.repeat(501))).rejects.toMatchObject({ code: 'identity.password-weak' });
});

test('generated passwords are strong enough to be accepted, and differ', async () => {
  const [one, two] = [generatePassword(), generatePassword()];
  expect(one).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  expect(one).not.toBe(two);
  expect(await hashPassword(one)).toMatch(/^\$argon2id/);
});
