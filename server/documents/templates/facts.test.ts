import { describe, expect, test } from 'vitest';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { readStructuredText } from '../../../processes/document/structured-text.ts';
import { recordWith, sourceWith } from '../testing/facts.ts';
import type { FactSource } from './fact.ts';
import { fillFacts } from './facts.ts';
import { plainText } from './nodes.ts';
import { blockPlaceholders, inlinePlaceholders } from './placeholders.ts';
import { readTemplate } from './read-template.ts';

const person = '00000000-0000-7000-8000-0000000000a1';
const service = { ...recordWith('service', 'live', { title: 'Mail', assignee: person }), id: 's1' };
const retired = {
  ...recordWith('service', 'draft', { title: 'Planned service', assignee: person }),
  id: 's2',
};
const scope = {
  statement: 'Delivers mail to everybody.\nFrom one place.',
  services: ['s1'],
  locations: [{ place: 'Sample street', activities: 'All work' }],
  other_parties: [{ name: 'Sample carrier', involvement: 'Lines', clauses: '8.2.3' }],
  exclusions: [{ excluded: 'Printing', reason: 'Sold' }],
};

const recorded: Readonly<Record<string, readonly ProcessRecord[]>> = {
  service: [service, retired],
  scope: [
    recordWith('scope', 'draft', { statement: 'Not approved' }),
    recordWith('scope', 'approved', scope),
  ],
  appointment: [
    recordWith('appointment', 'proposed', { role: 'sms-manager', assignee: 'p9' }),
    recordWith('appointment', 'in-force', {
      role: 'sms-manager',
      assignee: person,
      responsibilities: ['conformity'],
      duties: 'Keeps the SMS going',
    }),
  ],
  'sms-process': [recordWith('sms-process', 'current', { title: 'Triage', inputs: 'Calls' })],
  document: [recordWith('document', 'published', { title: 'Our policy', item: 'DI-02', assignee: person })],
  risk: [
    recordWith('risk', 'treating', {
      title: 'Power fails',
      nature: 'risk',
      inherent_level: 'high',
      residual_level: 'low',
      treatment: 'reduce',
      treatment_text: 'Second line',
    }),
    recordWith('risk', 'identified', { title: 'A market opens', nature: 'opportunity' }),
  ],
  objective: [
    recordWith('objective', 'draft', { title: 'Some wish' }),
    recordWith('objective', 'approved', {
      title: 'Fewer faults',
      target: 95,
      unit: '%',
      direction: 'at-least',
    }),
  ],
  measure: [recordWith('measure', 'current', { title: 'Solved in time', target: 4, direction: 'at-most' })],
  issue: [recordWith('issue', 'current', { title: 'Heat waves', topic: 'climate-change' })],
  'interested-party': [
    recordWith('interested-party', 'current', {
      title: 'Sample regulator',
      requirements: [
        { requirement: 'Report outages', relevant: true },
        { requirement: 'Not ours', relevant: false },
      ],
    }),
  ],
  communication: [recordWith('communication', 'current', { title: 'Month in review', every_days: 30 })],
  competence: [
    recordWith('competence', 'current', { role: 'service-desk', required_level: 3, person }),
    recordWith('competence', 'current', { role: 'service-desk', required_level: 2, person: 'p2' }),
  ],
  'audit-programme': [
    recordWith('audit-programme', 'approved', {
      entries: [{ area: '8.6.1', importance: 'high', planned_on: '2026-05-04', why: 'Grew fast' }],
    }),
  ],
};

const full = (more: Partial<FactSource> = {}): FactSource =>
  sourceWith({
    people: [
      { id: person, name: 'Sample manager', roles: ['system-manager'] },
      { id: 'p3', name: 'Sample director', roles: ['top-management'] },
    ],
    names: new Map([
      [person, 'Sample manager'],
      ['p9', 'Somebody else'],
      ['s1', 'Mail'],
    ]),
    records: (process) => recorded[process] ?? [],
    ...more,
  });

const filled = (markdown: string, source: FactSource) =>
  fillFacts(readTemplate('sample.md', `# Title\n\n${markdown}`, source.language).body, source);
const textOf = (markdown: string, source: FactSource = full()): string =>
  plainText([filled(markdown, source)]);

describe('a fact that is recorded', () => {
  test.each([
    ['organisation', 'Sample organisation'],
    ['today', '2026-03-02'],
    ['time-zone', 'UTC'],
    ['scope-statement', 'Delivers mail to everybody.'],
    ['policy-owner', 'Sample manager'],
    ['sms-manager', 'Sample manager'],
    ['top-management', 'Sample director'],
    ['review-interval', '365'],
  ])('stands in the sentence: %s', (name, told) => {
    expect(textOf(`It is {{${name}}} here.`)).toContain(`It is ${told}`);
  });

  test.each([
    ['services', ['Mail', 'Sample manager'], ['Planned service']],
    ['scope-services', ['Mail'], ['Planned service']],
    ['locations', ['Sample street', 'All work'], []],
    ['other-parties', ['Sample carrier', 'Lines'], []],
    ['exclusions', ['Printing', 'Sold'], []],
    ['roles', ['Manager of the SMS', 'Sample manager', 'Keeps the SMS going'], ['Somebody else']],
    ['processes', ['Triage', 'Calls'], []],
    ['calendars', ['Working week', 'Mon–Fri: 08:00–17:00', 'Sat–Sun: closed'], []],
    ['incident-priorities', ['1 – Critical', '4 – Low'], []],
    ['incident-targets', ['All other services', '15 min', '40 h'], []],
    ['incident-escalation', ['Resolution: 75 %', 'to another team', 'escalates by itself'], []],
    ['major-incident-criteria', ['1 – Critical', '30 min', '10 d', 'any service'], []],
    ['risk-scales', ['Rare', 'Severe'], []],
    ['risk-matrix', ['Almost certain', 'Very high'], []],
    ['risk-acceptance', ['Top management', 'Medium'], []],
    ['risks', ['Power fails', 'Low', 'Second line'], ['A market opens']],
    ['objectives', ['Fewer faults', 'at least 95 %'], ['Some wish']],
    ['measures', ['Solved in time', 'at most 4'], []],
    ['issues', ['Heat waves'], []],
    ['interested-parties', ['Sample regulator', 'Report outages'], ['Not ours']],
    ['communication-plan', ['Month in review', 'every 30 days'], []],
    ['competences', ['Service desk'], ['Sample manager']],
    ['audit-programme', ['2026-05-04', 'Grew fast'], []],
    ['management-review-inputs', ['Performance of the services'], []],
    ['improvement-criteria', ['Serves the objectives', '2.5'], []],
    ['nonconformity-targets', ['90', 'Days from raising to correction'], []],
    ['planned-intervals', ['Review of issues', '365 (starting value, not confirmed)'], ['tolerance']],
    ['documents', ['Our policy'], []],
  ])('stands in a block: %s', (name, told, untold) => {
    const text = filled(`{{${name}}}`, full());
    expect(readStructuredText(text)).toMatchObject({ ok: true });
    for (const one of told) expect(plainText([text])).toContain(one);
    for (const one of untold) expect(plainText([text])).not.toContain(one);
    expect(plainText([text])).not.toContain('Nothing is recorded');
  });

  test('is told in the language asked for', () => {
    expect(textOf('{{risk-matrix}}', full({ language: 'vi' }))).toContain('Rất cao');
    expect(textOf('{{major-incident-criteria}}', full({ language: 'zh' }))).toContain('30 分钟');
    expect(textOf('{{calendars}}', full({ language: 'zh' }))).toContain('周一–周五：08:00–17:00');
    expect(textOf('{{calendars}}', full({ language: 'vi' }))).toContain('Giờ làm việc');
  });

  test('keeps the marks around it, and lines within it', () => {
    const text = filled('Of **{{scope-statement}}** now.', full());
    const marks = [{ type: 'bold' }];
    expect(text.content?.[0]?.content).toEqual([
      { type: 'text', text: 'Of ' },
      { type: 'text', text: 'Delivers mail to everybody.', marks },
      { type: 'hardBreak' },
      { type: 'text', text: 'From one place.', marks },
      { type: 'text', text: ' now.' },
    ]);
  });

  test('is nothing but a decision where it was decided that there is nothing', () => {
    const none = recordWith('scope', 'approved', { no_other_parties: true, no_exclusions: true });
    const source = full({ records: (process) => (process === 'scope' ? [none] : []) });
    expect(textOf('{{other-parties}}\n\n{{exclusions}}', source)).toBe(
      'No other parties are involved.\nNothing is left out.\n',
    );
  });

  test('says what does not fit into a table', () => {
    const many = Array.from({ length: 502 }, () => recordWith('issue', 'current', { title: 'One of many' }));
    const text = textOf('{{issues}}', full({ records: () => many }));
    expect(text).toContain('2 more entries are in the register “Issues”');
  });

  test('is marked where nobody has confirmed the plan behind it, once for each setting', () => {
    const note = 'are starting values that nobody of the organisation has confirmed';
    const text = textOf('{{risk-scales}}\n\n{{risk-matrix}}');
    expect(text.split(note).length).toBe(2);
    expect(text).toContain('Settings: Risk method');
    const { settings } = full().planned;
    const planned = { settings, confirmed: { 'risk.method': true } };
    expect(textOf('{{risk-scales}}', full({ planned }))).not.toContain(note);
  });
});

describe('a fact that is missing', () => {
  const always = ['organisation', 'today', 'time-zone', 'review-interval'];

  test.each(Object.keys(inlinePlaceholders).filter((name) => !always.includes(name)))(
    'leaves a gap in the sentence, and says where it is recorded: %s',
    (name) => {
      const text = textOf(`It is {{${name}}} here, {{${name}}}.`, sourceWith());
      expect(text).toMatch(
        /^It is \[[^\]]+\] here, \[[^\]]+\]\.\nGuidance: Nothing is recorded in the program yet/,
      );
      expect(text.split('Guidance:').length).toBe(2);
    },
  );

  const planned = /calendars|^incident|^major|^risk-|inputs|criteria|targets|intervals/;
  test.each(Object.keys(blockPlaceholders).filter((name) => !planned.test(name)))(
    'becomes guidance on where it is recorded: %s',
    (name) => {
      expect(textOf(`{{${name}}}`, sourceWith())).toMatch(
        /^Guidance: Nothing is recorded in the program yet for “[^”]+”\. Record it under “[^”]+” .*\n$/,
      );
    },
  );

  test('is said to be so in the language asked for', () => {
    expect(textOf('{{services}}', sourceWith({ language: 'vi' }))).toBe(
      'Hướng dẫn: Chương trình chưa ghi nhận gì cho “Dịch vụ đang vận hành”. Hãy ghi nhận tại “Dịch vụ” rồi điền vào đây, hoặc tạo lại tài liệu.\n',
    );
    expect(textOf('{{sms-manager}}', sourceWith({ language: 'zh' }))).toBe(
      '[SMS 经理]\n说明：程序中尚未记录“SMS 经理”。请在“任命”中记录后填入此处，或重新创建文件。\n',
    );
  });
});
