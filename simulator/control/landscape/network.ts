import type { KnownItem } from './item.ts';
import { centres } from './platform.ts';

/** Floors of the offices, with the site whose core switch they hang on. */
export const floors = [
  { key: 'floor/hcmc/3', centre: 'hcmc', name: 'Hồ Chí Minh City, floor 3', code: 'sgn-3' },
  { key: 'floor/hcmc/4', centre: 'hcmc', name: 'Hồ Chí Minh City, floor 4', code: 'sgn-4' },
  { key: 'floor/hcmc/5', centre: 'hcmc', name: 'Hồ Chí Minh City, floor 5', code: 'sgn-5' },
  { key: 'floor/hanoi/7', centre: 'hanoi', name: 'Hà Nội, floor 7', code: 'han-7' },
  { key: 'floor/hanoi/8', centre: 'hanoi', name: 'Hà Nội, floor 8', code: 'han-8' },
] as const;

/** The key of the switch of a floor, by which its devices reach the network. */
export const switchOf = (floor: string): string => `switch/${floor}`;

/** The key of the core switch of a site. */
export const coreOf = (centre: string): string => `network/core-${centre}`;

/** Access points of each floor. */
export const accessPoints = 3;

const device = (key: string, title: string, description: string): KnownItem => ({
  key,
  title,
  item_type: 'network-device',
  service: 'network',
  team: 'network',
  description,
  environment: 'production',
});

/** Devices of the network. */
export const networkItems: readonly KnownItem[] = [
  ...centres.flatMap(({ key, name, code }) => [
    device(coreOf(key), `Core switch ${name}`, 'Joins the networks of the site.'),
    device(`network/router-${key}`, `${code}-router-01`, 'Line to the other site and to the internet.'),
  ]),
  device('network/firewall', 'Internet firewall', 'Guards the way to the internet.'),
  {
    ...device('portal/load-balancer', 'Portal load balancer', 'Spreads requests over the servers behind it.'),
    service: 'portal',
  },
  ...floors.flatMap(({ key, code, name }) => [
    device(switchOf(key), `${code}-switch-01`, `Access switch, ${name}.`),
    ...Array.from({ length: accessPoints }, (_, index) =>
      device(
        `access-point/${key}/${index + 1}`,
        `${code}-ap-0${index + 1}`,
        `Wireless access point, ${name}.`,
      ),
    ),
    {
      ...device(`printer/${key}`, `${code}-printer-01`, `Printer, ${name}.`),
      service: 'printing' as const,
      team: 'workplace' as const,
    },
  ]),
];
