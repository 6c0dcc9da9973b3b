import { expect, test } from 'vitest';
import { givenServer, serverAt, typedServer } from './typed-server.ts';

test('a provider fills in where and how a server is signed in to, and leaves what was typed', () => {
  const typed = typedServer('imap', null);
  const filled = serverAt('imap', 'google', ' desk@example.org ', {
    ...typed,
    oauth: { ...typed.oauth, client_id: 'client', client_secret: 'secret' },
  });
  expect(givenServer(filled)).toEqual({
    host: 'imap.gmail.com',
    port: 993,
    tls: 'tls',
    user: 'desk@example.org',
    oauth: {
      grant: 'refresh-token',
      token_url: 'https://oauth2.googleapis.com/token',
      scope: 'https://mail.google.com/',
      client_id: 'client',
      client_secret: 'secret',
    },
  });
  expect(serverAt('smtp', 'microsoft', '', { ...filled, user: 'other' })).toMatchObject({
    host: 'smtp.office365.com',
    port: 587,
    tls: 'starttls',
    user: 'other',
    oauth: { grant: 'client-credentials' },
  });
});

test('what is blank stays as it was, and secrets of the other way of signing in do not go along', () => {
  const kept = {
    host: 'mail.example.org',
    port: 465,
    tls: 'tls',
    user: 'desk',
    has_password: false,
    oauth: {
      grant: 'refresh-token',
      token_url: 'https://login.example.org/token',
      client_id: 'client',
      scope: null,
      has_client_secret: true,
      has_refresh_token: true,
    },
    status: null,
  } as const;
  const typed = typedServer('smtp', kept);
  const where = { host: 'mail.example.org', port: 465, tls: 'tls', user: 'desk' };
  const oauth = {
    grant: 'refresh-token',
    token_url: 'https://login.example.org/token',
    client_id: 'client',
    scope: null,
  };
  expect(givenServer(typed)).toEqual({ ...where, oauth });
  const byClient = { ...typed.oauth, grant: 'client-credentials', refresh_token: 'typed before' } as const;
  expect(givenServer({ ...typed, oauth: byClient })).toEqual({
    ...where,
    oauth: { ...oauth, grant: 'client-credentials' },
  });
  expect(givenServer({ ...typed, method: 'password', password: 'right' })).toEqual({
    ...where,
    password: 'right',
  });
  expect(givenServer({ ...typed, method: 'oauth', password: 'right' })).toEqual({ ...where, oauth });
});
