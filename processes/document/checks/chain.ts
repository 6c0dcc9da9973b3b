import type { Check, Finding, Member } from '../../../kernel/check.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { listIn } from '../../../kernel/register.ts';
import { isSame } from '../../../kernel/value.ts';
import { documentCheckTexts } from '../check-texts.ts';
import { signaturesOf, type Version, versionsOf } from '../versions.ts';
import { controlDays, lastLook } from './approval.ts';

/** The versions as the journal recorded each when it was published. */
function journalledVersions(member: Member): readonly Version[] {
  return member.entries.flatMap(({ activity, changes }) => {
    const after = activity === 'publish' ? changes['versions']?.[1] : undefined;
    const last = Array.isArray(after) ? (after.at(-1) as Version) : undefined;
    return last === undefined ? [] : [last];
  });
}

/** A version without what is said of it later, when the next one takes effect. */
function asPublished({ superseded_on: _later, ...version }: Version): Record<string, unknown> {
  return version;
}

function linkException(record: ProcessRecord, version: Version, index: number): Finding['exception'] {
  const params = { version: version.number };
  const before = versionsOf(record)[index - 1]?.hash ?? null;
  if (version.number !== index + 1) return { reason: 'number-missing', params: { version: index + 1 } };
  if ((version.previous_hash ?? null) !== before) return { reason: 'link-broken', params };
  const approved = signaturesOf(record, 'approvals').some(
    (one) => one.version === version.number && one.hash === version.hash,
  );
  return approved ? undefined : { reason: 'other-content', params };
}

function chainException(member: Member): Finding['exception'] {
  const { record } = member;
  const versions = versionsOf(record);
  const journalled = journalledVersions(member);
  for (const [index, version] of versions.entries()) {
    const broken = linkException(record, version, index);
    if (broken !== undefined) return broken;
    // What another system published was not published here, so only its own journal could tell.
    if (record.origin === 'import') continue;
    const told = journalled.find(({ number }) => number === version.number);
    if (told === undefined || !isSame(asPublished(told), asPublished(version))) {
      return { reason: 'journal-differs', params: { version: version.number } };
    }
  }
  const isDistributed =
    listIn(record, 'distribution').length + listIn(record, 'distribution_people').length > 0;
  if (record.state === 'withdrawn' || record.state === 'disposed' || isDistributed) return undefined;
  return { reason: 'no-distribution', params: {} };
}

/**
 * AC-023 for 7.5.3.1-b and 7.5.3.2-a.
 *
 * Population: documents published at least once by the end of the period. Exceptions: versions that are not numbered
 * without a gap, do not follow on the content of the version before, hold other content than was approved, or differ
 * from what the append-only journal recorded when they were published; a document in force that says nowhere to whom it
 * is distributed. It compares hashes that stand in records and journal. That the stored bytes still have those hashes
 * is shown by `GET /documents/:key/verify`, and that nobody reads what they may not by the tests of the program.
 */
export const versionChainCheck: Check = {
  id: 'AC-023',
  process: 'document',
  requirements: ['7.5.3.1-b', '7.5.3.2-a'],
  texts: documentCheckTexts['AC-023'],
  planned: ['document.control'],
  freshness_days: controlDays,
  fields: ['versions', 'approvals', 'distribution', 'distribution_people', 'reviewed_at'],
  entries_of: { open: false, holding: ['versions'] },
  start: () => ({
    examine: (member): Finding | null => {
      if (versionsOf(member.record).length === 0) return null;
      const exception = chainException(member);
      return { evidence_at: lastLook(member.record), ...(exception === undefined ? {} : { exception }) };
    },
  }),
};
