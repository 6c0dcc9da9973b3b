import { dayOf, daysAfter } from '../../kernel/day.ts';
import { licenceAssignment } from '../../processes/licence-assignment/definition.ts';
import { readInOrganisation } from '../../server/database/pool.ts';
import { type BulkItem, executeBulk } from '../../server/records/execute-bulk.ts';
import { doneOrThrow } from '../carry-out.ts';
import { sampleTimeZone } from '../organisation.ts';
import { Random } from '../random.ts';
import {
  create,
  type Doing,
  day,
  perform,
  record,
  type Step,
  type Story,
  story,
  today,
  who,
  work,
} from '../system/story.ts';
import { peopleWith } from '../world.ts';
import { recordOf } from './acting.ts';

/** Somebody asks for a licence; what becomes of it. Days count back from the end of the year. */
interface Asked {
  readonly key: string;
  readonly product: string;
  readonly title: string;
  readonly reason: string;
  readonly by: string;
  readonly days: number;
  readonly needed?: number;
  readonly decided?: readonly [days: number, how: 'approve' | 'decline', text?: string];
  readonly assigned?: number;
  readonly used?: number;
  readonly reclaimed?: readonly [days: number, text: string];
}

const asked: readonly Asked[] = [
  {
    key: 'mai',
    product: 'diagrams',
    title: 'Sample Diagram Editor',
    reason: 'I draw the flow of orders for the portal.',
    by: 'Mai',
    days: 210,
    decided: [208, 'approve'],
    assigned: 207,
    used: 20,
  },
  {
    key: 'bao',
    product: 'pdf',
    title: 'Phần mềm chỉnh sửa PDF',
    reason: 'Cần ký và gộp hợp đồng của phòng mua hàng.',
    by: 'Bảo',
    days: 180,
    decided: [177, 'approve'],
    assigned: 176,
    used: 12,
  },
  {
    key: 'jing',
    product: 'meetings',
    title: '视频会议主持许可',
    reason: '每周主持与客户的例会。',
    by: 'Jing',
    days: 160,
    decided: [158, 'approve'],
    assigned: 157,
    used: 8,
  },
  {
    key: 'clara',
    product: 'drawing-2025',
    title: 'Drawing program for two weeks',
    reason: 'Plans of the new warehouse.',
    by: 'Clara',
    days: 140,
    decided: [139, 'approve'],
    assigned: 138,
    used: 126,
    reclaimed: [110, 'The plans are done; she gave it back.'],
  },
  {
    key: 'hung',
    product: 'diagrams',
    title: 'Công cụ vẽ sơ đồ',
    reason: 'Vẽ sơ đồ tổ chức một lần.',
    by: 'Hùng',
    days: 120,
    decided: [118, 'decline', 'Dùng phần mềm vẽ nguồn mở là đủ cho một sơ đồ.'],
  },
  {
    key: 'felix',
    product: 'pdf',
    title: 'PDF editor',
    reason: 'Filling in forms of customs.',
    by: 'Felix',
    days: 60,
    decided: [44, 'decline', 'More are installed than we may use; none is given until that is settled.'],
  },
  {
    key: 'wei',
    product: 'meetings',
    title: '会议主持',
    reason: '培训新客户，需要录制会议。',
    by: 'Wei',
    days: 9,
    decided: [7, 'approve'],
  },
  {
    key: 'trang',
    product: 'pdf',
    title: 'Chỉnh sửa PDF cho kế toán',
    reason: 'Đối chiếu hóa đơn điện tử hằng tháng.',
    by: 'Trang',
    days: 4,
    needed: -10,
  },
  {
    key: 'liam',
    product: 'diagrams',
    title: 'Diagram editor',
    reason: 'Network plans of customers.',
    by: 'Liam',
    days: 2,
  },
];

function requestStory({ key, product, title, reason, by, days, needed, ...fate }: Asked): Story {
  const { decided, assigned, used, reclaimed } = fate;
  const steps: Step[] = [
    [
      days,
      by,
      create({
        title,
        product: record(`product/${product}`),
        reason,
        requester: who(by),
        ...(needed === undefined ? {} : { needed_by: day(needed) }),
      }),
    ],
  ];
  if (decided !== undefined) steps.push([decided[0], 'Eric', perform(decided[1], {}, decided[2] ?? null)]);
  if (assigned !== undefined) steps.push([assigned, 'Giang', perform('assign')]);
  if (used !== undefined) steps.push([used, 'Giang', perform('record-use', { used_on: today })]);
  if (reclaimed !== undefined) steps.push([reclaimed[0], 'Giang', perform('reclaim', {}, reclaimed[1])]);
  return story('licence-assignment', `licence/${key}`, ...steps);
}

/** To how many people the diagram editor was given when its framework contract began, and how many still use it. */
const givenOut = 42;
const stillUsing = 9;

/** The framework contract was handed out by department; hardly anybody looked whether it is used. */
const handsOut = work(async (doing: Doing) => {
  const { platform, principal, known, world } = doing;
  const random = new Random(`licences of ${world.organisation_id}`);
  const holders = peopleWith(world, 'requester').slice(-givenOut);
  const ids = holders.map(() => platform.newId());
  const items = holders.flatMap(({ id, actor }, index): BulkItem[] => {
    const by = { target: { id: ids[index] as string }, actor: principal.actor, now: known.now };
    const values = { title: 'Sample Diagram Editor', product: known.record('product/diagrams'), person: id };
    const used_on = daysAfter(dayOf(known.now, sampleTimeZone), -random.integer(1, 20));
    const first = { kind: 'perform', activity: 'record-use', values: { used_on } } as const;
    return [
      { ...by, command: { kind: 'create', values: { ...values, requester: actor.id } } },
      { ...by, command: { kind: 'perform', activity: 'approve', values: {} } },
      { ...by, command: { kind: 'perform', activity: 'assign', values: {} } },
      ...(random.chance(0.7) ? [{ ...by, command: first }] : []),
    ];
  });
  doneOrThrow(items, await executeBulk(platform, principal, licenceAssignment, items));
  return recordOf(doing, licenceAssignment, ids[0] as string);
});

/** Ids of the licences of a product that somebody holds, in the order in which they were given. */
function heldOf({ platform, principal }: Doing, product: string): Promise<readonly string[]> {
  return readInOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from record where organisation_id = current_organisation_id() and process = 'licence-assignment'
        and state = 'assigned' and fields->>'product' = $1 order by id`,
      [product],
    );
    return rows.map(({ id }) => id);
  });
}

/** Uses of the last weeks, as the licence server tells them. */
const tellsUse = work(async (doing: Doing) => {
  const { platform, principal, known } = doing;
  const product = known.record('product/diagrams');
  const ids = await heldOf(doing, product);
  const used_on = dayOf(known.now, sampleTimeZone);
  const items = ids.slice(0, stillUsing).map(
    (id): BulkItem => ({
      target: { id },
      actor: principal.actor,
      now: known.now,
      command: { kind: 'perform', activity: 'record-use', values: { used_on } },
    }),
  );
  doneOrThrow(items, await executeBulk(platform, principal, licenceAssignment, items));
  return doing.recordNow();
});

/** Requests with what became of them, and licences that were handed out and are hardly used. */
export const licenceStories: readonly Story[] = [
  ...asked.map(requestStory),
  story('licence-assignment', 'licence/diagrams', [325, 'Giang', handsOut], [26, 'Giang', tellsUse]),
];
