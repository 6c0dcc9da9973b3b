import { fillText } from '../../../../kernel/text.ts';
import type { TextNode } from '../../../../processes/document/structured-text.ts';
import type {
  IncidentEscalation,
  IncidentMajor,
  IncidentTargets,
} from '../../../../processes/incident/settings.ts';
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

function escalation(source: FactSource): readonly TextNode[] | null {
  const { automatic, steps } = source.planned.settings['incident.escalation'] as IncidentEscalation;
  if (steps.length === 0) return null;
  const { language } = source;
  const { texts } = processNamed('incident');
  const heads = [words.clock[language], words['share-of-target'][language], words.escalation[language]];
  const rows = steps.map(({ clock, percent, kind }) => [
    texts.clocks[clock]?.[language] ?? clock,
    `${percent} %`,
    words[kind][language],
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
  'incident-escalation': { recorded: { setting: 'incident.escalation' }, tell: escalation },
  'major-incident-criteria': {
    recorded: { setting: 'incident.major' },
    reads: ['service'],
    tell: majorCriteria,
  },
} as const satisfies Record<string, BlockFact>;
