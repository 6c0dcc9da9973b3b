import { create, day, perform, record, type Step, type Story, story, who } from './story.ts';

/** What an action came from, with the key of the record where there is one. */
type Origin = readonly [source: string, key?: string];

interface Verified {
  readonly days: number;
  readonly by: string;
  readonly effect: 'effective' | 'partly' | 'not-effective';
  readonly reason: string;
}

/** What is told of an action; every number of days counts back from the end of the year. */
interface ToldAction {
  readonly key: string;
  readonly title: string;
  readonly from: Origin;
  readonly by: string;
  readonly owner: string | null;
  readonly priority: number | null;
  readonly planned: number;
  readonly due: number | null;
  readonly started?: number;
  readonly done?: readonly [days: number, result: string];
  readonly verified?: Verified;
  readonly moved?: readonly [days: number, to: number, text: string];
  readonly cancelled?: readonly [days: number, text: string];
}

/** Fields that name the record from which an action comes, by the source that they go with. */
const fieldOf: Readonly<Record<string, string>> = {
  risk: 'risk',
  audit: 'audit',
  'management-review': 'management_review',
  nonconformity: 'nonconformity',
  improvement: 'improvement',
  objective: 'objective',
  'service-report': 'service_report',
};

function actionStory(told: ToldAction): Story {
  const { key, title, from, by, owner, priority, planned, due, started, done, verified, moved, cancelled } =
    told;
  const [source, origin] = from;
  const field = fieldOf[source];
  const steps: Step[] = [
    [
      planned,
      by,
      create({
        title,
        source,
        assignee: owner === null ? null : who(owner),
        priority,
        due_on: due === null ? null : day(due),
        ...(origin === undefined || field === undefined ? {} : { [field]: record(origin) }),
      }),
    ],
  ];
  if (started !== undefined && owner !== null) steps.push([started, owner, perform('start')]);
  if (moved !== undefined) {
    steps.push([moved[0], 'Oliver', perform('reschedule', { due_on: day(moved[1]) }, moved[2])]);
  }
  if (done !== undefined && owner !== null) {
    steps.push([done[0], owner, perform('finish', { result: done[1] })]);
  }
  if (verified !== undefined) {
    const values = { effectiveness: verified.effect, effectiveness_reason: verified.reason };
    steps.push([verified.days, verified.by, perform('verify', values)]);
  }
  if (cancelled !== undefined) steps.push([cancelled[0], 'Oliver', perform('cancel', {}, cancelled[1])]);
  return story('action', `action/${key}`, ...steps);
}

const verifiedBy = (
  by: string,
  days: number,
  reason: string,
  effect: Verified['effect'] = 'effective',
): Verified => ({
  by,
  days,
  reason,
  effect,
});

const fromRisks: readonly ToldAction[] = [
  {
    key: 'load-test',
    title: 'Load test of the customer portal with four times the usual load',
    from: ['risk', 'risk/portal-outage'],
    by: 'Thu',
    owner: 'Martin',
    priority: 2,
    planned: 334,
    due: 250,
    started: 310,
    done: [244, 'Passed after a second index; report is with the service.'],
    verified: verifiedBy('Robert', 205, 'The last ordering days went without a slow page.'),
  },
  {
    key: 'second-factor',
    title: 'Second factor for all accounts of administrators',
    from: ['risk', 'risk/identity-takeover'],
    by: 'Linh',
    owner: 'Quentin',
    priority: 1,
    planned: 338,
    due: 275,
    started: 330,
    done: [268, 'All 14 accounts use it, accounts shared by several are gone.'],
    verified: verifiedBy('Linh', 222, 'Seen in the list of the identity service.'),
  },
  {
    key: 'cooling-unit',
    title: 'Second cooling unit for the server room',
    from: ['risk', 'risk/heat'],
    by: 'Thu',
    owner: 'Lien',
    priority: 1,
    planned: 340,
    due: 295,
    started: 336,
    done: [286, 'Installed, alarm at 28 degrees tested.'],
    verified: verifiedBy('Oliver', 240, '24 degrees in the hottest week.'),
  },
  {
    key: 'third-person',
    title: 'Train a third person for the business application',
    from: ['risk', 'risk/business-knowledge'],
    by: 'Thu',
    owner: 'Ngọc',
    priority: 2,
    planned: 335,
    due: 205,
    started: 320,
    done: [188, 'Training over; ten articles written. Later than planned because of month-end closing.'],
    verified: verifiedBy('Oliver', 119, 'Month-end closing still needs the two.', 'partly'),
  },
  {
    key: 'offline-backup',
    title: 'Backups that cannot be changed, at both sites',
    from: ['risk', 'risk/files-ransom'],
    by: 'Thu',
    owner: 'Lien',
    priority: 1,
    planned: 326,
    due: 178,
    started: 300,
    done: [176, 'In use since storage arrived; restore of one share tested.'],
    verified: verifiedBy('Linh', 90, 'Two full tests within the planned hours.'),
  },
  {
    key: 'radio-link',
    title: 'Radio link as second line to Hà Nội',
    from: ['risk', 'risk/network-line'],
    by: 'Robert',
    owner: 'Hao',
    priority: 2,
    planned: 172,
    due: 35,
    started: 150,
    moved: [60, 35, 'The permit for the mast came a month later than promised.'],
  },
  {
    key: 'contract-notice',
    title: 'Notice of twelve months in the contract with the cloud provider',
    from: ['risk', 'risk/cloud-provider'],
    by: 'Robert',
    owner: 'Robert',
    priority: 3,
    planned: 332,
    due: 262,
    done: [258, 'Nine months were reached.'],
    verified: verifiedBy('Oliver', 178, 'Nine months are enough for a move of the mailboxes.', 'partly'),
  },
  // Done for longer than planned without a word on the effect: an exception of AC-014.
  {
    key: 'rights-staff',
    title: 'Đọc lại toàn bộ quyền truy cập của cổng nhân viên',
    from: ['risk', 'risk/staff-takeover'],
    by: 'Thu',
    owner: 'Ngọc',
    priority: 2,
    planned: 127,
    due: 85,
    started: 120,
    done: [83, 'Đã rà soát 62 quyền, thu hồi 9.'],
  },
  // Neither owner nor day: an exception of AC-014.
  {
    key: 'building-contact',
    title: '与物业签订停电检修通知约定',
    from: ['risk', 'risk/building-power'],
    by: 'Thu',
    owner: null,
    priority: 3,
    planned: 174,
    due: null,
  },
  {
    key: 'rights-per-change',
    title: 'Rights to change production are given per change',
    from: ['risk', 'risk/wrong-change'],
    by: 'Thu',
    owner: 'Khoa',
    priority: 2,
    planned: 172,
    due: 62,
    started: 110,
  },
  {
    key: 'monday-phones',
    title: 'Fourth person at the phones on Monday mornings',
    from: ['risk', 'risk/desk-overload'],
    by: 'Linh',
    owner: 'An',
    priority: 3,
    planned: 116,
    due: 70,
    started: 105,
    done: [68, 'In the roster since the first Monday of the month.'],
    verified: verifiedBy('Linh', 27, 'Calls given up fell from 14 to 5 on a Monday.'),
  },
  {
    key: 'old-print-server',
    title: 'Tắt máy chủ in cũ',
    from: ['risk', 'risk/printing-end'],
    by: 'Linh',
    owner: 'Giang',
    priority: 3,
    planned: 198,
    due: 66,
    started: 120,
    done: [61, 'Đã chuyển toàn bộ máy in, máy chủ cũ đã tắt.'],
    verified: verifiedBy('Linh', 30, 'Không còn kết nối nào đến máy chủ cũ.'),
  },
  {
    key: 'servers-off',
    title: 'Take six servers out of use',
    from: ['risk', 'risk/energy'],
    by: 'Thu',
    owner: 'Khoa',
    priority: 4,
    planned: 190,
    due: 105,
    started: 150,
    done: [96, 'Six servers are off and wiped.'],
    verified: verifiedBy('Oliver', 72, 'Measured: 19 percent less energy.'),
  },
];

const fromSystem: readonly ToldAction[] = [
  {
    key: 'objective-first-contact',
    title: 'Articles for the desk on the twenty most frequent reports',
    from: ['objective', 'objective/first-contact'],
    by: 'Linh',
    owner: 'Cora',
    priority: 2,
    planned: 325,
    due: 220,
    started: 300,
    done: [219, 'Twenty articles, eight of them for users, too.'],
    verified: verifiedBy('Linh', 165, 'First contact rose by four points.'),
  },
  {
    key: 'objective-changes',
    title: 'Checklist for the assessment of changes',
    from: ['objective', 'objective/changes'],
    by: 'Thu',
    owner: 'Khoa',
    priority: 3,
    planned: 322,
    due: 260,
    started: 290,
    done: [255, 'In use for all normal changes.'],
    verified: verifiedBy('Thu', 200, 'All changes of two months have one.'),
  },
  {
    key: 'objective-survey',
    title: 'Survey of users each quarter instead of twice a year',
    from: ['objective', 'objective/satisfaction'],
    by: 'Robert',
    owner: 'Robert',
    priority: 3,
    planned: 240,
    due: 90,
    started: 200,
  },
  {
    key: 'review-weekend',
    title: 'Count reports of the portal at weekends',
    from: ['management-review', 'review/1'],
    by: 'Oliver',
    owner: 'Bình',
    priority: 3,
    planned: 297,
    due: 210,
    started: 290,
    done: [211, 'Eleven reports each weekend, nine answered in time.'],
    verified: verifiedBy('Oliver', 195, 'The figures were used for the decision.'),
  },
  {
    key: 'review-criteria',
    title: 'Name criteria for the choice of suppliers',
    from: ['management-review', 'review/1'],
    by: 'Oliver',
    owner: 'Robert',
    priority: 2,
    planned: 296,
    due: 230,
    done: [236, 'Six criteria, in the plan for suppliers.'],
    verified: verifiedBy('Oliver', 190, 'Used for the radio link.'),
  },
  {
    key: 'review-second-site',
    title: 'Thử khôi phục cổng khách hàng tại phòng máy Hà Nội',
    from: ['management-review', 'review/2'],
    by: 'Oliver',
    owner: 'Lien',
    priority: 1,
    planned: 115,
    due: 45,
    started: 80,
  },
  {
    key: 'review-costs',
    title: 'Costs per service for the next budget',
    from: ['management-review', 'review/2'],
    by: 'Oliver',
    owner: 'Peter',
    priority: 2,
    planned: 114,
    due: -20,
    started: 60,
  },
  {
    key: 'audit-escalation',
    title: 'Show overdue incidents on the wall of the desk',
    from: ['audit', 'audit/resolution'],
    by: 'Linh',
    owner: 'Dũng',
    priority: 3,
    planned: 268,
    due: 235,
    started: 260,
    done: [239, 'A screen shows what is due within the hour.'],
    verified: verifiedBy('Linh', 200, 'Escalations forgotten fell to a few.'),
  },
  {
    key: 'audit-configuration',
    title: 'Compare configuration information with discovery each quarter',
    from: ['audit', 'audit/change'],
    by: 'Thu',
    owner: 'Khoa',
    priority: 2,
    planned: 190,
    due: 120,
    started: 170,
    done: [102, 'Done for the first time; 21 differences, all corrected.'],
    verified: verifiedBy('Oliver', 62, 'The second comparison found four.'),
  },
  {
    key: 'audit-access',
    title: 'Review of access rights twice a year',
    from: ['audit', 'audit/security'],
    by: 'Linh',
    owner: 'Quentin',
    priority: 2,
    planned: 55,
    due: 10,
    started: 40,
  },
  {
    key: 'report-portal',
    title: 'Index for the search of orders',
    from: ['service-report', 'report/portal'],
    by: 'Robert',
    owner: 'Martin',
    priority: 2,
    planned: 230,
    due: 200,
    started: 225,
    done: [203, 'Search answers within a second.'],
    verified: verifiedBy('Robert', 168, 'Reports on slow search ended.'),
  },
  {
    key: 'report-mail',
    title: 'Second server for the filtering of mail',
    from: ['service-report', 'report/availability'],
    by: 'Thu',
    owner: 'Khoa',
    priority: 2,
    planned: 140,
    due: 78,
    started: 120,
    done: [64, 'In use since the maintenance of the month.'],
    verified: verifiedBy('Linh', 18, 'No queue longer than a minute since.'),
  },
  {
    key: 'competence-zh',
    title: '为中文坐席准备常见问题应答',
    from: ['competence'],
    by: 'Linh',
    owner: 'Hao',
    priority: 4,
    planned: 110,
    due: 60,
    started: 100,
    done: [57, '已完成三十条中文应答。'],
    verified: verifiedBy('Robert', 14, '中文报单的首次解决率上升。'),
  },
  {
    key: 'improvement-monitoring',
    title: 'Look again at the alarms that nobody needs',
    from: ['improvement', 'improvement/alarms'],
    by: 'Thu',
    owner: 'Ivy',
    priority: 3,
    planned: 88,
    due: 30,
    started: 70,
    done: [29, 'Forty alarms are gone, twelve were made sharper.'],
  },
  {
    key: 'office-move',
    title: 'Check list for the move of the office in Hà Nội',
    from: ['other'],
    by: 'Hạnh',
    owner: 'Hao',
    priority: 1,
    planned: 155,
    due: 80,
    started: 140,
    done: [79, 'All 26 points ticked off.'],
    verified: verifiedBy('Hạnh', 60, 'All services ran on the first day.'),
  },
  {
    key: 'paper-forms',
    title: 'Move paper forms for access to the portal',
    from: ['other'],
    by: 'Linh',
    owner: 'Dũng',
    priority: 4,
    planned: 250,
    due: 190,
    cancelled: [200, 'Becomes part of staff self-service.'],
  },
  {
    key: 'nonconformity-roster',
    title: 'Roster for duties of the major incident manager',
    from: ['nonconformity', 'nonconformity/late-information'],
    by: 'Linh',
    owner: 'An',
    priority: 2,
    planned: 306,
    due: 280,
    started: 300,
    done: [282, 'Two names for every week.'],
    verified: verifiedBy('Linh', 240, 'Both names were reachable in the last major incident.'),
  },
];

/**
 * Actions (6.1.3 and all other sources). On purpose: some done or still open after their day; of those from risks one
 * without owner and day, and one whose effect nobody judged in time (AC-014).
 */
export const actions: readonly Story[] = [...fromRisks, ...fromSystem].map(actionStory);
