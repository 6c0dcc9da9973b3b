import { expect, it } from 'vitest';
import type { Refusal } from '../../kernel/errors.ts';
import { obligationsOf } from '../../kernel/project.ts';
import type { Role } from '../../kernel/roles.ts';
import { contextFor, create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { certificationAgreement } from './definition.ts';
import { certificationAgreementModule } from './module.ts';

const now = Date.parse('2026-03-02T09:00:00Z');
const settings = startingSettings(certificationAgreementModule);
const story = (...steps: Step[]) => tell(steps, { definition: certificationAgreement, settings }).record;
const by = ([at, command]: Step, person: string, ...held: Role[]): Step => [at, command, person, held];
const [manager, top] = [idOf(1), idOf(2)];
const offered = by(
  create(now, { title: 'Agreement', terms: 'As usual.', valid_until: '2029-03-01' }),
  manager,
  'system-manager',
);
const accepted = by(perform(now, 'accept'), top, 'top-management');

function refusalOf(...steps: Step[]): Refusal {
  try {
    story(...steps);
  } catch (refusal) {
    return refusal as Refusal;
  }
  throw new Error('it was not refused');
}

it('is accepted by top management alone, whose printed name goes to the body', () => {
  expect(refusalOf(offered, by(perform(now, 'accept'), manager, 'system-manager')).code).toBe(
    'activity.not-allowed',
  );
  expect(story(offered, accepted)).toMatchObject({
    state: 'accepted',
    values: { signatory: 'Sample Signature', answered_by: top, answered_at: now },
  });
});

it('is declined with a reason', () => {
  const silent = by(perform(now, 'decline'), top, 'top-management');
  expect(refusalOf(offered, silent).problems).toMatchObject([{ field: 'answer', code: 'field.required' }]);
});

it('stays as it was offered', () => {
  const change: Step = [now, { kind: 'update', values: { terms: 'Cheaper.' } }, manager, ['system-manager']];
  expect(refusalOf(offered, change).code).toBe('field.not-allowed');
});

it('asks for an answer, then for its renewal before it ends', () => {
  const context = contextFor({ period: { from: 0, to: now }, settings });
  const owed = (...steps: Step[]) =>
    obligationsOf(certificationAgreement, story(...steps), context).map(({ kind, due_at }) => [
      kind,
      new Date(due_at ?? 0).toISOString().slice(0, 10),
    ]);
  expect(owed(offered)).toEqual([['answer', '2026-03-16']]);
  expect(owed(offered, accepted)).toEqual([['renew', '2028-09-02']]);
});
