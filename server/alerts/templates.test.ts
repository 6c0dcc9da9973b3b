import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type AlertReading, mappingProblems, readAlerts } from './mapping.ts';
import { alertTemplates } from './templates.ts';

// What real tools sent, and templates by which messages like theirs are made: outside of this repository.
const folder = join(import.meta.dirname, '../../../shared/data/alerts');
const isThere = existsSync(folder);

const sample = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const mappingOf = (id: string) => alertTemplates.find((one) => one.id === id)?.mapping ?? expect.fail(id);

function read(id: string, message: unknown): AlertReading {
  const { alerts, problems } = readAlerts(mappingOf(id), message);
  expect(problems).toEqual([]);
  expect(alerts).toHaveLength(1);
  return alerts[0] ?? expect.fail();
}

interface Generated {
  readonly payload: Record<string, never>;
  readonly parameters?: Record<string, readonly string[]>;
  readonly renders?: Record<string, readonly string[]>;
}

/** What such a template gives: the first of each of its values, put where it belongs. */
function generated({ payload, parameters = {} }: Generated): Record<string, never> {
  const made = structuredClone(payload) as Record<string, unknown>;
  for (const [path, [first]] of Object.entries(parameters)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let into = made;
    for (const name of names) {
      into[name] ??= {};
      into = into[name] as Record<string, unknown>;
    }
    into[last] = first;
  }
  return made as Record<string, never>;
}

/** The alerts of a rule as Alertmanager and Grafana put them into one message. */
function grouped(
  name: string,
  labels: Record<string, string>,
  summary: string,
  status: 'firing' | 'resolved',
) {
  const all = { alertname: name, ...labels };
  const endsAt = status === 'firing' ? '0001-01-01T00:00:00Z' : '2026-03-02T08:30:00Z';
  const alert = { status, labels: all, annotations: { summary }, startsAt: '2026-03-02T08:00:00Z', endsAt };
  return {
    version: '4',
    groupKey: `{}:{alertname="${name}"}`,
    status,
    groupLabels: { alertname: name },
    commonLabels: all,
    commonAnnotations: { summary },
    externalURL: 'https://tool.example',
    alerts: [{ ...alert, fingerprint: 'f1' }],
  };
}

test.each(alertTemplates.map(({ id, mapping }) => [id, mapping] as const))(
  '%s: every path is one',
  (_, mapping) => {
    expect(mappingProblems(mapping)).toEqual([]);
  },
);

test('no sample says why it is not read', ({ skip }) => {
  if (!isThere) skip(`not there: ${folder}`);
  expect(isThere).toBe(true);
});

describe.skipIf(!isThere)('samples of tools', () => {
  test('Checkmk: a recovery, as its script sent it, and the problem before', () => {
    const sent = sample('checkmk.json');
    const at = Date.parse('2024-10-26T23:20:39Z');
    expect(read('checkmk', sent)).toMatchObject({
      key: 'cmk server1',
      state: 'resolved',
      title: 'server1: UP',
      description: 'Packet received via smart PING',
      items: ['server1'],
      starts_at: at,
      ends_at: at,
    });
    const problem = { ...sent, notification_type: 'PROBLEM', severity: 'DOWN', status: 'DOWN' };
    expect(read('checkmk', problem)).toMatchObject({
      key: 'cmk server1',
      state: 'firing',
      impact: 2,
      urgency: 1,
    });
    // A service of a host is a group of its own.
    const ofService = { ...problem, what: 'SERVICE', service: 'CPU load' };
    expect(read('checkmk', ofService).key).toBe('cmk server1 CPU load');
    expect(read('checkmk', { ...sent, notification_type: 'ACKNOWLEDGEMENT' }).state).toBe('ignored');
  });

  test('LibreNMS: a recovery, as its API transport sent it, belongs to the alert before', () => {
    const sent = sample('libre_nms.json');
    expect(read('librenms', sent)).toMatchObject({
      key: 'device 2 rule 13',
      title: '10.10.1.147: Devices up/down',
      state: 'resolved',
      items: ['10.10.1.147'],
      ends_at: Date.parse('2025-03-04T11:01:41Z'),
    });
    const alert = { ...sent, id: '37', uid: '40', state: '1', severity: 'critical' };
    expect(read('librenms', alert)).toMatchObject({ key: 'device 2 rule 13', state: 'firing', urgency: 1 });
    expect(read('librenms', { ...alert, state: '2' }).state).toBe('ignored');
  });

  test('CloudWatch: each alarm, as the object of the sample and as the text that SNS puts it into', () => {
    const alarms = Object.values(sample('cloudwatch.json') as Record<string, Generated>);
    expect(alarms).toHaveLength(3);
    const read_all = alarms.map((one) => read('cloudwatch', generated(one)));
    expect(read_all.map(({ urgency, impact }) => [impact, urgency])).toEqual([
      [3, 2],
      [2, 2],
      [2, 1],
    ]);
    expect(read_all[0]).toMatchObject({
      key: 'HighCPUUsage mailing-app',
      title: 'CPU utilization is above threshold',
      service: 'mailing-app',
      state: 'firing',
    });
    const [first = expect.fail()] = alarms;
    const message = {
      ...(generated(first)['Message'] as unknown as object),
      AWSAccountId: '123456789012',
      Region: 'EU (Frankfurt)',
      NewStateValue: 'OK',
      NewStateReason: 'Threshold crossed',
      StateChangeTime: '2026-03-02T08:30:00.123+0000',
      Trigger: { MetricName: 'CPUUtilization', Dimensions: [{ name: 'InstanceId', value: 'i-0abc' }] },
    };
    const wrapped = { Type: 'Notification', Subject: 'OK', Message: JSON.stringify(message) };
    expect(read('cloudwatch', wrapped)).toMatchObject({
      key: '123456789012 EU (Frankfurt) HighCPUUsage mailing-app',
      state: 'resolved',
      items: ['i-0abc'],
      ends_at: Date.parse('2026-03-02T08:30:00.123Z'),
    });
  });

  test('Prometheus: each rule of the sample, by way of Alertmanager, from firing to resolved', () => {
    const rules = Object.entries(sample('prometheus.json') as Record<string, Generated>);
    expect(rules).toHaveLength(5);
    for (const [name, rule] of rules) {
      const { labels, summary } = generated(rule) as unknown as {
        labels: Record<string, string>;
        summary: string;
      };
      const fired = read('alertmanager', grouped(name, labels, summary, 'firing'));
      expect(fired).toMatchObject({
        title: summary,
        state: 'firing',
        severity: labels['severity'],
        ends_at: null,
      });
      expect(fired.service).toBe(labels['service'] ?? null);
      expect(fired.items).toEqual(labels['instance'] === undefined ? [] : [labels['instance']]);
      const ended = read('alertmanager', grouped(name, labels, summary, 'resolved'));
      expect(ended).toMatchObject({
        key: fired.key,
        state: 'resolved',
        ends_at: Date.parse('2026-03-02T08:30:00Z'),
      });
    }
  });

  test('Grafana: each rule of the sample, as its contact point sends it', () => {
    const rules = Object.values(sample('grafana.json') as Record<string, Generated & { service: string }>);
    expect(rules).toHaveLength(2);
    for (const rule of rules) {
      const { title, labels, annotations } = generated(rule) as unknown as {
        title: string;
        labels: Record<string, string>;
        annotations: { summary: string };
      };
      const host = rule.renders?.['host.name']?.[0] ?? '';
      const summary = annotations.summary.replace('{{ host.name }}', host);
      const sent = {
        ...grouped(title, { ...labels, service: rule.service }, summary, 'firing'),
        title: `[FIRING:1] ${title}`,
        state: 'alerting',
        message: 'Value: A=91',
      };
      expect(read('grafana', sent)).toMatchObject({
        title: summary,
        state: 'firing',
        description: 'Value: A=91',
        service: rule.service,
        severity: labels['severity'],
        items: [labels['monitor']],
      });
    }
  });
});
