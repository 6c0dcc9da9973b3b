import { describe, expect, it } from 'vitest';
import type { ProcessRecord } from '../kernel/record.ts';
import { DAY_MS } from '../kernel/register.ts';
import type { Role } from '../kernel/roles.ts';
import { clientAppealModule } from './client-appeal/module.ts';
import { clientComplaintModule } from './client-complaint/module.ts';
import { knownRecord, refusalCodes } from './testing/known.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from './testing/stories.ts';

const at = Date.parse('2026-09-01T09:00:00Z');
const client = idOf(50);
const [auditor, writer, decider, concerned, free, other] = [2, 3, 4, 5, 6, 7].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const known: readonly ProcessRecord[] = [
  knownRecord('certification-audit', 'reviewed', { certification: client, assignee: auditor }, idOf(60)),
  knownRecord('work-paper', 'concluded', { audit: idOf(60), concluded_by: writer }),
  knownRecord(
    'certification-decision',
    'announced',
    { certification: client, decided_by: decider },
    idOf(70),
  ),
];
const by = (person: string, [when, command]: Step, ...held: Role[]): Step => [when, command, person, held];
const manager = (step: Step): Step => by(other, step, 'certification-manager');

describe.each([
  ['a complaint', clientComplaintModule, { about: 'client' }],
  ['an appeal', clientAppealModule, { decision: idOf(70) }],
])('%s', (_, module, more) => {
  const { definition } = module;
  const telling = { definition, settings: startingSettings(module), known };
  const begun = manager(
    create(at, {
      title: 'Handling of a finding',
      from: 'Sample Ltd',
      received_on: '2026-09-01',
      description: 'Not looked at in time.',
      certification: client,
      concerned: [concerned],
      ...more,
    }),
  );
  const given = (person: string) => manager(perform(at, 'acknowledge', { assignee: person }));
  const investigate = (person: string) =>
    by(
      person,
      perform(at, 'investigate', { investigation: 'Looked at the journal.' }),
      'certification-decider',
    );
  const decide = (person: string) =>
    by(
      person,
      perform(at, 'decide', { outcome: 'upheld', verdict: 'It was late.' }),
      'certification-decider',
    );
  const codes = (...steps: Step[]) => refusalCodes(steps, telling);

  it('goes from receipt to closure by people who had no part in it', () => {
    const steps = [
      begun,
      given(free),
      investigate(free),
      decide(other),
      manager(perform(at, 'answer', { answer: 'You were right.' })),
      manager(perform(at, 'close', { follow_up: 'Reminders set.' })),
    ];
    const { record } = tell(steps, telling);
    expect(record).toMatchObject({ state: 'closed', values: { investigated_by: free, decided_by: other } });
    expect(new Set(record.values['involved'] as string[])).toEqual(
      new Set([auditor, writer, decider, concerned]),
    );
  });

  it.each([
    ['audited', auditor],
    ['wrote a work paper', writer],
    ['decided', decider],
    ['is concerned', concerned],
  ])('is neither investigated nor decided by somebody who %s', (_what, person) => {
    expect(codes(begun, given(person))).toEqual(['handling.assignee-involved']);
    const handOver = manager(perform(at, 'hand-over', { assignee: person }));
    expect(codes(begun, given(free), handOver)).toEqual(['handling.assignee-involved']);
    expect(codes(begun, given(free), investigate(free), decide(person))).toEqual(['handling.involved']);
  });

  it('is investigated by whom it was given to', () => {
    expect(codes(begun, given(free), investigate(other))).toEqual(['field.named-person-only']);
  });

  it('is owed by the body’s days', () => {
    const received = Date.parse('2026-09-01T23:59:59.999Z');
    expect(tell([begun], telling).record.due_at).toBe(received + 5 * DAY_MS);
    expect(tell([begun, given(free)], telling).record.due_at).toBe(received + 60 * DAY_MS);
  });
});

it('an appeal is decided by a decider, never by who manages', () => {
  const { definition } = clientAppealModule;
  expect(definition.activities.find(({ name }) => name === 'decide')?.may).toEqual(['certification-decider']);
});
