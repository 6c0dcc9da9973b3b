import type { Text } from '../../kernel/text.ts';
import type { AlertMapping } from './mapping.ts';

/** A ready mapping, to begin with. */
export interface AlertTemplate {
  readonly id: string;
  readonly kind: 'alertmanager' | 'json';
  readonly name: Text;
  readonly mapping: AlertMapping;
}

const same = (name: string): Text => ({ en: name, vi: name, zh: name });

/** Severities as they are usually called, from the most severe. */
const usualLevels: AlertMapping['levels'] = [
  { when: ['critical', 'disaster', 'emergency', 'page', 'p1'], impact: 2, urgency: 1 },
  { when: ['major', 'high', 'error', 'p2'], impact: 2, urgency: 2 },
  { when: ['warning', 'minor', 'average', 'p3'], impact: 3, urgency: 2 },
  { when: ['info', 'informational', 'low', 'notice', 'none', 'ok', 'p4', 'p5'], impact: 3, urgency: 3 },
];

const otherwise = { impact: 3, urgency: 2 };

/** What Alertmanager and Grafana's own alerting tell in the same way. */
const grouped = {
  key: 'groupKey',
  state: 'status',
  firing: ['firing'],
  resolved: ['resolved'],
  ignored: [],
  severity: 'commonLabels.severity | alerts[].labels.severity',
  levels: usualLevels,
  otherwise,
  service: 'commonLabels.service | groupLabels.service',
  team: 'commonLabels.team',
  items: 'alerts[].labels.instance | alerts[].labels.host',
  members: 'alerts',
  member_key: 'fingerprint',
  member_name: "'{labels.alertname} {labels.instance}' | annotations.summary",
  member_state: 'status',
  member_starts_at: 'startsAt',
  member_ends_at: 'endsAt',
} satisfies Partial<AlertMapping>;

/**
 * Mappings for tools as they send by themselves or by the configuration of `docs/guides/desk/alerts.md`. The fields are those of
 * Alertmanager's webhook version 4, Grafana's webhook contact point, a Checkmk notification script that prints its context as
 * JSON, the Amazon CloudWatch alarm in an SNS notification, and LibreNMS's API transport.
 */
export const alertTemplates: readonly AlertTemplate[] = [
  {
    id: 'alertmanager',
    kind: 'alertmanager',
    name: same('Prometheus Alertmanager'),
    mapping: {
      ...grouped,
      title:
        "commonAnnotations.summary | '{commonLabels.alertname} {commonLabels.instance}' | alerts[0].annotations.summary | alerts[0].labels.alertname",
      description:
        'commonAnnotations.description | alerts[0].annotations.description | alerts[0].annotations.summary',
      link: 'externalURL | alerts[0].generatorURL',
    },
  },
  {
    id: 'grafana',
    kind: 'json',
    name: same('Grafana'),
    mapping: {
      ...grouped,
      title: 'commonAnnotations.summary | alerts[0].annotations.summary | commonLabels.alertname | title',
      description: 'commonAnnotations.description | message',
      link: 'alerts[0].panelURL | alerts[0].dashboardURL | alerts[0].generatorURL | externalURL',
      items: 'alerts[].labels.instance | alerts[].labels.host | alerts[].labels.monitor',
    },
  },
  {
    id: 'checkmk',
    kind: 'json',
    name: same('Checkmk'),
    mapping: {
      key: "'{site} {host} {service}'",
      title: "'{host} {service}: {status}' | summary",
      description: "'{output}\n{long_output}'",
      state: 'notification_type',
      firing: ['PROBLEM'],
      resolved: ['RECOVERY'],
      ignored: [
        'ACKNOWLEDGEMENT',
        'FLAPPINGSTART',
        'FLAPPINGSTOP',
        'FLAPPINGDISABLED',
        'DOWNTIMESTART',
        'DOWNTIMEEND',
        'DOWNTIMECANCELLED',
        'CUSTOM',
      ],
      severity: 'severity | status',
      levels: [
        { when: ['DOWN', 'CRITICAL', 'CRIT'], impact: 2, urgency: 1 },
        { when: ['UNREACHABLE', 'UNKNOWN', 'HIGH'], impact: 2, urgency: 2 },
        { when: ['WARNING', 'WARN'], impact: 3, urgency: 2 },
        { when: ['OK', 'UP', 'INFO'], impact: 3, urgency: 3 },
      ],
      otherwise,
      items: 'host',
      link: 'url',
      starts_at: 'long_date_time | short_date_time',
      ends_at: 'long_date_time | short_date_time',
    },
  },
  {
    id: 'cloudwatch',
    kind: 'json',
    name: same('Amazon CloudWatch'),
    mapping: {
      key: "Message.AlarmArn | '{Message.AWSAccountId} {Message.Region} {Message.AlarmName} {Message.Application}'",
      title: 'Message.AlarmDescription | Subject | Message.AlarmName',
      description:
        "'{Message.AlarmName}: {Message.NewStateReason}' | '{Message.AlarmName}: {Message.Namespace} {Message.MetricName}'",
      state: "Message.NewStateValue | 'ALARM'",
      firing: ['ALARM'],
      resolved: ['OK'],
      ignored: ['INSUFFICIENT_DATA'],
      severity: 'Message.Priority',
      levels: usualLevels,
      otherwise,
      service: 'Message.Application',
      items: 'Message.Trigger.Dimensions[].value | Message.Trigger.Dimensions[].Value',
      starts_at: 'Message.StateChangeTime | Timestamp',
      ends_at: 'Message.StateChangeTime | Timestamp',
    },
  },
  {
    id: 'librenms',
    kind: 'json',
    name: same('LibreNMS'),
    mapping: {
      // `uid` is new with every alert; device and rule are what stays between alert and recovery.
      key: "'device {device_id} rule {rule_id}'",
      title: "'{display}: {name}' | '{hostname}: {name}' | title",
      description: 'msg | title',
      state: 'state',
      firing: ['1', '3', '4', '5'],
      resolved: ['0'],
      ignored: ['2'],
      severity: 'severity',
      levels: usualLevels,
      otherwise,
      items: 'hostname | sysName | ip',
      starts_at: 'timestamp',
      ends_at: 'timestamp',
    },
  },
  {
    id: 'general',
    kind: 'json',
    name: { en: 'Another tool', vi: 'Công cụ khác', zh: '其他工具' },
    mapping: {
      key: 'id',
      title: 'title',
      description: 'description',
      state: "state | 'firing'",
      firing: ['firing', 'open', 'alerting', 'problem'],
      resolved: ['resolved', 'closed', 'ok'],
      ignored: ['acknowledged'],
      severity: 'severity',
      levels: usualLevels,
      otherwise,
      service: 'service',
      items: 'host',
      link: 'url',
      starts_at: 'starts_at',
      ends_at: 'ends_at',
    },
  },
];
