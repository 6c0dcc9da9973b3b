import { dayOf } from '../../../kernel/day.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import type { Text } from '../../../kernel/text.ts';
import { issuesOf } from '../../../processes/service-report/issues.ts';
import { basisOf, type Composer, type Known, sayEmpty } from '../composer.ts';
import type { Compared } from '../incident-tally.ts';
import { type Line, listed, type Param, say, tellOf } from '../line.ts';

const texts = {
  all: {
    en: 'Incidents since the last review (in the equally long time before): opened {opened} ({opened_before}), resolved {resolved} ({resolved_before}), resolved within their target {share} ({share_before}), major {major} ({major_before}).',
    vi: 'Sự cố từ lần xem xét trước (và khoảng thời gian tương đương trước đó): mở {opened} ({opened_before}), giải quyết {resolved} ({resolved_before}), giải quyết trong thời hạn {share} ({share_before}), nghiêm trọng {major} ({major_before}).',
    zh: '上次评审以来的事件（括号内为此前同长时段）：新增 {opened}（{opened_before}），已解决 {resolved}（{resolved_before}），时限内解决 {share}（{share_before}），重大事件 {major}（{major_before}）。',
  },
  service: {
    en: '{service}: opened {opened} ({opened_before}), resolved {resolved} ({resolved_before}), within target {share} ({share_before}), major {major} ({major_before})',
    vi: '{service}: mở {opened} ({opened_before}), giải quyết {resolved} ({resolved_before}), trong thời hạn {share} ({share_before}), nghiêm trọng {major} ({major_before})',
    zh: '{service}：新增 {opened}（{opened_before}），已解决 {resolved}（{resolved_before}），时限内 {share}（{share_before}），重大 {major}（{major_before}）',
  },
  'no-service': { en: 'Without a service', vi: 'Không gắn dịch vụ', zh: '未关联服务' },
  percent: { en: '{percent} %', vi: '{percent} %', zh: '{percent} %' },
  reports: {
    en: 'Service reports issued since the last review: {count}.',
    vi: 'Báo cáo dịch vụ phát hành từ lần xem xét trước: {count}.',
    zh: '上次评审以来发布的服务报告：{count} 期。',
  },
  report: {
    en: '{number} {title}: issued {count}, the last on {day}',
    vi: '{number} {title}: phát hành {count} kỳ, gần nhất ngày {day}',
    zh: '{number} {title}：发布 {count} 期，最近一期 {day}',
  },
  unissued: {
    en: '{number} {title}: none issued',
    vi: '{number} {title}: chưa phát hành kỳ nào',
    zh: '{number} {title}：未发布',
  },
} as const satisfies Record<string, Text>;

const share = (percent: number | null): Param => (percent === null ? '–' : say(texts.percent, { percent }));

function figuresOf({ since, before }: Compared): Record<string, Param> {
  return {
    opened: since.opened ?? 0,
    opened_before: before.opened ?? 0,
    resolved: since.resolved ?? 0,
    resolved_before: before.resolved ?? 0,
    share: share(since.in_target),
    share_before: share(before.in_target),
    major: since.major ?? 0,
    major_before: before.major ?? 0,
  };
}

const isTold = ({ since, before }: Compared): boolean =>
  [since, before].some(({ opened, resolved }) => (opened ?? 0) + (resolved ?? 0) > 0);

function incidentLines({ incidents }: Known): readonly Line[] {
  if (incidents.count === 0) return [sayEmpty('incident')];
  return [
    say(texts.all, figuresOf(incidents.whole)),
    ...listed(
      incidents.services.filter(isTold),
      (one) =>
        say(texts.service, {
          service: one.service === null ? texts['no-service'] : { id: one.service },
          ...figuresOf(one),
        }),
      20,
    ),
  ];
}

function reportLines(known: Known, reports: readonly ProcessRecord[]): readonly Line[] {
  if (reports.length === 0) return [sayEmpty('service-report')];
  const day = dayOf(known.since, known.time_zone);
  const issued = reports.map((one) => ({
    one,
    days: issuesOf(one)
      .map(({ issued_on }) => issued_on)
      .filter((issued_on) => issued_on >= day)
      .toSorted(),
  }));
  return [
    say(texts.reports, { count: issued.reduce((sum, { days }) => sum + days.length, 0) }),
    ...listed(
      issued,
      ({ one, days }) =>
        days.length === 0
          ? tellOf(one, texts.unissued)
          : tellOf(one, texts.report, { count: days.length, day: days.at(-1) ?? '–' }),
      20,
    ),
  ];
}

/** Input h: incidents of each service against the time before, and the service reports issued. */
export const servicesInput: Composer = {
  reads: [{ process: 'service-report', fields: ['title', 'issues'] }],
  compose: (known) => {
    const reports = known.of('service-report').filter(({ state }) => state === 'current');
    const { count, newest } = known.incidents;
    return {
      lines: [...incidentLines(known), ...reportLines(known, reports)],
      basis: [{ process: 'incident', count, newest }, basisOf('service-report', reports)],
    };
  },
};
