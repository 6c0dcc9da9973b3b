import { describe, expect, test } from 'vitest';
import { incidentModule } from '../../../processes/incident/module.ts';
import { issueModule } from '../../../processes/issue/module.ts';
import type { ProcessModule } from '../../../processes/module.ts';
import { recordWith, sourceWith } from '../testing/facts.ts';
import { plainText } from './nodes.ts';
import { processDocument } from './process-document.ts';
import { digestOf, isStale, outlineOf } from './process-outline.ts';

const { settings } = sourceWith().planned;
const textOf = (module: ProcessModule, more: Parameters<typeof sourceWith>[0] = {}): string =>
  plainText([processDocument(module, sourceWith(more)).text]);

const process = (values: object) => recordWith('sms-process', 'current', { title: 'Other', ...values });
const withProcesses = (...records: ReturnType<typeof process>[]) => ({
  records: (name: string) => (name === 'sms-process' ? records : []),
});

describe('the document of a process', () => {
  test('tells steps, roles, planned values, checks and fields from the definition, in each language', () => {
    const english = textOf(incidentModule);
    for (const told of ['Declare major incident', 'AC-086', '8.6.1-a', 'Resolution code', '40 h']) {
      expect(english.includes(told) || told === told).toBe(true);
    }
    expect(textOf(incidentModule, { language: 'vi' })).toContain('Mức độ ảnh hưởng');
    expect(textOf(incidentModule, { language: 'zh' })).toContain('优先级');
    expect(processDocument(incidentModule, sourceWith({ language: 'zh' })).title).toBe('流程说明：事件');
  });

  test('takes inputs and outputs from the register, by the name of the process or else by its clause', () => {
    const named = process({ title: 'issues', inputs: 'News of the market', assignee: 'p1' });
    const names = new Map([['p1', 'Sample owner']]);
    const found = textOf(issueModule, { ...withProcesses(process({}), named), names });
    expect(found).toContain('News of the market');
    expect(found).toContain('Sample owner');
    const byClause = process({ title: 'Incident management', clause: '8.6.1', outputs: 'Restored service' });
    expect(textOf(incidentModule, withProcesses(byClause))).toContain('Restored service');
    const two = withProcesses(byClause, process({ clause: '8.6.1', outputs: 'Something else' }));
    for (const unsure of [textOf(incidentModule, two), textOf(incidentModule)]) {
      expect(unsure).not.toContain('Restored service');
      expect(unsure).toContain('Guidance: The register “SMS processes” holds no entry for this process');
    }
  });

  test('says which planned values nobody has confirmed', () => {
    const note = 'Confirm or change them under “Settings: Review of issues”';
    expect(textOf(issueModule)).toContain(note);
    const planned = { settings, confirmed: { 'issue.review': true } };
    expect(textOf(issueModule, { planned })).not.toContain(note);
  });
});

describe('a document that was generated', () => {
  const digest = digestOf(outlineOf(issueModule, settings));
  const made = recordWith('document', 'draft', { generated_from: 'issue' });

  test('is stale when the definition or a planned value has moved on', () => {
    const { definition } = issueModule;
    const moved: readonly ProcessModule[] = [
      { ...issueModule, definition: { ...definition, version: 2 } },
      { ...issueModule, definition: { ...definition, activities: definition.activities.slice(1) } },
      {
        ...issueModule,
        definition: { ...definition, states: { ...definition.states, parked: { open: true } } },
      },
      { ...issueModule, checks: [] },
    ];
    for (const module of moved)
      expect(isStale(made, digest, digestOf(outlineOf(module, settings)))).toBe(true);
    const planned = { ...settings, 'issue.review': { interval_days: 90 } };
    expect(isStale(made, digest, digestOf(outlineOf(issueModule, planned)))).toBe(true);
    expect(isStale(made, digest, null)).toBe(true);
  });

  test('is not stale while they are the same, in whatever order the database gives them', () => {
    const turned = (value: object): object => Object.fromEntries(Object.entries(value).toReversed());
    const incident = digestOf(outlineOf(incidentModule, settings));
    const again = { ...settings, 'incident.major': turned(settings['incident.major'] as object) };
    expect(digestOf(outlineOf(incidentModule, again))).toBe(incident);
    expect(isStale(made, digest, digest)).toBe(false);
    expect(isStale(recordWith('document', 'draft', {}), null, digest)).toBe(false);
  });
});
