import { randomBytes } from 'node:crypto';
import { Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import { languages } from '../../kernel/text.ts';
import { looksLikeNumber } from '../../processes/certificate/number.ts';
import { certificateStatuses } from '../../processes/certificate/statement.ts';
import { lookUpCertificate } from '../certification/certificates/look-up.ts';
import type { Platform } from '../platform.ts';
import { looksLikeId } from '../records/store.ts';
import { certificateStatusPage } from './certificate-status-page.ts';
import type { HttpServer } from './frame.ts';
import { isoOf } from './frame.ts';
import { languageOf } from './problem.ts';
import { problems } from './record-schemas.ts';
import { RequestLimit } from './request-limit.ts';

/** Requests that one address may send within a minute: many for people who look something up, few for who guesses. */
const most_requests = 120;

const params = Type.Object({ number: Type.String({ minLength: 1, maxLength: 64 }) });

const site = Type.Object({ name: Type.String(), address: Type.String(), activities: Type.String() });

const answer = Type.Object({
  status: Type.Enum([...certificateStatuses], {
    description: 'What it is worth now; the signed statement says what it was worth when it last changed.',
  }),
  suspended_on: Type.Union([Type.String({ format: 'date' }), Type.Null()], {
    description: 'Since when it is suspended; null where it is not.',
  }),
  as_of: Type.String({ format: 'date-time' }),
  sample: Type.Boolean({ description: 'Made up to look around in: it stands for nothing.' }),
  certificate: Type.Object({
    number: Type.String(),
    standard: Type.String(),
    client: Type.String(),
    scope: Type.String(),
    sites: Type.Array(site),
    effective_on: Type.String({ format: 'date' }),
    expires_on: Type.String({ format: 'date' }),
    body: Type.Object({ name: Type.String(), address: Type.String() }),
    accreditation: Type.Object({ body: Type.String(), number: Type.String() }),
  }),
  statement: Type.Union([Type.String(), Type.Null()], {
    description: 'Signed note (C2SP signed-note) over canonical JSON (RFC 8785).',
  }),
  key: Type.Union([Type.String(), Type.Null()], {
    description: 'The verifier key that the note was signed by.',
  }),
});

/** Whether a path names a record of the web application rather than a certificate: `CER0000001`, or an id. */
function isRecordKey(text: string): boolean {
  return !text.includes('-') || looksLikeId(text) || !looksLikeNumber(text);
}

function registerStatement(app: HttpServer, platform: Platform, limit: RequestLimit): void {
  app.get(
    '/api/v1/public/certificates/:number',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'public-certificate',
        summary: 'Status of a certificate by its number, with the signed statement, for anybody',
        tags: ['certificates'],
        security: [],
        params,
        response: { 200: answer, ...problems },
      },
    },
    async (request) => {
      limit.count(request.ip, platform.now());
      const { number } = request.params;
      const found = await lookUpCertificate(platform, number);
      if (found === null) throw new Refusal('certificate.unknown', { number });
      const { client, standard, scope, sites, effective_on, expires_on, body, accreditation } =
        found.certificate;
      return {
        status: found.status,
        suspended_on: found.suspended_on,
        as_of: isoOf(platform.now()),
        sample: found.sample,
        certificate: {
          number,
          standard,
          client,
          scope,
          sites: [...sites],
          effective_on,
          expires_on,
          body,
          accreditation,
        },
        statement: found.statement,
        key: found.key,
      };
    },
  );
}

function registerPage(app: HttpServer, platform: Platform, limit: RequestLimit): void {
  app.get(
    '/certificates/:number',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'certificate-status-page',
        summary: 'Status of a certificate by its number, as a page for people',
        tags: ['certificates'],
        security: [],
        params,
        querystring: Type.Object({ language: Type.Optional(Type.Enum([...languages])) }),
        produces: ['text/html'],
        response: { 200: Type.String(), 404: Type.String() },
      },
    },
    async (request, reply) => {
      const { number } = request.params;
      // The list of certificates of the web application has records below the same path.
      if (isRecordKey(number)) return reply.callNotFound();
      limit.count(request.ip, platform.now());
      const found = await lookUpCertificate(platform, number);
      const nonce = randomBytes(16).toString('base64');
      const language = request.query.language ?? languageOf(request);
      return reply
        .code(found === null ? 404 : 200)
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .header(
          'content-security-policy',
          `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
        )
        .serializer(String)
        .send(certificateStatusPage(number, found, language, nonce));
    },
  );
}

/** Registers what anybody may ask about a certificate: its status by its number, and nothing else. */
export function registerCertificateStatusRoutes(app: HttpServer, platform: Platform): void {
  const limit = new RequestLimit(most_requests);
  registerStatement(app, platform, limit);
  registerPage(app, platform, limit);
}
