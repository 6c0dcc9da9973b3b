import { listIn, rowsIn, textIn } from '../../../kernel/register.ts';
import type { Text } from '../../../kernel/text.ts';
import { document } from '../../../processes/document/definition.ts';
import { versionInForce } from '../../../processes/document/versions.ts';
import { documentItems } from '../../../standard/documents.ts';
import { say } from '../../reviews/line.ts';
import { inStates } from '../known.ts';
import {
  type Answer,
  fact,
  missing,
  missingDecision,
  type Question,
  type ReadinessKnown,
  toDo,
  unlessAny,
} from './question.ts';

const noDocument: Text = {
  en: '{item} ({clauses}): no document in force.',
  vi: '{item} ({clauses}): chưa có tài liệu có hiệu lực.',
  zh: '{item}（{clauses}）：没有生效的文件。',
};

/** What 7.5.4 lists beside records (its letter l), which registers keep. */
const asked = documentItems.filter(({ letter }) => letter !== null && letter !== 'l');

function documented(known: ReadinessKnown): Answer {
  const inForce = known.of(document.name).filter((record) => versionInForce(record, known.today) !== null);
  const drafts = inStates(known, document.name, 'draft', 'in-review', 'in-approval').filter(
    (record) => !inForce.includes(record),
  );
  const covered = new Set(inForce.map((record) => textIn(record, 'item')));
  const lacking = asked.filter(({ id }) => !covered.has(id));
  return {
    facts: [
      fact(
        document.name,
        {
          en: '{count} documents are in force; they cover {covered} of the {all} items that 7.5.4 lists beside records.',
          vi: '{count} tài liệu đang có hiệu lực, bao quát {covered} trên {all} mục mà 7.5.4 liệt kê ngoài hồ sơ.',
          zh: '{count} 份文件有效，覆盖 7.5.4 所列 {all} 项（记录除外）中的 {covered} 项。',
        },
        inForce,
        { covered: asked.length - lacking.length, all: asked.length },
      ),
      fact(
        document.name,
        {
          en: '{count} more are being written or approved.',
          vi: '{count} tài liệu khác đang soạn hoặc chờ phê duyệt.',
          zh: '另有 {count} 份正在编写或审批。',
        },
        drafts,
      ),
    ],
    open: lacking.map(({ id, name, clauses }) => {
      const draft = drafts.find((record) => textIn(record, 'item') === id) ?? null;
      const point = missing(document.name, noDocument, {
        record: draft,
        person: draft === null ? null : textIn(draft, 'assignee'),
      });
      return { ...point, line: say(noDocument, { item: name, clauses: clauses.join(', ') }) };
    }),
  };
}

function scope(known: ReadinessKnown): Answer {
  const approved = inStates(known, 'scope', 'approved');
  const inScope = new Set(approved.flatMap((record) => listIn(record, 'services')));
  const live = inStates(known, 'service', 'live');
  const outside = live.filter(({ id }) => !inScope.has(id));
  const binds = (row: Readonly<Record<string, unknown>>): boolean =>
    row['source'] === 'law' || row['source'] === 'regulation';
  const parties = inStates(known, 'interested-party', 'current');
  const bound = parties.filter((record) => rowsIn(record, 'requirements').some(binds));
  const others = approved.flatMap((record) => rowsIn(record, 'other_parties'));
  return {
    facts: [
      fact(
        'scope',
        {
          en: 'Approved scope: {count}.',
          vi: 'Phạm vi đã phê duyệt: {count}.',
          zh: '已批准的范围：{count}。',
        },
        approved,
      ),
      fact(
        'service',
        {
          en: '{count} live services, {named} named in the scope.',
          vi: '{count} dịch vụ đang cung cấp, {named} nằm trong phạm vi.',
          zh: '{count} 项在用服务，其中 {named} 项列入范围。',
        },
        live,
        { named: live.length - outside.length },
      ),
      fact(
        'scope',
        {
          en: 'Other parties involved, as the scope names them: {parties}.',
          vi: 'Các bên khác tham gia nêu trong phạm vi: {parties}.',
          zh: '范围中列出的其他方：{parties}。',
        },
        [],
        { parties: others.length },
      ),
      fact(
        'interested-party',
        {
          en: 'Parties whose requirements come from law or regulation: {count}.',
          vi: 'Bên quan tâm có yêu cầu từ luật hoặc quy định: {count}.',
          zh: '要求源自法律法规的相关方：{count}。',
        },
        bound,
      ),
    ],
    open: [
      ...unlessAny(
        approved,
        missingDecision('scope', {
          en: 'No scope is approved.',
          vi: 'Chưa có phạm vi nào được phê duyệt.',
          zh: '尚无已批准的范围。',
        }),
      ),
      ...unlessAny(
        bound,
        missing('interested-party', {
          en: 'No legal or regulatory obligation is recorded.',
          vi: 'Chưa ghi nghĩa vụ pháp lý nào.',
          zh: '未记录任何法律法规义务。',
        }),
      ),
      ...(approved.length === 0 ? [] : outside).map((service) =>
        toDo(service, {
          en: '{number} {title} is live and not named in the scope.',
          vi: '{number} {title} đang cung cấp nhưng không có trong phạm vi.',
          zh: '{number} {title} 在用但未列入范围。',
        }),
      ),
    ],
  };
}

function sites(known: ReadinessKnown): Answer {
  const approved = inStates(known, 'scope', 'approved');
  const places = approved.flatMap((record) => rowsIn(record, 'locations'));
  const processes = inStates(known, 'sms-process', 'current');
  const elsewhere = processes.filter((record) => textIn(record, 'operated_by') === 'other-party');
  const ownerless = processes.filter((record) => textIn(record, 'assignee') === null);
  return {
    facts: [
      fact(
        'scope',
        {
          en: 'Sites named in the scope: {sites}.',
          vi: 'Địa điểm nêu trong phạm vi: {sites}.',
          zh: '范围中列出的场所：{sites}。',
        },
        approved,
        {
          sites: places.length,
        },
      ),
      fact(
        'sms-process',
        {
          en: '{count} processes of the SMS, {elsewhere} operated by another party alone.',
          vi: '{count} quy trình của SMS, {elsewhere} do bên khác vận hành hoàn toàn.',
          zh: 'SMS 的 {count} 个过程，其中 {elsewhere} 个完全由其他方运作。',
        },
        processes,
        { elsewhere: elsewhere.length },
      ),
    ],
    open: [
      ...unlessAny(
        places,
        missing('scope', {
          en: 'The scope names no site.',
          vi: 'Phạm vi chưa nêu địa điểm nào.',
          zh: '范围未列出场所。',
        }),
      ),
      ...unlessAny(
        processes,
        missing('sms-process', {
          en: 'No process of the SMS is described.',
          vi: 'Chưa mô tả quy trình nào của SMS.',
          zh: '尚未描述 SMS 的任何过程。',
        }),
      ),
      ...(processes.length > 0 && elsewhere.length === processes.length
        ? [
            missing('sms-process', {
              en: 'Every process is operated by others: such a system cannot be certified (1.2, 8.2.3.1).',
              vi: 'Mọi quy trình đều do bên khác vận hành: hệ thống như vậy không thể được chứng nhận (1.2, 8.2.3.1).',
              zh: '全部过程均由其他方运作：此类体系无法认证（1.2、8.2.3.1）。',
            }),
          ]
        : []),
      ...ownerless.map((record) =>
        toDo(record, {
          en: '{number} {title} has no owner.',
          vi: '{number} {title} chưa có chủ quy trình.',
          zh: '{number} {title} 没有负责人。',
        }),
      ),
    ],
  };
}

/** What stage 1 asks of the documents, the scope and the sites. */
export const systemQuestions: readonly Question[] = [
  {
    id: 'documented-information',
    asks: {
      en: 'Is the documented information there, approved and in force?',
      vi: 'Thông tin dạng văn bản đã có, được phê duyệt và có hiệu lực chưa?',
      zh: '成文信息是否齐备、经批准并有效？',
    },
    clauses: ['7.5'],
    reads: [document.name],
    answer: documented,
  },
  {
    id: 'scope',
    asks: {
      en: 'Are scope, services, other parties and legal obligations settled?',
      vi: 'Phạm vi, dịch vụ, các bên khác và nghĩa vụ pháp lý đã rõ chưa?',
      zh: '范围、服务、其他方与法律义务是否明确？',
    },
    clauses: ['4'],
    reads: ['scope', 'service', 'interested-party'],
    answer: scope,
  },
  {
    id: 'sites',
    asks: {
      en: 'Which sites and processes are there, and who operates them?',
      vi: 'Có những địa điểm và quy trình nào, ai vận hành?',
      zh: '有哪些场所和过程，由谁运作？',
    },
    clauses: ['8.1', '8.2'],
    reads: ['scope', 'sms-process'],
    answer: sites,
  },
];
