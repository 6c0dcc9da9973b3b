import type { ProcessDefinition, Settings } from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, plannedNumber, tendingRoles, textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { activities, agendaProblems } from './activities.ts';
import { votes } from './result.ts';

function minutesDue(record: ProcessRecord, settings: Settings): number {
  const days = plannedNumber(settings, 'change-meeting.times', 'minutes_days');
  return (instantIn(record, 'held_at') ?? record.updated_at) + days * DAY_MS;
}

/**
 * Meetings of a change advisory board (ISO/IEC 20000-1:2018, 8.5.1.3): members vote on the changes of the agenda under their
 * own names, each on the version that stands then, and the program puts the board's decision on the change.
 */
export const changeMeeting: ProcessDefinition = {
  name: 'change-meeting',
  plural: 'change-meetings',
  prefix: 'CAB',
  clause: '8.5.1',
  version: 1,
  title: { en: 'Change meeting', vi: 'Cuộc họp thay đổi', zh: '变更会议' },
  section: 'control',
  fields: {
    title: given('line', workingRoles, { column: 'title', required_on_create: true }),
    board: given('choice', workingRoles, {
      choices_from: 'change.board',
      // Who sits on boards is not for everybody who reads the names of choices.
      audience: 'staff',
      required_on_create: true,
      on_update: [],
    }),
    planned_at: given('instant', workingRoles),
    assignee: given('person', workingRoles, { column: 'assignee' }),
    chair: given('person', tendingRoles),
    agenda: given('rows', workingRoles, {
      columns: { change: needed('record', { refers_to: 'change' }), note: column('line') },
    }),
    attended: given('person', workingRoles, { many: true }),
    held_at: set('instant'),
    votes: set('rows', {
      columns: {
        change: needed('record', { refers_to: 'change' }),
        by: needed('person'),
        vote: needed('choice', { choices: votes }),
        reason: column('paragraph'),
        at: needed('instant'),
        plan_version: needed('number'),
        content_hash: needed('line'),
      },
    }),
    results: set('rows', {
      columns: {
        change: needed('record', { refers_to: 'change' }),
        result: needed('choice', { choices: ['approved', 'rejected', 'deferred', 'outdated'] }),
        votes_for: needed('number'),
        votes_against: needed('number'),
        abstained: needed('number'),
        plan_version: needed('number'),
        content_hash: needed('line'),
        at: needed('instant'),
        applied_at: column('instant'),
      },
    }),
    minutes: given('paragraph', workingRoles),
  },
  states: {
    planned: { open: true },
    held: { open: true },
    closed: { open: false, stamps: 'closed_at' },
    cancelled: { open: false, stamps: 'closed_at' },
  },
  initial: 'planned',
  activities,
  clocks: [],
  may_create: workingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['board', 'planned_at', 'held_at', 'chair'],
  obligations: (record, { settings }) => {
    const owed = { person: textIn(record, 'chair') ?? textIn(record, 'assignee'), roles: tendingRoles };
    return record.state === 'planned'
      ? [{ kind: 'hold', due_at: instantIn(record, 'planned_at'), ...owed }]
      : [{ kind: 'minutes', due_at: minutesDue(record, settings), ...owed }];
  },
  relations: ['relates-to'],
  objections: agendaProblems,
};
