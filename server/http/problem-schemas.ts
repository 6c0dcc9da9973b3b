import { type TSchema, Type } from 'typebox';
import { errorRegistry, type Refusal } from '../../kernel/errors.ts';
import type { Language } from '../../kernel/text.ts';
import { fillText } from '../../kernel/text.ts';
import type { LinkOutcome } from '../problems/link-incidents.ts';

const instant = Type.String({ format: 'date-time' });

/** What the API tells of one incident of several that something was done with. */
export const outcomeSchema: TSchema = Type.Object({
  key: Type.String(),
  number: Type.Union([Type.String(), Type.Null()]),
  done: Type.Boolean(),
  reason: Type.Union([Type.Object({ code: Type.String(), detail: Type.String() }), Type.Null()], {
    description: 'Why not.',
  }),
});

/** What the API tells of the incidents that a problem caused. */
export const linkedIncidentsSchema: TSchema = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String({ format: 'uuid' }),
      number: Type.String(),
      title: Type.String(),
      state: Type.String(),
      is_open: Type.Boolean(),
      opened_at: instant,
    }),
    { description: 'Newest first, 200 at most.' },
  ),
  total: Type.Integer(),
  open: Type.Integer(),
  weeks: Type.Array(Type.Object({ from: instant, count: Type.Integer() }), {
    description: 'From the first incident on, a year at most.',
  }),
});

/** What the API tells of a problem that may help with an incident. */
export const knownErrorSchema: TSchema = Type.Object({
  id: Type.String({ format: 'uuid' }),
  number: Type.String(),
  title: Type.String(),
  state: Type.String(),
  known_error: Type.Boolean(),
  root_cause: Type.Union([Type.String(), Type.Null()]),
  workaround: Type.String(),
  linked: Type.Boolean({ description: 'Whether the incident is linked to it.' }),
});

function reasonOf(refusal: Refusal, language: Language): { code: string; detail: string } {
  const [first] = refusal.problems ?? [];
  const { code, params = {} } = first ?? refusal;
  return { code, detail: fillText(errorRegistry[code].text[language], params) };
}

/** What became of each incident, in the language of who asked. */
export function presentOutcomes(
  outcomes: readonly LinkOutcome[],
  language: Language,
): Record<string, unknown>[] {
  return outcomes.map(({ key, number, refusal }) => ({
    key,
    number,
    done: refusal === null,
    reason: refusal === null ? null : reasonOf(refusal, language),
  }));
}
