import {
  IconAlertCircle,
  IconChecklist,
  IconDatabaseImport,
  IconHistory,
  IconSettings,
  IconStack2,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { type Role, staffRoles } from '../../kernel/roles.ts';
import { paths } from '../paths.ts';
import { pageExists } from '../routes.ts';
import type { shellTexts } from '../texts/shell.ts';

type ShellKey = keyof typeof shellTexts.texts;

/** A page in the rail. */
export interface NavigationEntry {
  readonly path: string;
  readonly text: ShellKey;
  readonly icon: ComponentType<{ size?: number | string; stroke?: number }>;
  /** Roles that find it in the rail. */
  readonly roles: readonly Role[];
  /** Keys that lead there. */
  readonly keys: string;
}

/** A part of the rail, named by what people come for. */
export interface NavigationSection {
  readonly text: ShellKey;
  readonly entries: readonly NavigationEntry[];
}

const everyone: readonly Role[] = [...staffRoles, 'requester'];

/** Every entry there can be. An entry appears once `routes.ts` lists its page: there are no dead links. */
export const allSections: readonly NavigationSection[] = [
  {
    text: 'section-desk',
    entries: [
      {
        path: paths.incidents(),
        text: 'page-incidents',
        icon: IconAlertCircle,
        roles: everyone,
        keys: 'g i',
      },
    ],
  },
  {
    text: 'section-services',
    entries: [
      { path: paths.services(), text: 'page-services', icon: IconStack2, roles: everyone, keys: 'g v' },
    ],
  },
  {
    text: 'section-evidence',
    entries: [
      { path: paths.cockpit(), text: 'page-cockpit', icon: IconChecklist, roles: staffRoles, keys: 'g c' },
      {
        path: paths.assessments(),
        text: 'page-assessments',
        icon: IconHistory,
        roles: staffRoles,
        keys: 'g a',
      },
    ],
  },
  {
    text: 'section-administration',
    entries: [
      {
        path: paths.imports(),
        text: 'page-imports',
        icon: IconDatabaseImport,
        roles: ['administrator', 'system-manager', 'auditor'],
        keys: 'g m',
      },
      { path: paths.settings(), text: 'page-settings', icon: IconSettings, roles: staffRoles, keys: 'g s' },
    ],
  },
];

/** What of the rail a person sees: pages that exist and are made for one of their roles. */
export function sectionsFor(
  held: readonly Role[],
  exists: (path: string) => boolean,
): readonly NavigationSection[] {
  return allSections
    .map((section) => ({
      ...section,
      entries: section.entries.filter(
        ({ path, roles }) => exists(path) && held.some((role) => roles.includes(role)),
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** Where a person starts: auditors with the evidence, everybody else with the work. */
export function landingPath(held: readonly Role[]): string {
  const wished = held.includes('agent') || held.includes('requester') ? [] : [paths.cockpit()];
  const found = [...wished, paths.incidents(), paths.settings()].find(pageExists);
  return found ?? paths.settings();
}
