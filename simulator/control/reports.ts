import { takeReport } from '../../server/licences/take-report.ts';
import { nameOf } from '../organisation.ts';
import { Random } from '../random.ts';
import { type Doing, type Story, story, work } from '../system/story.ts';
import { clients } from './landscape/clients.ts';
import { hosts, machines } from './landscape/platform.ts';

/** A line of the list that the inventory agents report. */
type Row = readonly [
  product: string,
  publisher: string,
  version: string,
  device: string,
  user: string,
  cores: string,
  licence: string,
];

const office = 'Sample Office Software';
const drawing = 'Sample Drawing Works';
const open = 'Open Source Projects';

/** Programs of workplace computers: name, publisher, version, share of the computers in each report, licence. */
const programs: readonly (readonly [string, string, string, readonly [number, number, number], string?])[] = [
  ['Sample Office Suite', office, '24.2', [1, 1, 1]],
  ['Sample Workplace Protection', 'Sample Security', '9.1', [1, 1, 1]],
  ['Sample Business Client', 'Sample Business Software', '11.4', [0.5, 0.52, 0.55]],
  ['Sample PDF Editor', office, '23.1', [0.15, 0.25, 0.36]],
  ['Sample Diagram Editor', drawing, '6.0', [0.2, 0.14, 0.12]],
  ['Sample Drawing', drawing, '22.4', [0.07, 0.05, 0.03]],
  ['Sample Drawing', drawing, '25.1', [0, 0.04, 0.05]],
  ['Open Archiver', open, '23.01', [0.7, 0.7, 0.7], 'LGPL-2.1-or-later AND BSD-3-Clause'],
  ['Open Vector Editor', open, '1.4', [0.1, 0.13, 0.15], 'GPL-3.0-or-later'],
  // Nobody has written these down as products: somebody has to say what they are.
  ['Screen Recorder Trial', 'Unknown Publisher', '3.2', [0.06, 0.03, 0.03]],
  ['Sample Font Pack', drawing, '2', [0.05, 0.06, 0.06]],
];

/** Whether a program is on a computer: drawn for the two of them, so that most stays where it was from report to report. */
const has = (seed: string, device: string, program: string, share: number): boolean =>
  new Random(`${seed} ${device} ${program}`).fraction() < share;

function ofClients(seed: string, nth: 0 | 1 | 2): readonly Row[] {
  return clients.flatMap(({ title, given_name }) => {
    const user = given_name === null ? '' : nameOf({ given_name });
    return programs
      .filter(([name, , version, shares]) => has(seed, title, `${name} ${version}`, shares[nth]))
      .map(
        ([name, publisher, version, , licence = '']): Row => [
          name,
          publisher,
          version,
          title,
          user,
          '',
          licence,
        ],
      );
  });
}

function ofServers(): readonly Row[] {
  const database = hosts.filter(({ key }) => key.endsWith('/5'));
  const hub = machines.filter(({ application }) => application === 'business/interfaces');
  const portal = machines.filter(({ application }) => application === 'portal/web');
  return [
    ...database.map(
      ({ title }): Row => ['Sample Database Enterprise', 'Sample Data Systems', '19.2', title, '', '32', ''],
    ),
    ...hub.map(({ title }): Row => ['Open Message Broker', open, '4.1.2', title, '', '', 'Apache-2.0']),
    ...portal.map(({ title }): Row => ['Open Form Server', open, '2.8', title, '', '', 'AGPL-3.0-only']),
  ];
}

const header = 'product,publisher,version,device,user,cores,licence';

/** What the inventory agents of workplaces and servers report together in one of their reports. */
function reported(seed: string, nth: 0 | 1 | 2): Buffer {
  const rows = [...ofClients(seed, nth), ...ofServers()].map((row) => row.join(','));
  return Buffer.from([header, ...rows, ''].join('\n'));
}

/** Takes in a report; its story is of a product, as a report is no record. */
const reports = (nth: 0 | 1 | 2) =>
  work(async (doing: Doing) => {
    const { platform, principal, world } = doing;
    await takeReport(platform, principal, {
      bytes: reported(world.organisation_id, nth),
      file_name: 'inventory.csv',
      source: 'Inventory agent',
      item: null,
      apply: true,
    });
    return doing.recordNow();
  });

/** What the inventory agents report, near the beginning, in the middle and shortly before the end of the year. */
export const reportStories: readonly Story[] = [
  story(
    'software-product',
    'product/office',
    [320, 'Eric', reports(0)],
    [130, 'Eric', reports(1)],
    [9, 'Eric', reports(2)],
  ),
];
