import { describe, expect, test } from 'vitest';
import { incident } from '../../processes/incident/definition.ts';
import { headerLine, isMailAddress } from './address.ts';
import { nextAttempt } from './back-off.ts';
import { htmlOf } from './html.ts';
import { attemptFailed, isUnknownMailbox } from './smtp-outcome.ts';
import { eventOf, type Somebody, type TellingEntry, whoGets } from './who-gets.ts';

const minute = 60_000;

test('a mail is tried after waits that double, and is given up within two days', () => {
  const waits: number[] = [];
  let now: number | null = 0;
  for (let at: number | null = 0; at !== null; at = now) {
    now = nextAttempt(0, at);
    if (now !== null) waits.push((now - at) / minute);
  }
  expect(waits.slice(0, 5)).toEqual([1, 1, 2, 4, 8]);
  expect(Math.max(...waits)).toBe(480);
  const total = waits.reduce((sum, wait) => sum + wait, 0);
  expect(total).toBeGreaterThan(40 * 60);
  expect(total).toBeLessThanOrEqual(48 * 60);
});

test('addresses are taken as they are, or not at all', () => {
  const good = ['ann@example.org', 'a.b+c@sub.example.org', 'nguyễn@ví-dụ.vn', 'ann@localhost'];
  const bad = [
    'ann',
    'ann@',
    '@example.org',
    'ann@example.org\r\nBcc: eve@example.org',
    'ann@example.org>, <eve@example.org',
    'ann@example.org,eve@example.org',
    '"ann b"@example.org',
    'ann@.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(260)}.org`,
  ];
  expect(good.filter((address) => !isMailAddress(address))).toEqual([]);
  expect(bad.filter(isMailAddress)).toEqual([]);
});

test('a line of a header is one line', () => {
  expect(headerLine('  Printer\r\nBcc: eve@example.org\u2028x\u0000 ', 100)).toBe(
    'Printer Bcc: eve@example.org x',
  );
  expect(headerLine('打印机坏了', 3)).toBe('打印…');
});

test('HTML of a text says the same, loads nothing and runs nothing', () => {
  const html = htmlOf('a < b & "c"\nsecond\n\n<script>x</script> https://e.org/a?b=1&c=2.', 'vi');
  expect(html).toContain('<p>a &lt; b &amp; &quot;c&quot;<br>\nsecond</p>');
  expect(html).toContain('&lt;script&gt;x&lt;/script&gt;');
  expect(html).toContain('<a href="https://e.org/a?b=1&amp;c=2">https://e.org/a?b=1&amp;c=2</a>.');
  expect(html).toContain('<html lang="vi">');
  expect(htmlOf('https://e.org/"onclick="x" javascript:x', 'en')).not.toContain('"onclick');
  expect(html).not.toMatch(/<(?:img|script|link|style)/);
});

describe('what an error of sending means', () => {
  const failed = (error: object, handed = false) => {
    const { then, reason } = attemptFailed(error, handed);
    return `${then} ${reason}`;
  };

  test.each([
    [{ command: 'RCPT TO', responseCode: 550 }, false, 'never refused'],
    [{ command: 'RCPT TO', responseCode: 450 }, false, 'again deferred'],
    [{ command: 'DATA', code: 'EMESSAGE', responseCode: 554 }, true, 'never refused'],
    [{ command: 'DATA', code: 'EMESSAGE', responseCode: 451 }, true, 'again deferred'],
    [{ command: 'RCPT TO', responseCode: 421 }, false, 'account connection'],
    // As the library tells them: with a code of its own as well.
    [{ command: 'MAIL FROM', code: 'EENVELOPE', responseCode: 421 }, false, 'account connection'],
    [{ command: 'DATA', code: 'EMESSAGE', responseCode: 421 }, true, 'account connection'],
    [{ command: 'AUTH PLAIN', code: 'EAUTH', responseCode: 535 }, false, 'account sign-in'],
    [{ command: 'STARTTLS', code: 'ETLS' }, false, 'account tls'],
    [{ code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, false, 'account connection'],
    [{ code: 'PRIVATE_ADDRESS' }, false, 'account private-address'],
    [{ code: 'EMESSAGE', message: 'larger than allowed' }, false, 'never refused'],
    [{ code: 'ECONNECTION' }, true, 'unsure interrupted'],
    [{ code: 'ETIMEDOUT' }, true, 'unsure interrupted'],
    [{ code: 'ETIMEDOUT' }, false, 'account connection'],
    [{ code: 'ECONNECTION', responseCode: 421 }, true, 'account connection'],
  ])('%o, handed over %s: %s', (error, handed, expected) => {
    expect(failed(error, handed)).toBe(expected);
  });

  test('only an answer that the mailbox is none stops further mail to it', () => {
    expect(
      ['550 5.1.1 no such user', '550-5.1.1 no', '553 5.1.3 bad', '550 5.2.1 off'].every(isUnknownMailbox),
    ).toBe(true);
    const others = ['550 5.7.1 spam', '450 4.1.1 later', '552 5.2.2 full', '550 5.1.8 your address', '5.1.1'];
    expect(others.filter(isUnknownMailbox)).toEqual([]);
  });
});

describe('who is told what by mail', () => {
  const person = (id: string, more: Partial<Somebody> = {}): Somebody => ({
    id,
    name: id,
    address: `${id}@example.org`,
    roles: ['requester'],
    active: true,
    ...more,
  });
  const entry = (more: Partial<TellingEntry>): TellingEntry => ({
    activity: 'comment',
    from_state: 'new',
    to_state: 'new',
    actor_id: 'agent',
    by_mail: false,
    ...more,
  });
  const told = (
    given: Partial<TellingEntry>,
    channel = 'email',
    watchers: Somebody[] = [],
    asked = person('ann'),
  ) => {
    const one = entry(given);
    const event = eventOf(incident, one);
    if (event === null) return 'nothing';
    const names = whoGets(event, one, { channel, requester: asked, watchers }).map(({ name }) => name);
    return `${event}: ${names.join(' ')}`.trim();
  };
  const resolve = { activity: 'resolve', from_state: 'in-progress', to_state: 'resolved' };
  const reopen = { activity: 'reopen', from_state: 'resolved', to_state: 'in-progress' };

  test('whoever asked by mail: that it arrived, answers, that it is done, that it goes on', () => {
    expect(told({ activity: 'create', from_state: null, by_mail: true, actor_id: 'ann' })).toBe(
      'received: ann',
    );
    expect(told({})).toBe('comment: ann');
    expect(told(resolve)).toBe('done: ann');
    expect(told(reopen)).toBe('reopened: ann');
    expect(told({ activity: 'cancel', to_state: 'cancelled' })).toBe('done: ann');
  });

  test('never what they did themselves, except that it arrived', () => {
    expect(told({ actor_id: 'ann', by_mail: true })).toBe('comment:');
    expect(told({ ...reopen, actor_id: 'ann', by_mail: true })).toBe('reopened: ann');
    expect(told({ ...reopen, actor_id: 'ann' })).toBe('reopened:');
    expect(told({ activity: 'close', from_state: 'resolved', to_state: 'closed' })).toBe('nothing');
  });

  test('nothing of what is internal, of steps, of records that came another way', () => {
    expect(told({ activity: 'note' })).toBe('nothing');
    expect(told({ activity: 'assign', to_state: 'assigned' })).toBe('nothing');
    expect(told({ activity: 'escalate-functional' })).toBe('nothing');
    expect(told({ activity: 'create', from_state: null })).toBe('nothing');
    expect(told({}, 'phone')).toBe('comment:');
  });

  test('watchers outside of the desk too, once each; staff, people who left and who have no address not', () => {
    const watchers = [
      person('bob'),
      person('bo', { address: 'BOB@example.org' }),
      person('agent2', { roles: ['agent'] }),
      person('gone', { active: false }),
      person('none', { address: null }),
    ];
    expect(told({}, 'email', watchers)).toBe('comment: ann bob');
    expect(told({}, 'portal', watchers)).toBe('comment: bob');
    expect(told({ activity: 'create', from_state: null, by_mail: true }, 'email', watchers)).toBe(
      'received: ann',
    );
  });
});
