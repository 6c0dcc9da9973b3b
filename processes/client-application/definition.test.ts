import { describe, expect, it } from 'vitest';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { clientApplication } from './definition.ts';
import { clientApplicationModule } from './module.ts';
import { becauseOf, reviewPoints } from './review.ts';

const at = Date.parse('2026-05-04T08:00:00Z');
const settings = startingSettings(clientApplicationModule, {
  'certification.technical-areas': {
    choices: [
      { id: 'cloud', name: 'Cloud' },
      { id: 'networks', name: 'Networks' },
    ],
  },
  'conflict-of-interest.barring': { consultancy_months: 24, internal_audit_months: 24 },
});
const manager = idOf(4);

/** A record of another register as far as a review looks at it. */
const known = (process: string, number: number, state: string, values: object): ProcessRecord =>
  ({ process, id: idOf(number), number: `N${number}`, state, values }) as unknown as ProcessRecord;
const qualified = (person: string, areas: string[], number = 50, valid_until = '2028-01-01') =>
  known('auditor-qualification', number, 'approved', {
    person,
    technical_areas: areas,
    editions: ['2018'],
    valid_until,
  });
const conflict = (values: object, number = 60) =>
  known('conflict-of-interest', number, 'declared', { client: 'Sample Ltd', kind: 'consultancy', ...values });
const able = [qualified(idOf(2), ['cloud', 'networks'])];

const story = (others: readonly ProcessRecord[], ...steps: Step[]) =>
  tell(steps, { definition: clientApplication, settings, known: others, held: ['certification-manager'] });
const refusalOf = (others: readonly ProcessRecord[], ...steps: Step[]) => {
  try {
    story(others, ...steps);
  } catch (refusal) {
    return refusal;
  }
  return null;
};

const values = {
  title: 'Application of Sample Ltd',
  request: 'initial',
  edition: '2018',
  client_name: 'Sample Ltd',
  processes: [
    { name: 'Incident management', operated_by: 'organisation' },
    { name: 'Service desk', operated_by: 'other-party' },
  ],
};
const received = create(at, values);
const shown = Object.fromEntries(
  reviewPoints.flatMap((point) => [
    [point, true],
    [becauseOf(point), `Seen in the dossier: ${point}.`],
  ]),
);
const reviewed = (more: object = {}) =>
  perform(at + DAY_MS, 'review', { ...shown, technical_areas: ['cloud', 'networks'], ...more });
const accept = perform(at + 2 * DAY_MS, 'accept');

describe('an application', () => {
  it('is accepted when every point is shown and the body is able and impartial', () => {
    const { record } = story(able, received, reviewed(), accept);
    expect(record).toMatchObject({
      state: 'accepted',
      values: { reviewed_by: idOf(1), answered_by: idOf(1) },
    });
  });

  it.each(reviewPoints)('is not accepted while this is not shown: %s', (point) => {
    expect(refusalOf(able, received, reviewed({ [point]: false }), accept)).toMatchObject({
      problems: [{ field: point, code: 'client-application.not-shown' }],
    });
  });

  it('is not accepted without a review, and no point is answered without its reason', () => {
    const problems = reviewPoints.map((field) => ({ field, code: 'client-application.not-shown' }));
    expect(refusalOf(able, received, accept)).toMatchObject({ problems });
    expect(refusalOf(able, received, reviewed({ impartial_because: ' ' }))).toMatchObject({
      problems: [{ field: 'impartial_because', code: 'field.required' }],
    });
  });

  it('is not accepted when others operate every process', () => {
    const nobodys = create(at, {
      ...values,
      processes: [{ name: 'Incident management', operated_by: 'other-party' }],
    });
    expect(refusalOf(able, nobodys, reviewed(), accept)).toMatchObject({
      problems: [{ field: 'processes', code: 'client-application.operated-by-others' }],
    });
  });

  it.each(['consultancy', 'internal-audit'])(
    'is barred for two years after %s by the body itself',
    (kind) => {
      const ended = (until: string) => [...able, conflict({ whose: 'body', kind, until })];
      expect(refusalOf(ended('2024-05-06'), received, reviewed(), accept)).toMatchObject({
        problems: [
          {
            field: 'impartial',
            code: 'client-application.body-barred',
            params: { conflict: 'N60', until: '2026-05-06' },
          },
        ],
      });
      expect(story(ended('2024-05-05'), received, reviewed(), accept).record.state).toBe('accepted');
    },
  );

  it('needs people for each technical area whose qualification holds and whom no conflict bars', () => {
    const uncovered = (areas: string) => ({
      problems: [
        { field: 'competence_available', code: 'client-application.area-uncovered', params: { areas } },
      ],
    });
    expect(refusalOf([], received, reviewed(), accept)).toMatchObject(uncovered('cloud, networks'));
    const part = [qualified(idOf(2), ['cloud'])];
    expect(refusalOf(part, received, reviewed(), accept)).toMatchObject(uncovered('networks'));
    const late = [...part, qualified(idOf(3), ['networks'], 51, '2026-05-05')];
    expect(refusalOf(late, received, reviewed(), accept)).toMatchObject(uncovered('networks'));
    const barred = [...able, conflict({ whose: 'person', person: idOf(2), until: null })];
    expect(refusalOf(barred, received, reviewed(), accept)).toMatchObject(uncovered('cloud, networks'));
    const replaced = [...barred, qualified(idOf(3), ['cloud', 'networks'], 51)];
    expect(story(replaced, received, reviewed(), accept).record.state).toBe('accepted');
  });

  it('goes back with questions, and what the client completes is reviewed anew', () => {
    const back = perform(at + DAY_MS, 'return', { answer: 'Which sites work in shifts?' });
    const completed = perform(at + 3 * DAY_MS, 'receive-completion', { shifts: 'Two shifts in Hanoi' });
    expect(story(able, received, back).record).toMatchObject({ state: 'returned', due_at: at + 31 * DAY_MS });
    const { record } = story(able, received, reviewed(), back, completed);
    expect(record.values).toMatchObject({ shifts: 'Two shifts in Hanoi', complete: null, reviewed_at: null });
    expect(refusalOf(able, received, reviewed(), back, completed, accept)).toMatchObject({
      code: 'record.invalid',
    });
    expect(refusalOf(able, received, perform(at, 'return'))).toMatchObject({ code: 'record.invalid' });
  });

  it('is answered by those who manage certification alone, with a reason where it is declined', () => {
    const auditing: Role = 'certification-auditor';
    const [when, command] = accept;
    expect(refusalOf(able, received, reviewed(), [when, command, manager, [auditing]])).toMatchObject({
      code: 'activity.not-allowed',
    });
    expect(refusalOf(able, received, perform(at, 'decline'))).toMatchObject({ code: 'record.invalid' });
    const declined = perform(at, 'decline', { answer: 'The scope lies outside of our accreditation.' });
    expect(story(able, received, declined).record.state).toBe('declined');
  });
});
