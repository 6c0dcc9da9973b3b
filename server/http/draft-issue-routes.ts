import { Type } from 'typebox';
import { timeZoneOf } from '../../kernel/calendar.ts';
import { dayOf } from '../../kernel/day.ts';
import { figureUnits } from '../../kernel/figure.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { type Language, languages } from '../../kernel/text.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { figures } from '../../processes/modules.ts';
import { processTexts } from '../../processes/process-texts.ts';
import { snapshotInOrganisation } from '../database/pool.ts';
import { type DraftFigure, type DraftIssue, draftIssue } from '../figures/draft-issue.ts';
import { atText, tell, valueText } from '../figures/tell.ts';
import type { Platform } from '../platform.ts';
import { type HttpServer, principalOf } from './frame.ts';
import { keyOf, keyParams, RecordAccess } from './record-access.ts';
import { problems } from './record-schemas.ts';

const day = Type.String({ format: 'date' });
const number = Type.Union([Type.Number(), Type.Null()]);

const draftQuery = Type.Object(
  {
    from: Type.Optional(
      Type.String({
        maxLength: 10,
        description: 'First day reported on; without it, the one that comes next.',
      }),
    ),
    to: Type.Optional(Type.String({ maxLength: 10, description: 'Last day reported on.' })),
    language: Type.Optional(Type.Enum([...languages], { default: 'en' })),
  },
  { additionalProperties: false },
);

const draftSchema = Type.Object(
  {
    period_from: day,
    period_to: day,
    issued_on: day,
    figures: Type.String({ description: 'The figures in words.' }),
    trend: Type.String({ description: 'What they came to in the issues before, in words.' }),
    trend_periods: Type.Integer(),
    data_source: Type.String({ description: 'Blank where no figure is chosen.' }),
    left_out: Type.Array(Type.Object({ figure: Type.String(), name: Type.String() }), {
      description: 'Figures chosen that are of no service, as the report is about services.',
    }),
    computed: Type.Array(
      Type.Object({
        figure: Type.Enum(figures.map(({ id }) => id)),
        name: Type.String(),
        method: Type.String(),
        value: number,
        unit: Type.Enum([...figureUnits]),
        population: Type.Integer({ description: 'How many records it rests on.' }),
        previous: number,
        earlier: Type.Array(Type.Object({ from: day, to: day, value: number, population: Type.Integer() }), {
          description: 'In the issues before, oldest first.',
        }),
      }),
    ),
  },
  { title: 'Draft of an issue' },
);

function figureLine(one: DraftFigure, language: Language): string {
  const figure = one.definition.name[language];
  if (one.value === null) return tell('empty', language, { figure });
  const value = valueText(one, one.definition.unit, language);
  return tell('line', language, { figure, value, population: one.population });
}

function trendLine(one: DraftFigure, language: Language): string {
  const values = [...one.earlier, one].map((told) => valueText(told, one.definition.unit, language));
  return tell('trend', language, { figure: one.definition.name[language], values: values.join(' → ') });
}

/** The texts that the form of an issue begins with; people add to them what figures do not say. */
function textsOf(draft: DraftIssue, language: Language, now: number): Record<string, string> {
  const { figures: told, from, to } = draft;
  if (told.length === 0) return { figures: '', trend: '', data_source: '' };
  const processes = [...new Set(told.map(({ definition }) => definition.process))];
  const names = processes.map((process) => processTexts[process]?.plural[language] ?? process).join(', ');
  const isFirst = draft.trend_periods === 1;
  return {
    figures: told.map((one) => figureLine(one, language)).join('\n'),
    trend: isFirst ? tell('first', language) : told.map((one) => trendLine(one, language)).join('\n'),
    data_source: tell('source', language, { processes: names, from, to, at: atText(now) }),
  };
}

/** What the program has to say for the next issue of a service report, computed from records and kept nowhere. */
export function registerDraftIssueRoutes(app: HttpServer, platform: Platform): void {
  const definition = definitionOf('service-report');
  const access = new RecordAccess(definition, platform);
  app.get(
    `${access.base}/:key/draft-issue`,
    {
      config: { access: workingRoles },
      schema: {
        operationId: 'draft-issue',
        summary: 'The figures of an issue that is being drawn up, with those of the issues before',
        tags: [definition.plural],
        params: keyParams,
        querystring: draftQuery,
        response: { 200: draftSchema, ...problems },
      },
    },
    async (request) => {
      const { organisation_id, actor } = principalOf(request);
      const { language = 'en', ...asked } = request.query;
      const organisation = await platform.organisations.of(organisation_id);
      const now = platform.now();
      const draft = await snapshotInOrganisation(platform.pool, organisation_id, async (client) => {
        const reading = { client, organisation_id, definition, actor, now, names: platform.names };
        const record = await access.recordOf(reading, keyOf(request));
        return draftIssue(client, organisation, record, now, asked);
      });
      return {
        period_from: draft.from,
        period_to: draft.to,
        issued_on: dayOf(now, timeZoneOf(organisation)),
        ...textsOf(draft, language, now),
        trend_periods: draft.trend_periods,
        left_out: draft.left_out.map(({ id, name }) => ({ figure: id, name: name[language] })),
        computed: draft.figures.map(({ definition: { name, method }, earlier, ...row }) => ({
          ...row,
          name: name[language],
          method: method[language],
          earlier: [...earlier],
        })),
      } as never;
    },
  );
}
