import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { keeperOf } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import { staffRoles } from '../../kernel/roles.ts';
import { type Language, languages } from '../../kernel/text.ts';
import type { ProcessModule } from '../../processes/module.ts';
import { bpmnOf } from '../diagrams/bpmn.ts';
import { processDiagram } from '../diagrams/process-diagram.ts';
import { processPictures } from '../diagrams/process-picture.ts';
import { moduleNamed } from '../documents/templates/compose.ts';
import { hash, sendFile } from './document-frame.ts';
import { type HttpServer, signedInOf } from './frame.ts';
import { languageOf } from './problem.ts';
import { problems } from './record-schemas.ts';

const tags = ['processes'];
const config = { access: staffRoles };
const params = Type.Object({
  name: Type.String({ maxLength: 60, description: 'Name of a process.' }),
});
const language = Type.Optional(
  Type.Enum([...languages], { description: 'Without it: that of whoever asks.' }),
);

/** @throws Refusal `template.process-unknown` */
function wanted(request: FastifyRequest): { readonly module: ProcessModule; readonly language: Language } {
  const { name } = request.params as { readonly name: string };
  const module = moduleNamed(name);
  const { organisation } = signedInOf(request);
  if (module === undefined || keeperOf(module.definition) !== organisation.kind) {
    throw new Refusal('template.process-unknown', { process: name });
  }
  const { language: asked } = request.query as { readonly language?: Language };
  return { module, language: asked ?? languageOf(request) };
}

/** Registers how processes are drawn: as they are defined, the same for every organisation. */
export function registerDiagramRoutes(app: HttpServer): void {
  app.get(
    '/api/v1/processes/:name/bpmn',
    {
      config,
      schema: {
        operationId: 'get-process-bpmn',
        summary: 'The process as BPMN 2.0 with its diagram: lanes by who may, a task for each activity',
        tags,
        params,
        querystring: Type.Object({ language }, { additionalProperties: false }),
        produces: ['application/xml'],
        response: { ...problems },
      },
    },
    async (request, reply) => {
      const { module, language: written } = wanted(request);
      const xml = await bpmnOf(processDiagram(module, written));
      const name = `${module.definition.name}-${written}.bpmn`;
      return sendFile(reply, Buffer.from(xml), 'application/xml', name);
    },
  );
  app.get(
    '/api/v1/processes/:name/pictures/:hash',
    {
      config,
      schema: {
        operationId: 'get-process-picture',
        summary: 'A picture (PNG) of the diagram of the process, as documents generated from it show it',
        tags,
        params: Type.Object({ ...params.properties, hash }),
        querystring: Type.Object({ language }, { additionalProperties: false }),
        produces: ['image/png'],
        response: { ...problems },
      },
    },
    async (request, reply) => {
      const { module, language: written } = wanted(request);
      const pictures = await processPictures(module, written);
      const picture = pictures.find(({ hash: one }) => one === request.params.hash);
      if (picture === undefined) throw new Refusal('request.not-found', { path: request.url });
      return sendFile(reply, picture.bytes, 'image/png', `${module.definition.name}.png`);
    },
  );
}
