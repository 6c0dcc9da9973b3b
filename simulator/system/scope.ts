import { sampleName, sampleServices } from '../organisation.ts';
import type { ServiceKey } from '../texts/script.ts';
import { create, perform, record, records, type Story, service, story, who } from './story.ts';

/** Every service of the catalogue but those named. */
function servicesBut(...left_out: readonly ServiceKey[]) {
  return sampleServices.filter(({ key }) => !left_out.includes(key)).map(({ key }) => service(key));
}

const common = {
  organisation_name: sampleName,
  assignee: who('Oliver'),
  locations: [
    { place: 'Hồ Chí Minh City', activities: 'Service desk, operation, development, management' },
    { place: 'Hà Nội', activities: 'Support on site, second server room' },
  ],
  other_parties: [
    {
      name: 'Provider of the lines',
      party: record('party/lines'),
      involvement: 'Lines between the sites and to the internet',
      clauses: '8.3.4',
    },
    {
      name: 'Cloud provider',
      party: record('party/cloud'),
      involvement: 'Mailboxes, staff self-service and the platform of the customer portal',
      clauses: '8.3.4, 8.7.1',
    },
  ],
  considered:
    'Issues and interested parties of the registers were gone through one by one; the dependence on the providers of lines and cloud led to the boundaries named here.',
  issues: records('issue/cloud', 'issue/one-line-provider', 'issue/two-customers', 'issue/climate'),
  parties: records('party/customers', 'party/users', 'party/lines', 'party/cloud'),
};

/** Two editions of the scope (4.3): the second took staff self-service in. */
const scopes: readonly Story[] = [
  story(
    'scope',
    'scope/1',
    [
      354,
      'Oliver',
      create({
        ...common,
        title: 'Scope of the service management system',
        edition: 1,
        statement:
          'The service management system of Sample Service Provider that supports the services of its catalogue from Hồ Chí Minh City and Hà Nội.',
        services: servicesBut('staff'),
        exclusions: [
          {
            excluded: 'Staff self-service',
            service: service('staff'),
            reason: 'Still run by the staff department; taken over in the course of the year.',
          },
        ],
      }),
    ],
    [351, 'Thu', perform('revise', { considered: `${common.considered} Flooding was added.` })],
    [349, 'Vân', perform('approve')],
    [118, 'Oliver', perform('supersede', {}, 'Edition 2 takes its place.')],
  ),
  story(
    'scope',
    'scope/2',
    [
      126,
      'Oliver',
      create({
        ...common,
        title: 'Scope of the service management system',
        edition: 2,
        statement:
          'The service management system of Sample Service Provider that supports all services of its catalogue from Hồ Chí Minh City and Hà Nội.',
        services: servicesBut(),
        no_exclusions: true,
      }),
    ],
    [119, 'Vân', perform('approve')],
    [
      22,
      'Oliver',
      perform('review', {}, 'Still right. The new building in Hà Nội changes nothing in the scope.'),
    ],
  ),
];

const planned = {
  considered:
    'Policy, objectives, risks and opportunities, and the requirements on the services as agreed with the customers.',
  limitations: 'Two specialists for the business application; working hours of the desk from 8:00 to 17:30.',
  obligations: 'Policy for service management, law on personal data, agreements with three customers.',
  authorities: 'Appointments of the register name responsibilities and authorities; the SMS manager leads.',
  resources: 'Twenty-three people of staff, two server rooms, a budget decided each autumn.',
  other_parties_approach:
    'Providers of lines and cloud are steered by supplier management: meetings each quarter, figures each month.',
  technology: 'Touchstone for records and evidence, monitoring of the platform, remote support.',
  measuring: 'Measures of the register, internal audits by programme, management reviews twice a year.',
};

/**
 * Two versions of the service management plan and five other plans (6.3). On purpose: the second version does not name
 * staff self-service although the scope does (AC-004), and one plan still cites the first version (AC-018).
 */
const plans: readonly Story[] = [
  story(
    'service-management-plan',
    'smp/1',
    [
      353,
      'Oliver',
      create({
        ...planned,
        title: 'Service management plan, first version',
        assignee: who('Oliver'),
        services: servicesBut('staff'),
      }),
    ],
    [348, 'Vân', perform('approve', { plan_version: 1 })],
    [117, 'Oliver', perform('supersede', { successor: record('smp/2') })],
  ),
  story(
    'service-management-plan',
    'smp/2',
    [
      128,
      'Oliver',
      create({
        ...planned,
        title: 'Service management plan, second version',
        assignee: who('Oliver'),
        services: servicesBut('staff'),
        resources: 'Twenty-three people of staff, two server rooms, platform of the cloud provider.',
        documents: [
          { item: 'measuring', title: 'Plan of measurement', location: 'Document library, SMS, measuring' },
        ],
      }),
    ],
    [
      124,
      'Linh',
      perform('revise', { technology: `${planned.technology} Storage for backups at both sites.` }),
    ],
    [119, 'Vân', perform('approve', { plan_version: 2 })],
    [25, 'Oliver', perform('review', {}, 'Gone through before the budget: still right.')],
  ),
];

function plan(
  key: string,
  values: Readonly<Record<string, unknown>>,
  author: string,
  days: readonly [created: number, approved: number],
  aligned: readonly [days: number, text: string] | null,
): Story {
  const [created, approved] = days;
  return story(
    'plan',
    `plan/${key}`,
    [created, author, create({ ...values, assignee: who(author), service_management_plan: record('smp/1') })],
    [approved, 'Oliver', perform('approve')],
    ...(aligned === null
      ? []
      : [
          [
            aligned[0],
            author,
            perform('align', { service_management_plan: record('smp/2') }, aligned[1]),
          ] as const,
        ]),
  );
}

const otherPlans: readonly Story[] = [
  plan(
    'availability',
    {
      title: 'Availability plan of the critical services',
      kind: 'availability',
      document: 'Document library, plans, availability',
      description: 'Mail, network, business application and customer portal.',
    },
    'Thu',
    [340, 333],
    [108, 'Targets compared with the second version: unchanged.'],
  ),
  plan(
    'capacity',
    {
      title: 'Capacity plan of platform and network',
      kind: 'capacity',
      document: 'Document library, plans, capacity',
    },
    'Thu',
    [338, 330],
    [107, 'Storage at both sites is added.'],
  ),
  plan(
    'continuity',
    {
      title: 'Kế hoạch liên tục dịch vụ',
      kind: 'service-continuity',
      document: 'Thư viện tài liệu, kế hoạch, liên tục dịch vụ',
      description: 'Khôi phục cổng khách hàng và ứng dụng nghiệp vụ tại phòng máy Hà Nội.',
    },
    'Linh',
    [335, 326],
    [104, 'Đã đối chiếu với phiên bản 2, cập nhật danh sách liên hệ.'],
  ),
  plan(
    'security',
    {
      title: 'Information security plan',
      kind: 'information-security',
      document: 'Document library, plans, security',
    },
    'Linh',
    [332, 324],
    [103, 'Compared with the second version; the second factor for administrators is part of it now.'],
  ),
  // Nobody compared it with the second version: the exception of AC-018.
  plan(
    'supplier',
    {
      title: 'Plan for the steering of suppliers',
      kind: 'supplier',
      document: 'Document library, plans, suppliers',
    },
    'Robert',
    [329, 320],
    null,
  ),
];

/** Scope (4.3) and plans (6.3). */
export const scopeAndPlans: readonly Story[] = [...scopes, ...plans, ...otherPlans];
