import { describe, expect, it } from 'vitest';
import { obligationsOf } from '../../kernel/project.ts';
import { DAY_MS } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { contextFor, create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { awarenessTopics } from './coverage.ts';
import { awareness } from './definition.ts';
import { awarenessModule } from './module.ts';

const day = Date.parse('2026-03-02T08:00:00Z');
const settings = startingSettings(awarenessModule);
const [manager, engineer] = [idOf(1), idOf(2)];
const story = (...steps: Step[]) => tell(steps, { definition: awareness, settings });
const written = create(day, { title: 'Awareness of an engineer', person: engineer });
const by = ([at, command]: Step, who: string, held: readonly Role[]): Step => [at, command, who, held];
const confirm = (at: number, topics: readonly string[] = awarenessTopics): Step =>
  by(perform(at, 'confirm', { topics }), engineer, ['requester']);
const brief = (at: number, briefed_on: string, topics: readonly string[] = awarenessTopics): Step =>
  perform(at, 'brief', { topics, briefed_on, proof: 'List of participants' });
const coverageOf = (...steps: Step[]) => story(...steps).record.values['coverage'];
const refusalOf = (...steps: Step[]): unknown => {
  try {
    story(...steps);
  } catch (refusal) {
    return refusal;
  }
  return null;
};
const owedBy = ({ record }: ReturnType<typeof story>) =>
  obligationsOf(awareness, record, contextFor({ period: { from: day, to: day }, settings }));

describe('a briefing', () => {
  it('covers its topics with day and proof', () => {
    expect(coverageOf(written, brief(day + DAY_MS, '2026-03-02', ['policy']))).toEqual([
      { topic: 'policy', how: 'briefed', covered_on: '2026-03-02', proof: 'List of participants' },
    ]);
  });

  it('gives way to a later one, whichever was recorded first', () => {
    const [early, late] = [
      brief(day + DAY_MS, '2026-02-02', ['policy']),
      brief(day + DAY_MS, '2026-03-02', ['policy']),
    ];
    const later = [expect.objectContaining({ covered_on: '2026-03-02' })];
    expect(coverageOf(written, early, late)).toEqual(later);
    expect(coverageOf(written, late, early)).toEqual(later);
  });

  it('needs proof of its own, not that of the one before', () => {
    const bare = perform(day + 2 * DAY_MS, 'brief', { topics: ['policy'], briefed_on: '2026-03-03' });
    expect(refusalOf(written, brief(day, '2026-03-02'), bare)).toMatchObject({
      problems: [{ field: 'proof', code: 'field.required' }],
    });
  });

  it('is no day ahead, and not given by oneself', () => {
    expect(refusalOf(written, brief(day, '2026-03-04'))).toMatchObject({
      problems: [{ field: 'briefed_on', code: 'field.day-ahead' }],
    });
    expect(refusalOf(written, by(brief(day, '2026-03-01'), engineer, ['agent']))).toMatchObject({
      problems: [{ field: 'person', code: 'field.about-oneself' }],
    });
  });
});

describe('a confirmation', () => {
  it('is the person’s own, with their name under it', () => {
    expect(coverageOf(written, confirm(day, ['policy']))).toEqual([
      { topic: 'policy', how: 'confirmed', covered_on: '2026-03-02', proof: null },
    ]);
    const foreign = by(confirm(day), manager, ['administrator']);
    expect(refusalOf(written, foreign)).toMatchObject({ code: 'activity.not-allowed' });
    const unsigned: Step = [
      day,
      { kind: 'perform', activity: 'confirm', values: { topics: ['policy'] } },
      engineer,
      ['requester'],
    ];
    expect(refusalOf(written, unsigned)).toMatchObject({ code: 'activity.signature-needed' });
  });
});

it('asks the person to refresh what was covered longest ago, and at first to cover everything', () => {
  const owed = { kind: 'refresh', person: engineer };
  const partly = story(written, confirm(day, ['policy']));
  expect(owedBy(partly)).toMatchObject([{ ...owed, due_at: day + 30 * DAY_MS }]);
  const covered = story(written, brief(day, '2026-01-10'), confirm(day, ['policy']));
  expect(owedBy(covered)).toMatchObject([{ ...owed, due_at: Date.parse('2027-01-10T00:00:00Z') }]);
});
