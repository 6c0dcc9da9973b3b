import { Type } from 'typebox';
import { timeZoneOf } from '../../kernel/calendar.ts';
import { dayOf, monthsAfter } from '../../kernel/day.ts';
import { providerStaff, workingRoles } from '../../kernel/roles.ts';
import { softwareProduct } from '../../processes/software-product/definition.ts';
import { readInOrganisation } from '../database/pool.ts';
import { grantByRules } from '../licences/grants.ts';
import { metLicences } from '../licences/open-source.ts';
import { calculate, factsOn, listPositions, positionsCsv } from '../licences/positions.ts';
import { readRenewals } from '../licences/renewals.ts';
import { readUnitNames } from '../licences/unit-names.ts';
import { unusedLicences } from '../licences/unused.ts';
import type { Platform } from '../platform.ts';
import { refuseUnkept } from '../records/kept.ts';
import { sendFile } from './document-frame.ts';
import { type HttpServer, principalOf } from './frame.ts';
import {
  calculationSchema,
  dayQuery,
  dutiesSchema,
  grantsSchema,
  positionsSchema,
  renewalsSchema,
  unusedSchema,
} from './licence-schemas.ts';
import { keyOf, keyParams } from './record-access.ts';
import { problems } from './record-schemas.ts';
import { registerSoftwareReportRoutes } from './software-report-routes.ts';

const tags = ['licences'];

const asOf = Type.Object({ as_of: Type.Optional(dayQuery) }, { additionalProperties: false });

/** Reads what positions follow from, where the organisation keeps licences at all. */
async function factsFor(platform: Platform, organisation_id: string, as_of: string | undefined) {
  refuseUnkept(softwareProduct, (await platform.organisations.of(organisation_id)).kind);
  return factsOn(platform, organisation_id, as_of ?? null);
}

function registerPositions(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/licence-positions',
    {
      config: { access: providerStaff },
      schema: {
        operationId: 'list-licence-positions',
        summary: 'Entitled less used for every software product on a day, those short of licences first',
        tags,
        querystring: asOf,
        response: { 200: positionsSchema, ...problems },
      },
    },
    async (request) => {
      const facts = await factsFor(platform, principalOf(request).organisation_id, request.query.as_of);
      return listPositions(facts) as never;
    },
  );
  app.get(
    '/api/v1/licence-positions.csv',
    {
      config: { access: providerStaff },
      schema: {
        operationId: 'csv-of-licence-positions',
        summary: 'Licence positions of a day as CSV',
        tags,
        querystring: asOf,
        produces: ['text/csv'],
        response: { 200: Type.String(), ...problems },
      },
    },
    async (request, reply) => {
      const facts = await factsFor(platform, principalOf(request).organisation_id, request.query.as_of);
      const csv = positionsCsv(listPositions(facts));
      return sendFile(reply, Buffer.from(`\ufeff${csv}`), 'text/csv; charset=utf-8', 'licences.csv') as never;
    },
  );
  app.get(
    '/api/v1/licence-positions/:key',
    {
      config: { access: providerStaff },
      schema: {
        operationId: 'get-licence-position',
        summary: 'The position of one software product with its calculation line by line',
        tags,
        params: keyParams,
        querystring: asOf,
        response: { 200: calculationSchema, ...problems },
      },
    },
    async (request) => {
      const { organisation_id } = principalOf(request);
      const facts = await factsFor(platform, organisation_id, request.query.as_of);
      const calculation = calculate(facts, keyOf(request));
      const names = await readInOrganisation(platform.pool, organisation_id, (client) =>
        readUnitNames(client, calculation),
      );
      const lines = calculation.lines.map((line) => ({
        ...line,
        unit: line.unit === null ? null : (names.get(line.unit) ?? null),
      }));
      return { ...calculation, lines } as never;
    },
  );
}

function registerAhead(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/licence-renewals',
    {
      config: { access: providerStaff },
      schema: {
        operationId: 'list-licence-renewals',
        summary: 'Notice dates, ends and ends of maintenance of entitlements, soonest first',
        tags,
        querystring: Type.Object(
          { from: Type.Optional(dayQuery), until: Type.Optional(dayQuery) },
          { additionalProperties: false },
        ),
        response: { 200: renewalsSchema, ...problems },
      },
    },
    async (request) => {
      const { organisation_id } = principalOf(request);
      const organisation = await platform.organisations.of(organisation_id);
      const today = dayOf(platform.now(), timeZoneOf(organisation));
      const { from = today, until = monthsAfter(from, 12) } = request.query;
      const items = await readInOrganisation(platform.pool, organisation_id, (client) =>
        readRenewals(client, from, until),
      );
      return { from, until, items } as never;
    },
  );
  app.get(
    '/api/v1/licence-duties',
    {
      config: { access: providerStaff },
      schema: {
        operationId: 'list-licence-duties',
        summary: 'Open-source licences of what is installed and of products, with what each asks for',
        tags,
        response: { 200: dutiesSchema, ...problems },
      },
    },
    async (request) => {
      const { organisation_id } = principalOf(request);
      const { settings, confirmed } = await platform.organisations.of(organisation_id);
      const facts = await factsFor(platform, organisation_id, undefined);
      const found = metLicences(facts, settings);
      return { ...found, confirmed: confirmed['software-product.obligations'] === true } as never;
    },
  );
}

function registerAssignments(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/licence-unused',
    {
      config: { access: providerStaff },
      schema: {
        operationId: 'list-unused-licences',
        summary: 'Licences held and not used for longer than planned: proposed to be reclaimed',
        tags,
        response: { 200: unusedSchema, ...problems },
      },
    },
    async (request) => {
      const { organisation_id } = principalOf(request);
      const { settings } = await platform.organisations.of(organisation_id);
      const facts = await factsFor(platform, organisation_id, undefined);
      return { items: unusedLicences(facts, settings) } as never;
    },
  );
  app.post(
    '/api/v1/licence-grants',
    {
      config: { access: workingRoles },
      schema: {
        operationId: 'grant-licences',
        summary: 'Assign licences by the rules of products, or say what they would give',
        tags,
        body: Type.Object({ apply: Type.Boolean() }, { additionalProperties: false }),
        response: { 200: grantsSchema, ...problems },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      refuseUnkept(softwareProduct, (await platform.organisations.of(principal.organisation_id)).kind);
      return (await grantByRules(platform, principal, request.body.apply)) as never;
    },
  );
}

/** Registers licence positions, what comes due, what licences ask for, assignments by rule and reports of software. */
export function registerLicenceRoutes(app: HttpServer, platform: Platform): void {
  registerPositions(app, platform);
  registerAhead(app, platform);
  registerAssignments(app, platform);
  registerSoftwareReportRoutes(app, platform);
}
