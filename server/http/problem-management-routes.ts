import { Type } from 'typebox';
import { longest_text } from '../../kernel/field.ts';
import { providerStaff, workingRoles } from '../../kernel/roles.ts';
import { changeTypes } from '../../processes/change-approval.ts';
import { incident } from '../../processes/incident/definition.ts';
import { problem } from '../../processes/problem/definition.ts';
import type { Platform } from '../platform.ts';
import { knownErrorsFor } from '../problems/known-errors.ts';
import { linkToProblem, mostLinked, problemFromIncidents } from '../problems/link-incidents.ts';
import { linkedIncidents, openIncidentsOf } from '../problems/linked-incidents.ts';
import { raiseChange } from '../problems/raise-change.ts';
import { tellIncidents } from '../problems/tell-incidents.ts';
import { type HttpServer, isoOf, principalOf } from './frame.ts';
import { languageOf } from './problem.ts';
import {
  knownErrorSchema,
  linkedIncidentsSchema,
  outcomeSchema,
  presentOutcomes,
} from './problem-schemas.ts';
import { keyOf, keyParams, RecordAccess } from './record-access.ts';
import { pageOf, problems, recordSchema, reference } from './record-schemas.ts';

const key = Type.String({ minLength: 1, maxLength: 200, description: 'Id or number.' });

const incidentKeys = Type.Array(key, { minItems: 1, maxItems: mostLinked, uniqueItems: true });

const title = Type.Optional(Type.String({ minLength: 1, maxLength: 200 }));

/** Most open incidents that a preview counts. */
const mostCounted = 1_000;

/** Opening a problem for incidents, and linking incidents to one. */
function registerLinking(app: HttpServer, access: RecordAccess): void {
  const { platform, base } = access;
  const outcomes = Type.Array(outcomeSchema, { description: 'What became of each incident.' });
  app.post(
    `${base}/from-incidents`,
    {
      config: { access: workingRoles },
      schema: {
        ...access.about('open-for-incidents', 'Open for incidents, which are linked to it'),
        body: Type.Object(
          {
            incidents: incidentKeys,
            title,
            description: Type.Optional(Type.String({ minLength: 1, maxLength: longest_text })),
          },
          { additionalProperties: false },
        ),
        response: {
          201: Type.Object({ problem: recordSchema(problem), incidents: outcomes }),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { incidents, ...values } = request.body;
      const made = await problemFromIncidents(platform, principal, incidents, values);
      reply.code(201).header('location', `${base}/${made.problem.record.number}`);
      return {
        problem: await access.present(made.problem, principal),
        incidents: presentOutcomes(made.incidents, languageOf(request)),
      };
    },
  );
  app.post(
    `${base}/:key/incidents`,
    {
      config: { access: workingRoles },
      schema: {
        ...access.about('link-incidents-to', 'Link incidents that it caused'),
        params: keyParams,
        body: Type.Object({ incidents: incidentKeys }, { additionalProperties: false }),
        response: { 200: Type.Object({ incidents: outcomes }), ...problems },
      },
    },
    async (request) => {
      const { incidents } = request.body;
      const linked = await linkToProblem(platform, principalOf(request), keyOf(request), incidents);
      return { incidents: presentOutcomes(linked, languageOf(request)) };
    },
  );
}

/** What a problem caused, and telling those concerned. */
function registerIncidents(app: HttpServer, access: RecordAccess): void {
  const { platform, base } = access;
  app.get(
    `${base}/:key/incidents`,
    {
      config: { access: providerStaff },
      schema: {
        ...access.about('list-incidents-of', 'Incidents that it caused, with their count by week'),
        params: keyParams,
        response: { 200: linkedIncidentsSchema, ...problems },
      },
    },
    async (request) =>
      access.read(request, async (reading) => {
        const { id } = await access.recordOf(reading, keyOf(request));
        const { incidents, weeks, ...counts } = await linkedIncidents(reading.client, id, reading.now);
        return {
          items: incidents.map((one) => ({ ...one, opened_at: isoOf(one.opened_at) })),
          ...counts,
          weeks: weeks.map(({ from, count }) => ({ from: isoOf(from), count })),
        };
      }),
  );
  app.post(
    `${base}/:key/tell-incidents`,
    {
      config: { access: workingRoles },
      schema: {
        ...access.about('tell-incidents-of', 'Note something on each open incident that it caused'),
        params: keyParams,
        body: Type.Object(
          {
            text: Type.String({ minLength: 1, maxLength: 10_000 }),
            preview: Type.Boolean({ description: 'Tells how many there are, and notes nothing.' }),
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            open: Type.Integer(),
            told: Type.Integer(),
            incidents: Type.Array(outcomeSchema),
          }),
          ...problems,
        },
      },
    },
    async (request) => {
      const { text, preview } = request.body;
      if (preview) {
        const open = await access.read(request, async (reading) => {
          const { id } = await access.recordOf(reading, keyOf(request));
          return openIncidentsOf(reading.client, id, mostCounted);
        });
        return { open: open.length, told: 0, incidents: [] };
      }
      const { incidents } = await tellIncidents(platform, principalOf(request), keyOf(request), text);
      const told = incidents.filter(({ refusal }) => refusal === null).length;
      return { open: incidents.length, told, incidents: presentOutcomes(incidents, languageOf(request)) };
    },
  );
}

/** The change that fixes a problem. */
function registerChange(app: HttpServer, access: RecordAccess): void {
  app.post(
    `${access.base}/:key/change`,
    {
      config: { access: workingRoles },
      schema: {
        ...access.about('raise-change-for', 'Raise the change that fixes it, or name one that is there'),
        params: keyParams,
        body: Type.Object(
          { change: Type.Optional(key), title, change_type: Type.Optional(Type.Enum([...changeTypes])) },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ problem: recordSchema(problem), change: reference }), ...problems },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      const { change: existing = null, ...given } = request.body;
      const raised = await raiseChange(access.platform, principal, keyOf(request), given, existing);
      const { id, number } = raised.change.record;
      return { problem: await access.present(raised.problem, principal), change: { id, name: number } };
    },
  );
}

/** Registers what problems need besides the routes that follow from their definition. */
export function registerProblemManagementRoutes(app: HttpServer, platform: Platform): void {
  const access = new RecordAccess(problem, platform);
  registerLinking(app, access);
  registerIncidents(app, access);
  registerChange(app, access);
  const ofIncidents = new RecordAccess(incident, platform);
  app.get(
    `${ofIncidents.base}/:key/known-errors`,
    {
      config: { access: providerStaff },
      schema: {
        ...ofIncidents.about('known-errors-for', 'Known errors and workarounds that may help'),
        params: keyParams,
        response: { 200: pageOf(knownErrorSchema), ...problems },
      },
    },
    async (request) =>
      ofIncidents.read(request, async (reading) => {
        const record = await ofIncidents.recordOf(reading, keyOf(request));
        return { items: [...(await knownErrorsFor(reading.client, record))], next: null };
      }),
  );
}
