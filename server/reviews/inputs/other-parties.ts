import type { ProcessRecord } from '../../../kernel/record.ts';
import { rowsIn, textIn } from '../../../kernel/register.ts';
import type { Text } from '../../../kernel/text.ts';
import { basisOf, type Composer, choiceText, sayEmpty } from '../composer.ts';
import { type Line, listed, say, shortened, tellOf } from '../line.ts';

const groups = ['external-suppliers', 'internal-suppliers', 'partners'];

const texts = {
  parties: {
    en: 'Suppliers and partners among the interested parties: {count}.',
    vi: 'Nhà cung cấp và đối tác trong số các bên quan tâm: {count}.',
    zh: '相关方中的供应商和合作伙伴：{count} 个。',
  },
  none: {
    en: 'No supplier or partner stands among the interested parties.',
    vi: 'Không có nhà cung cấp hay đối tác nào trong số các bên quan tâm.',
    zh: '相关方中没有供应商或合作伙伴。',
  },
  party: {
    en: '{number} {title} ({group}): requirements recorded {requirements}',
    vi: '{number} {title} ({group}): số yêu cầu đã ghi {requirements}',
    zh: '{number} {title}（{group}）：已记录要求 {requirements} 项',
  },
  scope: {
    en: 'Named in the scope as taking part in the services: {names} ({number})',
    vi: 'Được nêu trong phạm vi là bên tham gia cung cấp dịch vụ: {names} ({number})',
    zh: '范围中列出的参与交付的其他方：{names}（{number}）',
  },
  process: {
    en: 'Process operated with or by another party: {number} {title}',
    vi: 'Quy trình do bên khác vận hành hoặc cùng vận hành: {number} {title}',
    zh: '由其他方运行或共同运行的流程：{number} {title}',
  },
  waiting: {
    en: 'Incidents waiting for a supplier now: {count}.',
    vi: 'Sự cố đang chờ nhà cung cấp: {count}.',
    zh: '目前等待供应商的事件：{count}。',
  },
  risk: {
    en: 'Risk that concerns other parties: {number} {title}',
    vi: 'Rủi ro liên quan đến bên khác: {number} {title}',
    zh: '涉及其他方的风险：{number} {title}',
  },
  'no-register': {
    en: 'Agreements with suppliers and their performance against them have no register here yet. What is known of it elsewhere is to be added.',
    vi: 'Thỏa thuận với nhà cung cấp và kết quả thực hiện thỏa thuận chưa có sổ ghi ở đây. Cần bổ sung thông tin có ở nơi khác.',
    zh: '与供应商的协议及其履行情况在此尚无登记册，其他来源的信息需另行补充。',
  },
} as const satisfies Record<string, Text>;

function partyLines(parties: readonly ProcessRecord[]): readonly Line[] {
  if (parties.length === 0) return [say(texts.none)];
  return [
    say(texts.parties, { count: parties.length }),
    ...listed(parties, (one) =>
      tellOf(one, texts.party, {
        group: choiceText('interested-party', 'group', textIn(one, 'group') ?? '–'),
        requirements: rowsIn(one, 'requirements').length,
      }),
    ),
  ];
}

function scopeLines(scopes: readonly ProcessRecord[]): readonly Line[] {
  return scopes.flatMap((one) => {
    const names = rowsIn(one, 'other_parties').map(({ name }) => String(name ?? ''));
    return names.length === 0 ? [] : [tellOf(one, texts.scope, { names: shortened(names.join(', '), 400) })];
  });
}

/** Input i: what is recorded of suppliers and other parties that take part in the services. */
export const otherPartiesInput: Composer = {
  reads: [
    { process: 'interested-party', fields: ['title', 'group', 'requirements'] },
    { process: 'scope', fields: ['title', 'other_parties'] },
    { process: 'sms-process', fields: ['title', 'operated_by'] },
    { process: 'risk', fields: ['title', 'family'] },
  ],
  compose: (known) => {
    const parties = known
      .of('interested-party')
      .filter((one) => one.state === 'current' && groups.includes(String(one.values['group'])));
    const scopes = known.of('scope').filter(({ state }) => state === 'approved');
    const operated = known
      .of('sms-process')
      .filter(
        (one) =>
          one.state === 'current' && ['other-party', 'both'].includes(String(one.values['operated_by'])),
      );
    const risks = known
      .of('risk')
      .filter((one) => one.closed_at === null && one.values['family'] === 'other-parties');
    return {
      lines: [
        ...partyLines(parties),
        ...(scopes.length === 0 ? [sayEmpty('scope')] : scopeLines(scopes)),
        ...listed(operated, (one) => tellOf(one, texts.process)),
        ...listed(risks, (one) => tellOf(one, texts.risk)),
        say(texts.waiting, { count: known.incidents.waiting_for_suppliers }),
        say(texts['no-register']),
      ],
      basis: [
        basisOf('interested-party', parties),
        basisOf('scope', scopes),
        basisOf('sms-process', operated),
        basisOf('risk', risks),
      ],
    };
  },
};
