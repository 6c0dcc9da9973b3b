import { Type } from 'typebox';
import { applicationRequests } from '../../kernel/certification.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { tendingRoles } from '../../kernel/register.ts';
import { providerStaff } from '../../kernel/roles.ts';
import { languages } from '../../kernel/text.ts';
import { certificationApplication } from '../../processes/certification-application/definition.ts';
import { dossierParts, neededParts } from '../../processes/certification-application/dossier.ts';
import { heldCertificate } from '../../processes/held-certificate/definition.ts';
import { editions } from '../../standard/editions.ts';
import { applyFor } from '../certification/apply.ts';
import {
  dossierReads,
  type FoundPart,
  findDossier,
  hashOf,
  isWritten,
  takenIn,
} from '../certification/dossier.ts';
import { readKnown } from '../certification/known.ts';
import type { Platform } from '../platform.ts';
import { type HttpServer, principalOf } from './frame.ts';
import { languageOf } from './problem.ts';
import { keyOf, keyParams, RecordAccess } from './record-access.ts';
import { problems, recordSchema } from './record-schemas.ts';

const partSchema = Type.Object({
  part: Type.Enum([...dossierParts]),
  state: Type.Enum(['missing', 'blank', 'taken', 'outdated', 'written'], {
    description:
      '`missing`: needed and blank. `taken`: as records give it. `outdated`: taken over, and records now give something else. `written`: by people.',
  }),
  source: Type.Union([Type.String(), Type.Null()], { description: 'Records from which it was taken over.' }),
  as_of: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
  found: Type.Boolean({ description: 'Whether records give something for it now.' }),
});

const dossierSchema = Type.Object({ parts: Type.Array(partSchema) }, { title: 'Dossier of an application' });

type PartState = 'missing' | 'blank' | 'taken' | 'outdated' | 'written';

function stateOf(record: ProcessRecord, part: string, found: FoundPart | undefined): PartState {
  const value = record.values[part];
  if (isBlank(value)) return neededParts.some((one) => one === part) ? 'missing' : 'blank';
  if (isWritten(record, part)) return 'written';
  return found !== undefined && hashOf(found.value) !== hashOf(value) ? 'outdated' : 'taken';
}

function registerDossier(app: HttpServer, platform: Platform): void {
  const access = new RecordAccess(certificationApplication, platform);
  app.get(
    `${access.base}/:key/dossier`,
    {
      config: { access: providerStaff },
      schema: {
        operationId: 'dossier-certification-application',
        summary:
          'Each part of the dossier: what is missing, what was taken over from which records, what people wrote',
        tags: [certificationApplication.plural],
        params: keyParams,
        response: { 200: dossierSchema, ...problems },
      },
    },
    async (request) => {
      const organisation = await platform.organisations.of(principalOf(request).organisation_id);
      return access.read(request, async (reading) => {
        const record = await access.recordOf(reading, keyOf(request));
        const known = await readKnown(reading.client, organisation, dossierReads, reading.now);
        const found = new Map(findDossier(known, record).map((one) => [one.part, one]));
        const taken = takenIn(record);
        return {
          parts: dossierParts.map((part) => ({
            part,
            state: stateOf(record, part, found.get(part)),
            source: taken.get(part)?.source ?? null,
            as_of: taken.get(part)?.as_of ?? null,
            found: found.has(part),
          })),
        };
      });
    },
  );
}

const applyBody = Type.Object(
  {
    request: Type.Enum(applicationRequests.filter((one) => one !== 'initial')),
    edition: Type.Optional(Type.Enum(editions.map(({ id }) => id))),
    language: Type.Optional(Type.Enum([...languages], { description: 'Of the title.' })),
  },
  { additionalProperties: false },
);

function registerApplying(app: HttpServer, platform: Platform): void {
  const applications = new RecordAccess(certificationApplication, platform);
  app.post(
    `/api/v1/${heldCertificate.plural}/:key/applications`,
    {
      config: { access: tendingRoles },
      schema: {
        operationId: 'apply-held-certificate',
        summary:
          'Begins an application about a certificate: recertification, transfer, another scope or edition',
        tags: [heldCertificate.plural],
        params: keyParams,
        body: applyBody,
        response: { 201: recordSchema(certificationApplication), ...problems },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { request: wanted, edition, language } = request.body;
      const made = await applyFor(platform, principal, keyOf(request), {
        request: wanted,
        language: language ?? languageOf(request),
        ...(edition === undefined ? {} : { edition }),
      });
      const { number, version } = made.record;
      reply.code(201).header('location', `${applications.base}/${number}`).header('etag', `"${version}"`);
      return applications.present(made, principal);
    },
  );
}

/** Registers what applications for certification have beyond what every process has. */
export function registerApplicationRoutes(app: HttpServer, platform: Platform): void {
  registerDossier(app, platform);
  registerApplying(app, platform);
}
