import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { OrganisationKind } from '../../kernel/roles.ts';
import type { Text } from '../../kernel/text.ts';
import { settingKeysIn } from '../../processes/definitions.ts';
import { settingTexts } from '../../processes/setting-texts.ts';
import { settingsTexts } from '../texts/settings.ts';

type TabKey = Extract<keyof typeof settingsTexts.texts, `tab-${string}`>;

const named = (key: TabKey): Text => settingsTexts.texts[key];

/** One part of the settings, with its own URL. */
export interface SettingsTab {
  readonly name: string;
  readonly text: Text;
  readonly group: 'group-incidents' | 'group-registers' | 'group-organisation';
  /** Setting it edits, whose state of confirmation the list of tabs shows. */
  readonly setting?: string;
  readonly content: LazyExoticComponent<ComponentType>;
}

const plannedTab = lazy(async () => ({ default: (await import('./planned-tab.tsx')).PlannedTab }));

/** Planned values whose form follows from the schema, so that a register brings its own. */
const plannedTabs: readonly SettingsTab[] = Object.entries(settingTexts).map(([setting, { title }]) => ({
  name: setting,
  text: title,
  group: 'group-registers',
  setting,
  content: plannedTab,
}));

/** Every part of the settings in the order of the list. */
export const settingsTabs: readonly SettingsTab[] = [
  {
    name: 'priority',
    text: named('tab-priority'),
    group: 'group-incidents',
    setting: 'incident.priority',
    content: lazy(async () => ({ default: (await import('./priority-tab.tsx')).PriorityTab })),
  },
  {
    name: 'targets',
    text: named('tab-targets'),
    group: 'group-incidents',
    setting: 'incident.targets',
    content: lazy(async () => ({ default: (await import('./targets-tab.tsx')).TargetsTab })),
  },
  {
    name: 'categories',
    text: named('tab-categories'),
    group: 'group-incidents',
    setting: 'incident.categories',
    content: lazy(async () => ({ default: (await import('./categories-tab.tsx')).CategoriesTab })),
  },
  {
    name: 'assignment',
    text: named('tab-assignment'),
    group: 'group-incidents',
    setting: 'desk.assignment',
    content: lazy(async () => ({ default: (await import('./rules/assignment-tab.tsx')).AssignmentTab })),
  },
  {
    name: 'escalation-rules',
    text: named('tab-escalation-rules'),
    group: 'group-incidents',
    setting: 'desk.escalation',
    content: lazy(async () => ({
      default: (await import('./rules/escalation-rules-tab.tsx')).EscalationRulesTab,
    })),
  },
  {
    name: 'major',
    text: named('tab-major'),
    group: 'group-incidents',
    setting: 'incident.major',
    content: lazy(async () => ({ default: (await import('./major-tab.tsx')).MajorTab })),
  },
  {
    name: 'conformity',
    text: named('tab-conformity'),
    group: 'group-incidents',
    setting: 'incident.conformity',
    content: lazy(async () => ({ default: (await import('./conformity-tab.tsx')).ConformityTab })),
  },
  {
    name: 'calendars',
    text: named('tab-calendars'),
    group: 'group-organisation',
    setting: 'calendars',
    content: lazy(async () => ({ default: (await import('./calendars-tab.tsx')).CalendarsTab })),
  },
  {
    name: 'teams',
    text: named('tab-teams'),
    group: 'group-organisation',
    content: lazy(async () => ({ default: (await import('./teams-tab.tsx')).TeamsTab })),
  },
  {
    name: 'people',
    text: named('tab-people'),
    group: 'group-organisation',
    content: lazy(async () => ({ default: (await import('./people-tab.tsx')).PeopleTab })),
  },
  ...plannedTabs,
];

/** The parts that an organisation of the kind has: its own settings, and who works in it. */
export function settingsTabsIn(kind: OrganisationKind): readonly SettingsTab[] {
  const keys = new Set(settingKeysIn(kind));
  return settingsTabs.filter(({ setting }) => setting === undefined || keys.has(setting));
}
