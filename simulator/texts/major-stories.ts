import type { Script } from './script.ts';

/** A story of a major incident: what an ordinary one tells, and what was learned from it. */
export interface MajorStory extends Script {
  /** What top management is told. */
  readonly message: string;
  readonly review: string;
  readonly improvement: string;
  /** What the people concerned report meanwhile. */
  readonly reports: readonly string[];
}

export const majorStories: readonly MajorStory[] = [
  {
    service: 'portal',
    category: 'network',
    title: 'Customer portal cannot be reached',
    description: 'All probes of the portal fail. Customers get no page at all.',
    notes: [
      'Both load balancers have lost their virtual address after the change of last night.',
      'Address moved by hand to the second load balancer; first probes succeed.',
      'All probes green, error rate below 0.1 %.',
    ],
    resolution:
      'Virtual address restored on the second load balancer; automatic takeover switched off until it is repaired.',
    message: 'Customer portal down, cause found in the load balancer, service expected back within the hour.',
    review:
      'The takeover of the load balancers failed because both had the same priority since a change. The change had been tested with one of them only.',
    improvement:
      'Takeover is tested before and after every change of the load balancers; the priority is compared by a nightly job.',
    reports: [
      'Portal does not open for our customers',
      'Customer cannot place an order',
      'Portal shows no page',
    ],
  },
  {
    service: 'mail',
    category: 'software',
    title: 'No mail comes in or goes out',
    description: 'The mail gateway accepts no connection. Internal mail works.',
    notes: [
      'Disk of the gateway is full with a log file of 400 GB.',
      'Log moved away, gateway started; queue of {count} messages is worked off.',
    ],
    resolution: 'Disk freed, gateway restarted, queue worked off. No message was lost.',
    message: 'Mail with the outside is interrupted. No message is lost; delivery resumes within the hour.',
    review:
      'Detailed logging was switched on for an earlier incident and never switched off. No alert for the disk.',
    improvement:
      'Detailed logging ends by itself after a day; disks of the gateways are watched from 80 % on.',
    reports: ['No mail from outside since this morning', 'Mail to customers stays in the outbox'],
  },
  {
    service: 'network',
    category: 'network',
    title: 'Head office without network',
    description: 'Wired and wireless network of the head office failed on all floors.',
    notes: [
      'Core switch restarts in a loop after a power failure of a second.',
      'Second core switch takes over; floors come back one by one.',
      'All floors are back; telephones register.',
    ],
    resolution: 'Second core switch carries the network; power supply of the first one replaced.',
    message:
      'Network of the head office failed. Second switch is taking over; all floors expected back in an hour.',
    review: 'Takeover needed a person because the link between the switches was down for weeks, unnoticed.',
    improvement: 'Link between the core switches is watched; takeover is rehearsed twice a year.',
    reports: [
      'No network on floor {floor}',
      'Telephones are dead',
      'Wi-Fi not available',
      'No access to drives',
    ],
  },
  {
    service: 'business',
    category: 'data',
    title: 'Business application does not let anybody in',
    description: 'Sign-in to the business application ends with a database error for everybody.',
    notes: [
      'Database has stopped: archive area is full.',
      'Archive area extended, database started, consistency check runs.',
      'Check without finding, application is open again.',
    ],
    resolution: 'Archive area extended, database started and checked. No posting lost.',
    message: 'Business application is down, no data lost; expected back in about ninety minutes.',
    review:
      'The backup that empties the archive area had failed for three nights. The failure was reported to a mailbox that nobody reads.',
    improvement: 'Failed backups open an incident by themselves; the mailbox is closed.',
    reports: ['Cannot sign in to the business application', 'Posting not possible', 'Reports do not open'],
  },
  {
    service: 'portal',
    category: 'security',
    title: 'Customers see a certificate warning in the portal',
    description: 'Browsers warn of an expired certificate and refuse the portal.',
    notes: [
      'Renewed certificate was not installed on the second load balancer.',
      'Certificate installed, checked from outside.',
    ],
    resolution: 'Certificate installed on all load balancers.',
    message:
      'Customers are warned when opening the portal. Certificate is being replaced; done within half an hour.',
    review: 'Renewal is automatic, installing it was a manual step on one of two machines.',
    improvement: 'Installation follows renewal automatically; the date is probed from outside.',
    reports: ['Portal says that it is not safe', 'Customer asks whether the portal was hacked'],
  },
  {
    service: 'network',
    category: 'network',
    title: 'Remote access fails for everybody',
    description: 'Nobody can connect from outside since the start of work.',
    notes: ['Gateway has used up its address range.', 'Range doubled, old sessions ended.'],
    resolution: 'Address range doubled; sessions end after twelve hours.',
    message: 'Remote access is not possible at the moment; cause is known, solved within the hour.',
    review:
      'More people work from home on rainy days than the range was planned for. Capacity had not been looked at for two years.',
    improvement: 'Use of the range is part of the monthly capacity report.',
    reports: ['Cannot connect from home', 'Remote access shows no free address'],
  },
];
