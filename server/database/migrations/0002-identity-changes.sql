-- Every server process forgets whom it knew when sessions end or what somebody may do is changed, whoever changed it.
create function tell_identity_change() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform pg_notify('identity_changed', '');
  return null;
end $$;
revoke all on function tell_identity_change() from public;

create trigger session_ended after update or delete on session
  for each statement execute function tell_identity_change();
create trigger person_changed after update on person
  for each statement execute function tell_identity_change();
