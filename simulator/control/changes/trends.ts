import { replaceAnalyses } from '../../../server/control/replace-analyses.ts';
import {
  create,
  day,
  type Given,
  perform,
  records,
  type Story,
  story,
  who,
  work,
} from '../../system/story.ts';

/** What the program does with the analyses before one that is concluded. */
const replacing = work(async ({ platform, principal, recordNow }) => {
  const concluded = await recordNow();
  const { organisation_id } = principal;
  await replaceAnalyses(platform, { organisation_id, record_id: concluded.id });
  return concluded;
});

interface ToldAnalysis {
  readonly key: string;
  readonly title: string;
  readonly subject: 'change' | 'release';
  /** Days before the end of the year. */
  readonly period: readonly [from: number, to: number];
  readonly concluded: number;
  readonly by: string;
  readonly conclusions: string;
  readonly given: Given;
}

function analysis({ key, title, subject, period, concluded, by, conclusions, given }: ToldAnalysis): Story {
  return story(
    'trend-analysis',
    `trend/${key}`,
    [
      concluded + 1,
      by,
      create({ title, subject, period_from: day(period[0]), period_to: day(period[1]), assignee: who(by) }),
    ],
    [concluded, by, perform('compute')],
    [concluded, by, perform('conclude', { conclusions, ...given })],
    [concluded, by, replacing],
  );
}

/**
 * Analyses of changes for trends each quarter, of releases each half year (8.5.1.3, 8.5.3). On purpose, the third on changes
 * came later than planned (AC-075).
 */
export const trendStories: readonly Story[] = [
  analysis({
    key: 'changes/1',
    title: 'Changes, first quarter',
    subject: 'change',
    period: [363, 274],
    concluded: 268,
    by: 'Robert',
    conclusions:
      'Standard changes are more than half of all and hardly ever go wrong. There is no earlier quarter to compare with yet.',
    given: {
      no_improvement: 'One quarter is no trend; what was learned from single changes is in their plans.',
    },
  }),
  analysis({
    key: 'changes/2',
    title: 'Changes, second quarter',
    subject: 'change',
    period: [273, 183],
    concluded: 176,
    by: 'Robert',
    conclusions:
      'Changes of mail took longer than planned more often than others, as queues are seen too late. Emergencies are about as many as before.',
    given: { improvements: records('improvement/mail-filter') },
  }),
  analysis({
    key: 'changes/3',
    title: 'Thay đổi, quý ba',
    subject: 'change',
    period: [182, 92],
    concluded: 62,
    by: 'Thu',
    conclusions:
      'Thay đổi của cổng khách hàng hay có sự cố trong giờ đầu vì cảnh báo đến chậm. Tỷ lệ thành công các loại khác ổn định. Phân tích trễ vì người phụ trách vắng mặt.',
    given: { improvements: records('improvement/alarms') },
  }),
  analysis({
    key: 'changes/4',
    title: 'Changes, fourth quarter',
    subject: 'change',
    period: [91, 4],
    concluded: 3,
    by: 'Robert',
    conclusions:
      'Time from request to deployment of normal changes follows the weekly board. Deployments past change management have happened twice; they are taken up with the teams.',
    given: { improvements: records('improvement/onboarding', 'improvement/alarms') },
  }),
  analysis({
    key: 'releases/1',
    title: 'Releases, first half year',
    subject: 'release',
    period: [363, 183],
    concluded: 175,
    by: 'Linh',
    conclusions:
      'Minor releases went out as planned. The release that was rolled back lacked test data of the size that customers have.',
    given: { no_improvement: 'Test data were enlarged at once, with the review of that release.' },
  }),
  analysis({
    key: 'releases/2',
    title: '下半年发布趋势',
    subject: 'release',
    period: [182, 5],
    concluded: 3,
    by: 'Linh',
    conclusions: '定期发布按时完成，发布后事件没有增加。一个次要发布因未建立基线而未能部署。',
    given: { improvements: records('improvement/alarms') },
  }),
];
