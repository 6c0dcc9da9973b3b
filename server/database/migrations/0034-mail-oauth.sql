-- Mail servers that take no passwords: an access token is fetched for them (OAuth 2.0, RFC 6749 sections 4.4 and 6).
alter table mail_account
  -- {"grant", "token_url", "client_id", "scope"}; null: user and password. Where given, the secret beside it is that of the client.
  add column imap_oauth jsonb check (jsonb_typeof(imap_oauth) = 'object' and length(imap_oauth::text) <= 4000),
  add column smtp_oauth jsonb check (jsonb_typeof(smtp_oauth) = 'object' and length(smtp_oauth::text) <= 4000),
  -- Refresh tokens, sealed as the secrets are.
  add column imap_refresh bytea check (octet_length(imap_refresh) between 28 and 16384),
  add column smtp_refresh bytea check (octet_length(smtp_refresh) between 28 and 16384),
  add check (imap_refresh is null or imap_oauth is not null),
  add check (smtp_refresh is null or smtp_oauth is not null);
