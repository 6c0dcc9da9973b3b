import { sampleServices } from '../../organisation.ts';
import type { KnownItem } from './item.ts';
import { applications, testOf } from './of-services.ts';

/** The two computing centres: short name, as it stands in names of machines, and the room. */
export const centres = [
  { key: 'hcmc', code: 'sgn', name: 'Hồ Chí Minh City' },
  { key: 'hanoi', code: 'han', name: 'Hà Nội' },
] as const;

/** Physical machines of each computing centre on which the virtual ones run. */
export const hostsPerCentre = 5;

const numbered = (number: number): string => String(number).padStart(2, '0');

export interface Host {
  readonly key: string;
  readonly title: string;
  readonly centre: (typeof centres)[number];
}

export const hosts: readonly Host[] = centres.flatMap((centre) =>
  Array.from({ length: hostsPerCentre }, (_, index) => ({
    key: `host/${centre.key}/${index + 1}`,
    title: `${centre.code}-host-${numbered(index + 1)}`,
    centre,
  })),
);

/** A virtual machine and the application that runs on it. */
export interface Machine {
  readonly key: string;
  readonly title: string;
  readonly application: string;
  readonly environment: 'production' | 'test';
}

/** A machine is named after what runs on it, as administrators do: the service, the part, a number. */
export const machines: readonly Machine[] = applications.flatMap(({ key, servers, tested }) => {
  const name = key.replace('/', '-');
  const own = Array.from(
    { length: servers },
    (_, index): Machine => ({
      key: `vm/${key}/${index + 1}`,
      title: `${name}-${numbered(index + 1)}`,
      application: key,
      environment: 'production',
    }),
  );
  if (!tested) return own;
  return [
    ...own,
    { key: `vm/${key}/test`, title: `${name}-test-01`, application: testOf(key), environment: 'test' },
  ];
});

const applicationOf = (machine: Machine) =>
  applications.find(({ key }) => machine.application === key || machine.application === testOf(key));

/** Physical and virtual machines. */
export const platformItems: readonly KnownItem[] = [
  ...hosts.map(
    ({ key, title, centre }): KnownItem => ({
      key,
      title,
      item_type: 'server',
      service: null,
      team: 'platform',
      description: `Physical machine in the computing centre ${centre.name}.`,
      environment: 'production',
    }),
  ),
  ...machines.map((machine): KnownItem => {
    const application = applicationOf(machine);
    const service = application?.service ?? null;
    return {
      key: machine.key,
      title: machine.title,
      item_type: 'server',
      service,
      team: sampleServices.find(({ key }) => key === service)?.team ?? 'platform',
      description: `Virtual machine of ${application?.title ?? 'the platform'}.`,
      environment: machine.environment,
    };
  }),
];
