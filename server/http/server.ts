import fastifyCookie from '@fastify/cookie';
import fastifySwagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { type FastifyServerOptions, LogController } from 'fastify';
import { Type } from 'typebox';
import type { Uploads } from '../exchange/uploads.ts';
import { KnownSessions } from '../identity/known-sessions.ts';
import { idMaker } from '../new-id.ts';
import type { PackFiles } from '../packs/pack-files.ts';
import type { Platform } from '../platform.ts';
import { registerAuthentication } from './authenticate.ts';
import type { HttpServer } from './frame.ts';
import { registerLiveRoutes } from './live-routes.ts';
import { withComponents } from './openapi-components.ts';
import { answerProblem } from './problem.ts';
import { RequestValidators } from './request-validators.ts';
import { registerApiRoutes } from './routes.ts';
import { refuseUnstorableText } from './storable-text.ts';
import { registerSecurityHeaders, registerWebRoutes } from './web-routes.ts';

/** Largest body of a request but uploads, in bytes. */
export const bodyLimit_bytes = 1_048_576;

/** What the server is made from. */
export interface ServerOptions {
  readonly platform: Platform;
  /** Those found a moment ago; whoever hears of a change lets them be forgotten. */
  readonly sessions?: KnownSessions;
  readonly uploads: Uploads;
  readonly packs: PackFiles;
  readonly logger: FastifyServerOptions['logger'];
  /** Folder of the built web application; null serves the API alone. */
  readonly webFolder: string | null;
  readonly version: string;
  /** Addresses and networks of proxies that tell where a request comes from; none if left out. */
  readonly trusted_proxies?: readonly string[];
  /** Where the validators of its routes are kept; a test has all of them compiled. */
  readonly validators?: RequestValidators;
}

/** Makes the HTTP server with every route; it does not listen yet. */
export async function createServer(options: ServerOptions): Promise<HttpServer> {
  const { trusted_proxies = [], validators = new RequestValidators() } = options;
  const app = fastify({
    ...(options.logger === undefined ? {} : { logger: options.logger }),
    bodyLimit: bodyLimit_bytes,
    // Long enough for the largest upload on a slow line.
    requestTimeout: 1_800_000,
    genReqId: idMaker(),
    // A line for each request would say what people looked at; metrics count them instead.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trusted_proxies.length === 0 ? false : [...trusted_proxies],
  }).withTypeProvider<TypeBoxTypeProvider>() as unknown as HttpServer;
  app.setValidatorCompiler(({ schema, httpPart }) => validators.validatorOf(schema as object, httpPart));
  // Answers are made by presenters and described by schemas; a test holds the two together.
  // As bytes, which Fastify takes as well: of a text, they would be counted first and written then.
  app.setSerializerCompiler(() => (data) => Buffer.from(JSON.stringify(data)) as unknown as string);
  app.setErrorHandler(answerProblem);
  registerSecurityHeaders(app);
  await app.register(fastifyCookie);
  const sessions = options.sessions ?? new KnownSessions();
  registerAuthentication(app, options.platform, sessions);
  refuseUnstorableText(app);
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Touchstone',
        version: options.version,
        description:
          'Records of service management and the evidence they give. Errors are RFC 9457 problem documents.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'touchstone_session' },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { token: [] }],
    },
  });
  // Made when it is first asked for: every route is known then.
  let description: ReturnType<typeof app.swagger> | undefined;
  await app.register(async (routes) => {
    registerApiRoutes(routes, options.platform, options.uploads, options.packs);
    registerLiveRoutes(routes, options.platform, sessions);
    routes.get(
      '/api/v1/openapi.json',
      {
        config: { access: 'public' },
        schema: {
          operationId: 'openapi',
          summary: 'This description',
          tags: ['operation'],
          response: { 200: Type.Object({}, { additionalProperties: true }) },
        },
      },
      async () => (description ??= withComponents(app.swagger())),
    );
  });
  await registerWebRoutes(app, options.webFolder);
  await app.ready();
  return app;
}
