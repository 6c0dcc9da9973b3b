import type { Role } from '../kernel/roles.ts';
import type { Language } from '../kernel/text.ts';
import type { ServiceKey } from './texts/script.ts';

/** The sample's own zone: it works by the wall clock of Hồ Chí Minh City, which knows no summer time. */
export const sampleTimeZone = 'Asia/Ho_Chi_Minh';

export const sampleName = 'Sample Service Provider';

/** Short name of the first sample; others get a number behind. */
export const sampleSlug = 'sample';

/** Reserved for examples (RFC 2606): nobody ever receives mail there. */
export const sampleDomain = 'sample.example';

export type TeamKey = 'desk' | 'workplace' | 'network' | 'platform' | 'applications' | 'security';

/** A service of the sample's catalogue. */
export interface SampleService {
  readonly key: ServiceKey;
  readonly title: string;
  readonly description: string;
  /** The team that supports it behind the service desk. */
  readonly team: TeamKey;
  /** Watched around the clock, with targets of its own. */
  readonly critical: boolean;
  /** How much of all incidents concern it, relative to the others. */
  readonly weight: number;
}

export const sampleServices: readonly SampleService[] = [
  {
    key: 'mail',
    title: 'E-mail and calendar',
    description: 'Mailboxes, calendars and protection against unwanted mail for all staff.',
    team: 'platform',
    critical: true,
    weight: 14,
  },
  {
    key: 'network',
    title: 'Network and internet access',
    description: 'Wired and wireless network of all offices, remote access, lines between the sites.',
    team: 'network',
    critical: true,
    weight: 14,
  },
  {
    key: 'business',
    title: 'Business application',
    description: 'Purchasing, sales, stock, finance and their reports.',
    team: 'applications',
    critical: true,
    weight: 15,
  },
  {
    key: 'portal',
    title: 'Customer portal',
    description: 'Orders, deliveries and invoices for customers, around the clock.',
    team: 'applications',
    critical: true,
    weight: 8,
  },
  {
    key: 'telephony',
    title: 'Telephony and meetings',
    description: 'Phones, calls over the computer and the equipment of meeting rooms.',
    team: 'network',
    critical: false,
    weight: 7,
  },
  {
    key: 'workplace',
    title: 'Workplace computers',
    description: 'Computers with their standard programs, screens and accessories.',
    team: 'workplace',
    critical: false,
    weight: 17,
  },
  {
    key: 'identity',
    title: 'Identity and access',
    description: 'Accounts, passwords, second factors and rights.',
    team: 'security',
    critical: false,
    weight: 11,
  },
  {
    key: 'files',
    title: 'File storage and sharing',
    description: 'Shared drives, personal storage and restoring from backup.',
    team: 'platform',
    critical: false,
    weight: 6,
  },
  {
    key: 'printing',
    title: 'Printing and scanning',
    description: 'Printers on every floor, scanning to mail and secure release.',
    team: 'workplace',
    critical: false,
    weight: 5,
  },
  {
    key: 'staff',
    title: 'Staff self-service',
    description: 'Leave, time recording and pay slips.',
    team: 'applications',
    critical: false,
    weight: 3,
  },
];

export const sampleTeams: readonly { readonly key: TeamKey; readonly name: string }[] = [
  { key: 'desk', name: 'Service desk' },
  { key: 'workplace', name: 'Workplace support' },
  { key: 'network', name: 'Network and communications' },
  { key: 'platform', name: 'Server and cloud platform' },
  { key: 'applications', name: 'Business applications' },
  { key: 'security', name: 'Information security' },
];

/** A person of the sample. All bear the family name Sample, so that nobody takes them for real. */
export interface SamplePerson {
  readonly given_name: string;
  readonly roles: readonly Role[];
  readonly language: Language;
  /** Before the @; the given name without marks if left out. */
  readonly mailbox?: string;
  readonly team?: TeamKey;
  /** One of those by which visitors sign in: the first of their role. */
  readonly signs_in?: true;
}

/** The name of a person of the sample. */
export const nameOf = ({ given_name }: Pick<SamplePerson, 'given_name'>): string => `${given_name} Sample`;

const leaders: readonly SamplePerson[] = [
  { given_name: 'Hạnh', roles: ['administrator'], language: 'en', mailbox: 'administrator', signs_in: true },
  {
    given_name: 'Oliver',
    roles: ['system-manager'],
    language: 'en',
    mailbox: 'system-manager',
    signs_in: true,
  },
  { given_name: 'Linh', roles: ['process-owner'], language: 'en', mailbox: 'process-owner', signs_in: true },
  { given_name: 'Nora', roles: ['auditor'], language: 'en', mailbox: 'auditor', signs_in: true },
  {
    given_name: 'Vân',
    roles: ['top-management'],
    language: 'en',
    mailbox: 'top-management',
    signs_in: true,
  },
  { given_name: 'Peter', roles: ['top-management'], language: 'en' },
  { given_name: 'Thu', roles: ['process-owner'], language: 'vi' },
  { given_name: 'Robert', roles: ['process-owner'], language: 'en' },
  { given_name: 'Yến', roles: ['auditor'], language: 'vi' },
];

const agentNames: Readonly<Record<TeamKey, readonly string[]>> = {
  desk: ['An', 'Bình', 'Cora', 'Dũng'],
  workplace: ['Eric', 'Giang'],
  network: ['Hao', 'Ivy'],
  platform: ['Khoa', 'Lien'],
  applications: ['Martin', 'Ngọc'],
  security: ['Phương', 'Quentin'],
};

const agents: readonly SamplePerson[] = Object.entries(agentNames).flatMap(([team, names]) =>
  names.map((given_name): SamplePerson => {
    const person = { given_name, roles: ['agent'], language: 'en', team: team as TeamKey } as const;
    return given_name === 'An' ? { ...person, mailbox: 'agent', signs_in: true } : person;
  }),
);

const requesterNames: Readonly<Record<Language, string>> = {
  en: 'Alice Ben Clara Daniel Emma Felix Grace Henry Iris Jack Kate Liam Maria Noah Olivia Paul Rosa Simon Tessa Victor Wendy Xavier Yvonne Zoe',
  vi: 'Mai Bảo Châu Cường Diệp Đạt Hà Hiếu Hoa Hùng Hương Khánh Lan Long Minh Nam Nga Phúc Quân Sơn Tâm Thảo Trang Tuấn',
  zh: 'Bo Fang Jing Jun Lei Mei Ning Qiang Wei Xin Yan Ying',
};

const requesters: readonly SamplePerson[] = (['vi', 'en', 'zh'] as const).flatMap((language) =>
  requesterNames[language].split(' ').map((given_name): SamplePerson => {
    const person = { given_name, roles: ['requester'], language } as const;
    return given_name === 'Mai'
      ? { ...person, language: 'en', mailbox: 'requester', signs_in: true }
      : person;
  }),
);

export const samplePeople: readonly SamplePerson[] = [...leaders, ...agents, ...requesters];
