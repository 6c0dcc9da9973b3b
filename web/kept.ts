import type { OrganisationKind } from '../kernel/roles.ts';
import { paths } from './paths.ts';
import { processDirectory } from './process-directory.ts';

/** The part of the application that a path belongs to: a record belongs to its list. */
export function partOf(path: string): string {
  return path.split('?')[0]?.split('/')[1] ?? '';
}

/** Pages that are no register's and that one kind of organisation alone has. */
const pagesOf: Readonly<Record<OrganisationKind, readonly string[]>> = {
  'service-provider': [
    paths.desk(),
    paths.mail(),
    paths.incidents(),
    paths.services(),
    paths.changeCalendar(),
    paths.certification(),
    paths.journey(),
    paths.system(),
    paths.cockpit(),
    paths.assessments(),
    paths.editions(),
    paths.imports(),
    paths.rooms(),
  ],
  'certification-body': [paths.practice()],
};

const keepers: ReadonlyMap<string, OrganisationKind> = new Map([
  ...processDirectory.map(({ plural, keeper }): [string, OrganisationKind] => [plural, keeper]),
  ...Object.entries(pagesOf).flatMap(([kind, owned]) =>
    owned.map((path): [string, OrganisationKind] => [partOf(path), kind as OrganisationKind]),
  ),
]);

/** Whether an organisation of the kind has what stands at a path, or under it. */
export function isKeptBy(kind: OrganisationKind, path: string): boolean {
  return (keepers.get(partOf(path)) ?? kind) === kind;
}
