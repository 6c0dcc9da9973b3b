-- What is new in the journal is asked for many times a second, by sealing and by everything that follows entries. The index
-- by blocks had to read all blocks that were written since it was last summed up, a hundred and more under load: a hundred
-- milliseconds each time. This one is larger, and finds the new entries alone. Those of one transaction share a place in it.
drop index journal_transaction;
create index journal_transaction on journal_entry ((transaction_id::text::bigint));
