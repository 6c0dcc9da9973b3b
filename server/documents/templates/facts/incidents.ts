import { fillText, type Language } from '../../../../kernel/text.ts';
import {
  deskEscalationIn,
  deskEscalationKey,
  type EscalationRule,
  kindOfEscalation,
} from '../../../../processes/desk-escalation.ts';
import type { TextNode } from '../../../../processes/document/structured-text.ts';
import type { IncidentMajor, IncidentTargets } from '../../../../processes/incident/settings.ts';
import type { OrganisationCalendars } from '../../../../processes/organisation-settings.ts';
import { timeText } from '../calendar-text.ts';
import type { BlockFact, FactSource } from '../fact.ts';
import { paragraphOf, tableOf } from '../nodes.ts';
import { choiceName, fieldName, processNamed } from '../show.ts';
import { words } from '../words.ts';

/** An organisation's priorities: `matrix[impact - 1][urgency - 1]`. */
interface Matrix {
  readonly matrix: readonly (readonly number[])[];
}

function priorities(source: FactSource): readonly TextNode[] {
  const { matrix } = source.planned.settings['incident.priority'] as Matrix;
  const degree = (field: 'impact' | 'urgency', index: number): string =>
    choiceName(source, 'incident', field, index + 1);
  const heads = (matrix[0] ?? []).map((_priority, index) => degree('urgency', index));
  const rows = matrix.map((row, index) => [
    degree('impact', index),
    ...row.map((priority) => choiceName(source, 'incident', 'priority', priority)),
  ]);
  return [tableOf([words['impact-by-urgency'][source.language], ...heads], rows)];
}

function calendarName(source: FactSource, id: string | null): string {
  const { calendars } = source.planned.settings['calendars'] as OrganisationCalendars;
  const named = calendars.find((calendar) => calendar.id === id)?.name;
  return named ?? words['default-calendar'][source.language];
}

function targets(source: FactSource): readonly TextNode[] | null {
  const { targets: lines } = source.planned.settings['incident.targets'] as IncidentTargets;
  if (lines.length === 0) return null;
  const { language } = source;
  const heads = [
    fieldName(source, 'incident', 'service'),
    fieldName(source, 'incident', 'priority'),
    words['response-time'][language],
    words['resolution-time'][language],
    words.calendar[language],
  ];
  const rows = lines.map(({ service, priority, response_minutes, resolution_minutes, calendar }) => [
    service === null ? words['all-services'][language] : (source.names.get(service) ?? '–'),
    choiceName(source, 'incident', 'priority', priority),
    timeText(response_minutes, language),
    timeText(resolution_minutes, language),
    calendarName(source, calendar),
  ]);
  return [tableOf(heads, rows)];
}

/** When a rule of escalation speaks, in words. */
function triggerText({ trigger }: EscalationRule, language: Language): string {
  switch (trigger.kind) {
    case 'percent': {
      const clock = processNamed('incident').texts.clocks[trigger.clock]?.[language] ?? trigger.clock;
      return `${clock}: ${trigger.percent} %`;
    }
    case 'silent':
      return fillText(words['escalate-silent'][language], { time: timeText(trigger.hours * 60, language) });
    default:
      return fillText(words[`escalate-${trigger.kind}`][language], {
        time: timeText(trigger.minutes, language),
      });
  }
}

function escalation(source: FactSource): readonly TextNode[] | null {
  const { automatic, rules } = deskEscalationIn(source.planned.settings);
  const ofIncidents = rules.filter(
    ({ active, when }) => active && (when.processes.length === 0 || when.processes.includes('incident')),
  );
  if (ofIncidents.length === 0) return null;
  const { language } = source;
  const heads = [words.rule[language], words['escalate-when'][language], words.escalation[language]];
  const rows = ofIncidents.map((one) => [
    one.name,
    triggerText(one, language),
    words[kindOfEscalation(one.to)][language],
  ]);
  const how = words[automatic ? 'escalates-itself' : 'escalates-by-hand'][language];
  return [tableOf(heads, rows), paragraphOf(how)];
}

function majorCriteria(source: FactSource): readonly TextNode[] | null {
  const major = source.planned.settings['incident.major'] as IncidentMajor;
  if (major.priorities.length === 0) return null;
  const { language } = source;
  const comma = language === 'zh' ? '、' : ', ';
  const services = major.services.map((id) => source.names.get(id) ?? '–').join(comma);
  const levels = major.priorities.map((one) => choiceName(source, 'incident', 'priority', one));
  return [
    tableOf(
      [words.criterion[language], words.value[language]],
      [
        [words.priorities[language], levels.join(comma)],
        [words.services[language], services === '' ? words['any-service'][language] : services],
        [words['manager-within'][language], timeText(major.manager_within_minutes, language)],
        [words['inform-within'][language], timeText(major.inform_within_minutes, language)],
        [words['review-within'][language], fillText(words.day[language], { n: major.review_within_days })],
      ],
    ),
  ];
}

/** How incidents are planned to be handled. */
export const incidentFacts = {
  'incident-priorities': { recorded: { setting: 'incident.priority' }, tell: priorities },
  'incident-targets': { recorded: { setting: 'incident.targets' }, reads: ['service'], tell: targets },
  'incident-escalation': { recorded: { setting: deskEscalationKey }, tell: escalation },
  'major-incident-criteria': {
    recorded: { setting: 'incident.major' },
    reads: ['service'],
    tell: majorCriteria,
  },
} as const satisfies Record<string, BlockFact>;
