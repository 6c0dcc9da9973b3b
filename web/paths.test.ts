import { describe, expect, test } from 'vitest';
import { definitions } from '../processes/definitions.ts';
import { parseQuery, pathOfNumber, paths, patterns, queryString, safeDestination } from './paths.ts';
import { pageExists, pages } from './routes.ts';
import { allSections, currentPath, landingPath, sectionsFor } from './shell/navigation.ts';

/** Whether a path is what a pattern describes. */
function fits(path: string, pattern: string): boolean {
  const source = pattern.replaceAll(/\$\w+/g, '[^/]+');
  return new RegExp(`^${source}$`).test(path);
}

describe('paths', () => {
  test('each makes what its pattern describes', () => {
    const made: Record<keyof typeof paths, string> = {
      records: paths.records('risks'),
      newRecord: paths.newRecord('risks'),
      record: paths.record('risks', 'RSK0000001'),
      count: paths.count('STK0000001'),
      changeCalendar: paths.changeCalendar(),
      assetLabels: paths.assetLabels(),
      system: paths.system(),
      certification: '/certification',
      readiness: '/certification/readiness',
      journey: paths.journey(),
      mail: paths.mail({ part: 'log' }).split('?')[0] ?? '',
      alerts: paths.alerts({ part: 'sources' }).split('?')[0] ?? '',
      notifications: paths.notifications({ show: 'unread' }).split('?')[0] ?? '',
      notificationChoices: paths.notificationChoices(),
      absences: patterns.absences,
      rota: patterns.rota,
      owed: paths.owed(),
      licences: paths.licences(),
      itemImports: paths.itemImports(),
      newItemImport: paths.newItemImport(),
      itemImport: paths.itemImport('0190a1b2-0000-7000-8000-000000000001', { outcome: 'new' }),
      packs: paths.packs(),
      sealedJournal: paths.sealedJournal(),
      home: paths.home(),
      signIn: paths.signIn(),
      setUp: paths.setUp(),
      deskTools: paths.deskTools(),
      deskDashboard: paths.deskDashboard(),
      serviceLevels: paths.serviceLevels(),
      majorIncident: paths.majorIncident('INC0000001'),
      incidents: paths.incidents(),
      newIncident: paths.newIncident(),
      incident: paths.incident('INC0000001'),
      retention: paths.retention(),
      services: paths.services(),
      cockpit: paths.cockpit(),
      requirement: paths.requirement('8.6.1-01'),
      assessments: paths.assessments(),
      editions: paths.editions(),
      imports: paths.imports(),
      newImport: paths.newImport(),
      import: paths.import('018f'),
      impactGraph: paths.impactGraph('CFG0000001', { show: 'both' }),
      portal: paths.portal(),
      portalReport: paths.portalReport(),
      portalRequest: paths.portalRequest(),
      portalRecord: paths.portalRecord('incidents', 'INC0000001'),
      practice: paths.practice(),
      rooms: paths.rooms(),
      room: paths.room('ROOM0000001'),
      roomThing: paths.roomThing('ROOM0000001', '1'),
      roomRecord: paths.roomRecord('ROOM0000001', '1', 'INC0000001'),
      roomRequest: paths.roomRequest('ROOM0000001', 'IR0000001'),
      roomSample: paths.roomSample('ROOM0000001', 1),
      roomFrozen: paths.roomFrozen('ROOM0000001', 1, 2),
      desk: paths.desk(),
      search: paths.search(),
      allSettings: paths.allSettings(),
      settings: paths.settings('teams'),
    };
    for (const [name, path] of Object.entries(made)) {
      expect(fits(path, patterns[name as keyof typeof patterns]), `${name}: ${path}`).toBe(true);
    }
  });

  test('never let a value break out of its segment', () => {
    expect(paths.incident('a/b?c#d')).toBe('/incidents/a%2Fb%3Fc%23d');
  });

  test('of pages are declared once', () => {
    const declared = pages.map(({ path }) => path);
    expect(new Set(declared).size).toBe(declared.length);
    for (const path of declared) {
      const known = Object.values(patterns).some((pattern) => pattern === path || fits(path, pattern));
      expect(known, path).toBe(true);
    }
  });
});

describe('queries', () => {
  test('stay readable and leave blanks out', () => {
    const query = { state: ['new', 'assigned'], priority: 1, q: '', team: null, sort: '-opened_at' };
    expect(queryString(query)).toBe('?state=new,assigned&priority=1&sort=-opened_at');
    expect(queryString({})).toBe('');
    expect(queryString({ opened_from: '2026-01-31T08:00:00.000Z' })).toBe(
      '?opened_from=2026-01-31T08:00:00.000Z',
    );
  });

  test('are read as they were written, whatever the letters', () => {
    const query = { q: 'máy in & "mạng" 50% + 打印机#1', state: 'new,closed' };
    expect(parseQuery(queryString(query))).toEqual(query);
  });
});

describe('numbers of records', () => {
  test('are found however people write them', () => {
    for (const text of ['INC0000123', 'inc123', ' Inc-123 ', 'INC 000123']) {
      expect(pathOfNumber(text)).toEqual({ number: 'INC0000123', path: '/incidents/INC0000123' });
    }
  });

  test('of no process lead nowhere', () => {
    for (const text of ['ABC1', '123', 'INC', 'incident 12', '']) expect(pathOfNumber(text)).toBeNull();
  });

  test('begin with the prefix that the definition gives', () => {
    const prefixOf = (process: string): string =>
      definitions.find(({ name }) => name === process)?.prefix ?? '';
    expect(pathOfNumber(`${prefixOf('incident')}1`)?.path).toBe('/incidents/INC0000001');
    expect(pathOfNumber(`${prefixOf('service')}1`)?.path).toBe('/services?open=SRV0000001');
  });
});

describe('where one goes after signing in', () => {
  test('is where one wanted to go', () => {
    expect(safeDestination('/incidents?state=new')).toBe('/incidents?state=new');
  });

  test('is never another site, and never the sign-in page again', () => {
    const hostile = [
      'https://example.org/',
      '//example.org',
      '/\\example.org',
      'javascript:alert(1)',
      '/\t/a',
      '',
    ];
    for (const text of [...hostile, '/sign-in?to=/', undefined]) expect(safeDestination(text)).toBe('/');
  });
});

describe('the rail', () => {
  test('shows only pages that exist', () => {
    const shown = sectionsFor(['administrator'], pageExists).flatMap(({ entries }) => entries);
    expect(shown.length).toBeGreaterThan(0);
    for (const { path } of shown) expect(pageExists(path)).toBe(true);
  });

  test('shows requesters nothing of settings and evidence', () => {
    const shown = sectionsFor(['requester'], () => true);
    expect(shown.map(({ text }) => text)).toEqual([
      'section-desk',
      'section-services',
      'section-control',
      'section-system',
    ]);
    // Of the management system only what is written for everybody.
    expect(shown.at(-1)?.entries.map(({ path }) => path)).toEqual([paths.records('documents')]);
  });

  test('marks the entry that leads furthest to a page, and that alone', () => {
    const sections = sectionsFor(['administrator'], pageExists);
    expect(currentPath(sections, '/desk/dashboard')).toBe('/desk/dashboard');
    expect(currentPath(sections, '/desk/tools')).toBe('/desk');
    expect(currentPath(sections, '/incidents/INC0000001')).toBe('/incidents');
    expect(currentPath(sections, '/settings')).toBe('/settings');
    expect(currentPath(sections, '/settings/teams')).toBe('/settings');
    expect(currentPath(sections, '/nowhere')).toBeUndefined();
  });

  test('gives each page keys of its own', () => {
    const keys = allSections.flatMap(({ entries }) => entries.flatMap((entry) => entry.keys ?? []));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('starts everybody on a page that exists', () => {
    for (const role of ['administrator', 'agent', 'requester', 'auditor'] as const) {
      expect(pageExists(landingPath([role]))).toBe(true);
    }
  });
});
