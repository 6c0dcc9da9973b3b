import { describe, expect, it } from 'vitest';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { auditAreaIds } from '../../standard/audit-areas.ts';
import { conflictOfInterestModule } from '../conflict-of-interest/module.ts';
import { knownRecord, refusalCodes } from '../testing/known.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { certificationAudit } from './definition.ts';
import { surveillanceTopics } from './kinds.ts';
import { certificationAuditModule } from './module.ts';

const at = Date.parse('2026-05-04T08:00:00Z');
const settings = {
  ...startingSettings(conflictOfInterestModule),
  ...startingSettings(certificationAuditModule),
};
const [lead, second, manager, other] = [idOf(2), idOf(3), idOf(4), idOf(5)];
const by = (person: string, [when, command]: Step, ...held: readonly Role[]): Step => [
  when,
  command,
  person,
  held.length > 0 ? held : ['certification-auditor'],
];
const byManager = (step: Step): Step => by(manager, step, 'certification-manager');

const file = knownRecord(
  'certification',
  'agreed',
  { client_name: 'Sample Ltd', edition: '2018', technical_areas: ['it-services'] },
  idOf(50),
);
const qualified = (person: string, more = {}): ProcessRecord =>
  knownRecord('auditor-qualification', 'approved', {
    person,
    editions: ['2018'],
    technical_areas: ['it-services'],
    functions: ['lead', 'auditor'],
    valid_until: '2027-12-31',
    ...more,
  });
const declared = (person: string, until: string): ProcessRecord =>
  knownRecord('conflict-of-interest', 'declared', {
    person,
    client: 'SAMPLE LTD.',
    kind: 'consultancy',
    until,
  });
const stageOne = (state = 'reported', values = {}): ProcessRecord =>
  knownRecord(
    'certification-audit',
    state,
    { kind: 'stage-1', certification: file.id, ends_on: '2026-04-01', readiness: 'ready', ...values },
    idOf(60),
  );
const competent = [file, qualified(lead), qualified(second), stageOne()];

const plan = {
  assignee: lead,
  team: [
    { name: lead, function: 'lead' },
    { name: second, function: 'auditor' },
  ],
  begins_on: '2026-06-01',
  ends_on: '2026-06-03',
  days_planned: 6,
  objectives: 'Whether the system meets the requirements.',
  criteria: 'ISO/IEC 20000-1:2018',
  scope: 'Service desk, both sites.',
  sessions: [{ day: '2026-06-01', topic: 'Opening' }],
};
const begun = (kind = 'stage-2', values = {}) =>
  byManager(create(at, { title: 'Audit', kind, certification: file.id, previous: stageOne().id, ...values }));

function story(steps: readonly Step[], known: readonly ProcessRecord[] = competent): ProcessRecord {
  return tell(steps, { definition: certificationAudit, settings, known }).record;
}
function codesOf(steps: readonly Step[], known: readonly ProcessRecord[] = competent): readonly string[] {
  return refusalCodes(steps, { definition: certificationAudit, settings, known });
}

const sent = (kind = 'stage-2', given = plan) => [begun(kind), byManager(perform(at, 'send-plan', given))];
const onSite = Date.parse('2026-06-01T08:00:00Z');
const opening = { opening_at: onSite, opening_present: 'Board and team.', opening_said: 'Plan and rules.' };
const opened = (kind = 'stage-2') => [
  ...sent(kind),
  byManager(perform(at, 'record-confirmation')),
  by(lead, perform(onSite, 'open', opening)),
];
const closing = {
  closing_at: onSite + 2 * DAY_MS,
  closing_present: 'Board and team.',
  closing_said: 'Findings and next steps.',
  sites_visited: [{ site: 'Main site', day: '2026-06-01' }],
  days_done: 6,
};
const closed = (kind = 'stage-2') => [
  ...opened(kind),
  by(second, perform(onSite + 2 * DAY_MS, 'close-on-site', closing)),
];

describe('the plan', () => {
  it('is sent with a competent team, confirmed, and opened in a meeting', () => {
    expect(story(opened())).toMatchObject({
      state: 'under-way',
      values: { plan_sent_at: at, confirmed_at: at },
    });
    expect(codesOf([begun(), byManager(perform(at, 'send-plan'))])).toHaveLength(9);
    expect(codesOf([...sent(), by(lead, perform(onSite, 'open', opening))])).toEqual(['activity.not-now']);
    const confirmed = opened().slice(0, 3);
    expect(codesOf([...confirmed, by(lead, perform(onSite, 'open', {}))])).toEqual(
      Array.from({ length: 3 }, () => 'field.required'),
    );
  });

  it('names nobody whom a relation to the client still bars', () => {
    const bars = [...competent, declared(second, '2025-01-31')];
    expect(codesOf(sent(), bars)).toEqual(['certification-audit.conflict']);
    const past = [...competent, declared(second, '2024-05-31')];
    expect(codesOf(sent(), past)).toEqual([]);
    expect(codesOf(sent(), [...competent, declared(other, '2025-01-31')])).toEqual([]);
  });

  it('asks again when the audit is opened, as relations may have been declared since', () => {
    const confirmed = opened().slice(0, 3);
    const open = by(lead, perform(onSite, 'open', opening));
    const before = story(confirmed);
    expect(before.state).toBe('confirmed');
    // The same steps, with what was declared afterwards known from the start, fail at the first that looks.
    expect(codesOf([...confirmed, open], [...competent, declared(lead, '2026-05-05')])).toEqual([
      'certification-audit.conflict',
    ]);
  });

  it('covers the technical areas of the client by qualifications that hold until its last day', () => {
    const runOut = [file, stageOne(), qualified(lead), qualified(second, { valid_until: '2026-06-02' })];
    expect(codesOf(sent(), runOut)).toEqual(['certification-audit.not-qualified']);
    const elsewhere = { technical_areas: ['cloud'] };
    const uncovered = [file, stageOne(), qualified(lead, elsewhere), qualified(second, elsewhere)];
    expect(codesOf(sent(), uncovered)).toEqual(['certification-audit.area-uncovered']);
    const oneOfThem = [file, stageOne(), qualified(lead), qualified(second, elsewhere)];
    expect(codesOf(sent(), oneOfThem)).toEqual([]);
  });

  it('is led by somebody qualified as lead, and has auditors qualified as auditors', () => {
    const as = (...functions: string[]) => ({ functions });
    const team = (first: object, then: object) => [
      file,
      stageOne(),
      qualified(lead, first),
      qualified(second, then),
    ];
    expect(codesOf(sent(), team(as('lead'), as('auditor')))).toEqual([]);
    expect(codesOf(sent(), team(as('auditor'), as('lead')))).toEqual(['certification-audit.not-as-lead']);
    expect(codesOf(sent(), team(as('lead'), as('decider')))).toEqual(['certification-audit.not-qualified']);
    expect(codesOf(sent(), team(as('decider'), as('auditor')))).toEqual([
      'certification-audit.not-qualified',
    ]);
  });

  it('asks no qualification of those who observe or learn', () => {
    const team = [
      { name: lead, function: 'lead' },
      { name: second, function: 'observer' },
    ];
    const known = [file, stageOne(), qualified(lead)];
    expect(codesOf(sent('stage-2', { ...plan, team }), known)).toEqual([]);
    expect(codesOf(sent(), known)).toEqual(['certification-audit.not-qualified']);
  });

  it.each([
    ['there is none', []],
    ['it was not reported', [stageOne('closed-on-site')]],
    ['it was of another client', [stageOne('reported', { certification: idOf(51) })]],
    ['it was no stage 1', [stageOne('reported', { kind: 'surveillance' })]],
  ])('of stage 2 needs a stage 1: %s', (_, first) => {
    const known = [file, qualified(lead), qualified(second), ...first];
    expect(codesOf(sent(), known)).toEqual(['certification-audit.stage-one-missing']);
    expect(codesOf(sent('stage-1'), known)).toEqual([]);
  });

  it('of stage 2 needs a client found ready, not longer ago than the body allows', () => {
    const others = [file, qualified(lead), qualified(second)];
    expect(codesOf(sent(), [...others, stageOne('reported', { readiness: 'not-ready' })])).toEqual([
      'certification-audit.not-ready',
    ]);
    // 180 days before the first day are 3 December 2025.
    expect(codesOf(sent(), [...others, stageOne('reviewed', { ends_on: '2025-12-02' })])).toEqual([
      'certification-audit.stage-one-old',
    ]);
    expect(codesOf(sent(), [...others, stageOne('reviewed', { ends_on: '2025-12-03' })])).toEqual([]);
  });

  it('that the client objected to is changed and sent again, or agreed on after all', () => {
    const objected = [...sent(), byManager(perform(at, 'record-objection', { answer: 'Not in June.' }))];
    expect(story(objected).state).toBe('objected');
    const again = byManager(perform(at, 'change-plan', { begins_on: '2026-07-01', ends_on: '2026-07-03' }));
    expect(story([...objected, again])).toMatchObject({ state: 'plan-sent', values: { answer: null } });
    expect(story([...objected, byManager(perform(at, 'record-confirmation'))]).state).toBe('confirmed');
    const backwards = byManager(
      perform(at, 'change-plan', { begins_on: '2026-07-04', ends_on: '2026-07-03' }),
    );
    expect(codesOf([...objected, backwards])).toEqual(['field.day-too-early']);
  });
});

const paper = (method: string, more = {}, state = 'concluded', id = idOf(70)): ProcessRecord =>
  knownRecord('work-paper', state, { method, conclusion: 'conforms', ...more }, id);
const finding = (state: string, work_papers: readonly string[] = []): ProcessRecord =>
  knownRecord('certification-finding', state, { work_papers }, idOf(80));
const everywhere = auditAreaIds.map((area) => ({ area, conclusion: 'Shown.' }));
const conclusion = {
  conclusions: 'The system works.',
  report_date: '2026-06-04',
  clause_conclusions: everywhere,
  recommendation: 'grant',
};
const reportAt = onSite + 3 * DAY_MS;

/** Goes on with an audit, whose work papers and findings name it. */
function codesAfter(
  audit: ProcessRecord,
  step: Step,
  work: readonly ProcessRecord[],
): readonly string[] | ProcessRecord {
  const own = work.map((one) => ({ ...one, values: { audit: audit.id, ...one.values } }));
  const telling = {
    definition: certificationAudit,
    settings,
    known: [...competent, ...own],
    going_on_with: audit,
  };
  const codes = refusalCodes([step], telling);
  return codes.length > 0 ? codes : tell([step], telling).record;
}
const report = (values: object, person = lead): Step => by(person, perform(reportAt, 'report', values));
const papers = [paper('interview'), paper('document-review'), paper('observation')];

describe('the report of stage 2', () => {
  const audit = story(closed());

  it('comes from the lead, with every clause, all three methods and every finding issued', () => {
    const work = [...papers, paper('interview', { conclusion: 'finding' }, 'concluded', idOf(71))];
    const reported = codesAfter(audit, report(conclusion), [...work, finding('issued', [idOf(71)])]);
    expect(reported).toMatchObject({
      state: 'reported',
      values: { reported_at: reportAt, reported_by: lead, report_date: '2026-06-04' },
    });
    const text = String((reported as ProcessRecord).values['report']);
    expect(text.startsWith('The system works.\n\n4: Shown.')).toBe(true);
    expect(text).toContain('10: Shown.');
  });

  it.each([
    ['another person signs', conclusion, papers, second, 'field.named-person-only'],
    ['no recommendation', { ...conclusion, recommendation: null }, papers, lead, 'field.required'],
    [
      'a clause is left out',
      { ...conclusion, clause_conclusions: everywhere.slice(1) },
      papers,
      lead,
      'certification-audit.clauses-open',
    ],
    ['nothing was observed', conclusion, papers.slice(0, 2), lead, 'certification-audit.methods-missing'],
    [
      'what was observed was withdrawn',
      conclusion,
      [...papers.slice(0, 2), paper('observation', {}, 'withdrawn')],
      lead,
      'certification-audit.methods-missing',
    ],
    [
      'a work paper is open',
      conclusion,
      [...papers, paper('sample', { conclusion: null }, 'open')],
      lead,
      'certification-audit.papers-open',
    ],
    [
      'a work paper found something that no finding names',
      conclusion,
      [
        ...papers,
        paper('sample', { conclusion: 'finding' }, 'concluded', idOf(71)),
        finding('issued', [idOf(72)]),
      ],
      lead,
      'certification-audit.finding-missing',
    ],
    [
      'a finding was not issued',
      conclusion,
      [...papers, finding('raised')],
      lead,
      'certification-audit.findings-unissued',
    ],
    ['it is of a day to come', { ...conclusion, report_date: '2026-06-07' }, papers, lead, 'field.day-ahead'],
  ])('is refused where %s', (_, values, work, person, code) => {
    expect(codesAfter(audit, report(values, person), work)).toEqual([code]);
  });

  it('does not come before the closing meeting', () => {
    expect(codesAfter(story(opened()), report(conclusion), papers)).toEqual(['activity.not-now']);
    const unsaid = by(lead, perform(reportAt, 'close-on-site', { ...closing, closing_said: null }));
    expect(codesOf([...opened(), unsaid])).toEqual(['field.required']);
  });

  it('takes no account of work for another audit', () => {
    const elsewhere = papers.map((one) => ({ ...one, values: { ...one.values, audit: idOf(99) } }));
    expect(codesAfter(audit, report(conclusion), elsewhere)).toEqual(['certification-audit.methods-missing']);
  });

  it('is reviewed by somebody who did not audit', () => {
    const reported = codesAfter(audit, report(conclusion), papers) as ProcessRecord;
    const review = perform(reportAt, 'review');
    const [, command] = review;
    const bySecond: Step = [reportAt, command, second, ['certification-manager']];
    expect(codesAfter(reported, bySecond, [])).toEqual(['field.beyond-authority']);
    expect(codesAfter(reported, byManager(review), [])).toMatchObject({
      state: 'reviewed',
      values: { reviewed_by: manager },
    });
  });
});

describe('the report of stage 1', () => {
  const audit = story(closed('stage-1'));
  const said = {
    conclusions: 'Documents seen.',
    report_date: '2026-06-04',
    readiness: 'ready-with-concerns',
  };

  it('says how ready the client is and recommends nothing', () => {
    expect(codesAfter(audit, report({ ...said, concerns: 'Few reviews yet.' }), [])).toMatchObject({
      state: 'reported',
    });
    expect(codesAfter(audit, report({ ...said, readiness: null }), [])).toEqual(['field.required']);
    expect(codesAfter(audit, report({ ...said, recommendation: 'grant' }), [])).toEqual([
      'certification-audit.no-recommendation',
    ]);
  });

  it('needs no finding for what a work paper found', () => {
    const found = paper('document-review', { conclusion: 'finding' });
    expect(codesAfter(audit, report(said), [found])).toMatchObject({ state: 'reported' });
  });
});

describe('the report of a surveillance', () => {
  const audit = story(closed('surveillance'));
  const surveillance = surveillanceTopics.map((topic) => ({ topic, seen: 'Looked at.' }));
  const said = { conclusions: 'Kept up.', report_date: '2026-06-04', recommendation: 'maintain' };

  it('tells what was seen of each of its nine topics', () => {
    expect(codesAfter(audit, report({ ...said, surveillance }), [])).toMatchObject({ state: 'reported' });
    const fewer = surveillance.filter(({ topic }) => topic !== 'marks');
    expect(codesAfter(audit, report({ ...said, surveillance: fewer }), [])).toEqual([
      'certification-audit.topics-open',
    ]);
  });
});

it('is worked on by its team alone', () => {
  const record = by(other, perform(onSite, 'record', { conclusions: 'Fine.' }));
  expect(codesOf([...opened(), record])).toEqual(['audit.not-in-team']);
  expect(codesOf([...opened(), by(second, perform(onSite, 'record', { conclusions: 'Fine.' }))])).toEqual([]);
});

it('asks for its next step, by its own days and the body’s', () => {
  const end = Date.parse('2026-06-03T23:59:59.999Z');
  expect(story(opened()).due_at).toBe(end);
  expect(story(closed()).due_at).toBe(end + 14 * DAY_MS);
});
