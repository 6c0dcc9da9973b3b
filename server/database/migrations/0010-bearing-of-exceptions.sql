-- Which requirements of its check an exception bears on; null: all of them.
alter table assessment_exception add column bears_on text[];
