import { describe, expect, it } from 'vitest';
import { obligationsOf } from '../../kernel/project.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { contextFor, create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { competence } from './definition.ts';
import { competenceModule } from './module.ts';

const day = Date.parse('2026-03-02T08:00:00Z');
const settings = startingSettings(competenceModule);
const [manager, engineer] = [idOf(1), idOf(2)];
const story = (...steps: Step[]) => tell(steps, { definition: competence, settings });
const written = create(day, {
  title: 'Service desk',
  person: engineer,
  role: 'service-desk',
  required_level: 3,
  assignee: manager,
});
const certificate = {
  kind: 'certificate',
  title: 'Foundation',
  date: '2025-05-01',
  reference: 'Personnel file 12',
};
const problemsOf = (...steps: Step[]): unknown => {
  try {
    story(...steps);
  } catch (refusal) {
    return (refusal as { problems: unknown }).problems;
  }
  return null;
};
const owedBy = ({ record }: ReturnType<typeof story>) =>
  obligationsOf(competence, record, contextFor({ period: { from: day, to: day }, settings }));

describe('assessment', () => {
  it('stamps who and when, and the gap follows', () => {
    const { record } = story(written, perform(day + 1, 'assess', { actual_level: 1, basis: ['training'] }));
    expect(record.values).toMatchObject({ gap: 2, assessed_by: manager, assessed_at: day + 1 });
    expect(story(written).record.values['gap']).toBeNull();
  });

  it('moves what is required, which nobody changes otherwise', () => {
    const { record } = story(
      written,
      perform(day, 'assess', { actual_level: 2, basis: ['training'], required_level: 2 }),
    );
    expect(record.values['gap']).toBe(0);
    const update: Step = [day, { kind: 'update', values: { required_level: 0, person: manager } }];
    expect(problemsOf(written, update)).toEqual([
      { field: 'required_level', code: 'field.not-allowed' },
      { field: 'person', code: 'field.not-allowed' },
    ]);
  });

  it('is not one’s own', () => {
    const [at, command] = perform(day, 'assess', { actual_level: 3, basis: ['experience'] });
    const own: Step = [at, command, engineer];
    expect(problemsOf(written, own)).toEqual([{ field: 'person', code: 'field.about-oneself' }]);
    expect(problemsOf(written, [at, command, manager])).toBeNull();
  });

  it('says what a level rests on, unless there is none', () => {
    expect(problemsOf(written, perform(day, 'assess', { actual_level: 1 }))).toEqual([
      { field: 'basis', code: 'field.required' },
    ]);
    expect(problemsOf(written, perform(day, 'assess', { actual_level: 0 }))).toBeNull();
  });

  it('keeps what is required when it is taken away', () => {
    const taken = perform(day, 'assess', { actual_level: 0, required_level: null });
    expect(problemsOf(written, taken)).toEqual([{ field: 'required_level', code: 'field.required' }]);
  });
});

describe('what is owed', () => {
  it('is the first assessment, then the next, by the owner', () => {
    const owed = { kind: 'assess', person: manager };
    expect(owedBy(story(written))).toMatchObject([{ ...owed, due_at: day + 30 * DAY_MS }]);
    const assessed = story(written, perform(day + DAY_MS, 'assess', { actual_level: 0 }));
    expect(owedBy(assessed)).toMatchObject([{ ...owed, due_at: day + 366 * DAY_MS }]);
  });

  it('is no owner’s own assessment', () => {
    const [at, command] = written;
    const values = 'values' in command ? { ...command.values, assignee: engineer } : {};
    expect(owedBy(story(create(at, values)))).toMatchObject([{ kind: 'assess', person: null }]);
  });

  it('is new evidence by the day on which the last runs out', () => {
    const give = (...evidence: unknown[]): Step => [day, { kind: 'update', values: { evidence } }];
    const ending = { ...certificate, valid_until: '2026-05-01' };
    const renewed = { ...certificate, valid_until: '2029-05-01' };
    const until = (...evidence: unknown[]) =>
      owedBy(story(written, give(...evidence))).find(({ kind }) => kind === 'renew-evidence')?.due_at;
    expect(until(ending)).toBe(Date.parse('2026-05-01T23:59:59.999Z'));
    expect(until(renewed, ending)).toBe(Date.parse('2029-05-01T23:59:59.999Z'));
    expect(until(ending, certificate)).toBeUndefined();
  });
});
