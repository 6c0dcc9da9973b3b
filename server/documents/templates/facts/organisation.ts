import { dayOf } from '../../../../kernel/day.ts';
import type { ProcessRecord } from '../../../../kernel/record.ts';
import { plannedNumber, textIn } from '../../../../kernel/register.ts';
import type { Role } from '../../../../kernel/roles.ts';
import type { BlockFact, FactSource, InlineFact } from '../fact.ts';
import { recordTable, shown } from '../show.ts';
import { words } from '../words.ts';

const people = { page: words.people } as const;

/** Names in a row, or null when there are none. */
function namesInRow(names: readonly string[], { language }: FactSource): string | null {
  return names.length === 0 ? null : names.join(language === 'zh' ? '、' : ', ');
}

function holdersOf(source: FactSource, role: Role): string | null {
  const holders = source.people.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
  return namesInRow(holders, source);
}

function appointments(source: FactSource): readonly ProcessRecord[] {
  return source.records('appointment').filter(({ state }) => state === 'in-force');
}

/** Whoever is appointed as manager of the SMS, or else holds that role in the program. */
function smsManager(source: FactSource): string | null {
  const appointed = appointments(source)
    .filter(({ values }) => values['role'] === 'sms-manager')
    .flatMap((record) => source.names.get(textIn(record, 'assignee') ?? '') ?? []);
  return namesInRow([...new Set(appointed)], source) ?? holdersOf(source, 'system-manager');
}

/** The owner of the service management policy: of the newest document that is one. */
function policyOwner(source: FactSource): string | null {
  const policies = source.records('document').filter(({ values }) => values['item'] === 'DI-02');
  const owner = policies.map((record) => textIn(record, 'assignee')).findLast((one) => one !== null);
  return source.names.get(owner ?? '') ?? null;
}

/** Facts about the organisation itself and who answers for what. */
export const organisationFacts = {
  organisation: { recorded: people, tell: ({ organisation }) => organisation },
  today: { recorded: people, tell: ({ now, time_zone }) => dayOf(now, time_zone) },
  'time-zone': { recorded: { setting: 'calendars' }, tell: ({ time_zone }) => time_zone },
  'policy-owner': { recorded: { register: 'document' }, reads: ['document'], tell: policyOwner },
  'sms-manager': { recorded: { register: 'appointment' }, reads: ['appointment'], tell: smsManager },
  'top-management': { recorded: people, tell: (source) => holdersOf(source, 'top-management') },
  'review-interval': {
    recorded: { setting: 'document.control' },
    tell: ({ planned }) =>
      String(plannedNumber(planned.settings, 'document.control', 'review_interval_days')),
  },
} as const satisfies Record<string, InlineFact>;

/** Appointments, processes and documents of the management system. */
export const systemFacts = {
  roles: {
    recorded: { register: 'appointment' },
    reads: ['appointment'],
    tell: (source) =>
      recordTable(source, 'appointment', appointments(source), [
        'role',
        'assignee',
        {
          head: words.what[source.language],
          tell: (record) => [
            shown(source, 'appointment', 'responsibilities', record.values['responsibilities']),
            textIn(record, 'duties') ?? '',
          ],
        },
      ]),
  },
  processes: {
    recorded: { register: 'sms-process' },
    reads: ['sms-process'],
    tell: (source) =>
      recordTable(source, 'sms-process', source.records('sms-process'), [
        'title',
        'assignee',
        'inputs',
        'outputs',
      ]),
  },
  documents: {
    recorded: { register: 'document' },
    reads: ['document'],
    tell: (source) =>
      recordTable(source, 'document', source.records('document'), [
        { head: words.number[source.language], tell: ({ number }) => number },
        'title',
        'kind',
        'version_number',
        'assignee',
        'next_review',
      ]),
  },
} as const satisfies Record<string, BlockFact>;
