import { asset } from '../../processes/asset/definition.ts';
import { stockTake } from '../../processes/stock-take/definition.ts';
import { decideLine } from '../../server/assets/decide-line.ts';
import { drawUp } from '../../server/assets/draw-up.ts';
import { listLines, type StockTakeLine } from '../../server/assets/lines.ts';
import { takeSighting } from '../../server/assets/sight.ts';
import { readInOrganisation } from '../../server/database/pool.ts';
import { execute } from '../../server/records/execute.ts';
import { create, type Doing, day, people, perform, type Story, story, who, work } from '../system/story.ts';
import { act, as } from './acting.ts';

const MINUTE_MS = 60_000;

const starts = work(async ({ platform, principal, recordNow }: Doing) => {
  const { id } = await recordNow();
  const { settings } = await platform.organisations.of(principal.organisation_id);
  const command = { kind: 'perform', activity: 'start', values: {} } as const;
  const done = await execute(platform, principal, {
    definition: stockTake,
    key: id,
    command,
    alongside: (client, record) => drawUp(client, record, settings, platform.newId),
  });
  return done.record;
});

function linesOf({ platform, principal }: Doing, id: string): Promise<readonly StockTakeLine[]> {
  return readInOrganisation(platform.pool, principal.organisation_id, (client) =>
    listLines(client, id, { limit: 1_000 }),
  );
}

/** What somebody scans, a minute after what they scanned before. */
interface Scanned {
  readonly tag: string;
  readonly location: string | null;
  readonly note?: string;
}

async function scan(doing: Doing, key: string, scanned: readonly Scanned[]): Promise<void> {
  const { platform, principal, known } = doing;
  for (const [index, { tag, location, note = null }] of scanned.entries()) {
    await takeSighting(platform, principal, key, {
      id: platform.newId(),
      label: tag,
      location,
      condition: index % 12 === 5 ? 'worn' : 'good',
      note,
      seen_at: known.now - (scanned.length - index) * (MINUTE_MS / 4),
    });
  }
}

/** Counts everything: one thing is not there, one is elsewhere, and one wears a tag that the register does not know. */
const counts = work(async (doing: Doing) => {
  const { id } = await doing.recordNow();
  const lines = await linesOf(doing, id);
  const there = lines.flatMap(({ tag, expected_location: location }, index): Scanned[] => {
    if (index === 71) return [];
    return [{ tag, location: index === 33 && location === 'office' ? 'store' : location }];
  });
  await scan(doing, id, [
    ...there,
    { tag: 'S-9001', location: 'store', note: 'Màn hình không có trong sổ, nhãn cũ.' },
  ]);
  return doing.recordNow();
});

/** Decides on what differs: what is missing is searched for, what is elsewhere corrected, what is unknown left to its owner. */
const decides = work(async (doing: Doing) => {
  const { platform, principal, known } = doing;
  const { id } = await doing.recordNow();
  const differing = (await linesOf(doing, id)).filter(({ outcome }) => outcome !== 'seen');
  for (const line of differing) {
    const at = { key: id, line: line.id };
    if (line.outcome === 'missing') {
      const reason = 'Its user works at home and brings it to the office.';
      const search_until = known.day(180);
      await decideLine(platform, principal, at, { decision: 'search', reason, search_until });
    } else if (line.outcome === 'misplaced') {
      const reason = 'Handed in for repair; nobody had changed the place.';
      await decideLine(platform, principal, at, { decision: 'correct', reason, search_until: null });
    } else {
      const reason = 'Thuộc sở hữu của đơn vị cho thuê, không phải tài sản của chúng ta.';
      await decideLine(platform, principal, at, { decision: 'dismiss', reason, search_until: null });
    }
  }
  return doing.recordNow();
});

/** What was searched for in vain is said to be lost. */
const searches = work(async (doing: Doing) => {
  const { id } = await doing.recordNow();
  for (const { decision, asset_id } of await linesOf(doing, id)) {
    if (decision !== 'search' || asset_id === null) continue;
    const text = 'Người dùng không tìm thấy; đã báo mất và khóa máy từ xa.';
    await act(doing, { definition: asset, key: asset_id, activity: 'report-lost', text });
  }
  return doing.recordNow();
});

/** Two thirds of a computing centre are counted, by two people. */
const countsOn = work(async (doing: Doing) => {
  const { id } = await doing.recordNow();
  const lines = await linesOf(doing, id);
  const scanned = lines.map(({ tag, expected_location: location }) => ({ tag, location }));
  const third = Math.floor(scanned.length / 3);
  await scan(doing, id, scanned.slice(0, third));
  await scan({ ...doing, principal: as(doing, 'Lien') }, id, scanned.slice(third, 2 * third));
  return doing.recordNow();
});

/** One stock-take of everything, closed, and one of the computing centres that is under way. */
export const stockTakeStories: readonly Story[] = [
  story(
    'stock-take',
    'stock-take/year',
    [
      215,
      'Eric',
      create({
        title: 'Kiểm kê tài sản hằng năm',
        planned_from: day(204),
        planned_until: day(194),
        assignee: who('Eric'),
        counters: people('Giang'),
      }),
    ],
    [203, 'Eric', starts],
    [202, 'Giang', counts],
    [199, 'Eric', perform('end-counting')],
    [198, 'Eric', decides],
    [194, 'Linh', perform('close')],
    [178, 'Eric', searches],
  ),
  story(
    'stock-take',
    'stock-take/centres',
    [
      14,
      'Khoa',
      create({
        title: 'Stock-take of the computing centres',
        planned_from: day(6),
        planned_until: day(-5),
        locations: ['data-centre'],
        assignee: who('Khoa'),
        counters: people('Khoa', 'Lien'),
      }),
    ],
    [6, 'Khoa', starts],
    [4, 'Khoa', countsOn],
  ),
];
