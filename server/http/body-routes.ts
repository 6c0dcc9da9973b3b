import { Type } from 'typebox';
import { staffRoles } from '../../kernel/roles.ts';
import { readInOrganisation } from '../database/pool.ts';
import { listCertificationBodies } from '../identity/organisations.ts';
import type { Platform } from '../platform.ts';
import { type HttpServer, principalOf } from './frame.ts';
import { problems, reference } from './record-schemas.ts';

/** A text as names are compared: without case and without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Most bodies that are told at once. */
const mostBodies = 200;

/** Registers the certification bodies of this installation, whose names forms offer. That they exist is no secret. */
export function registerBodyRoutes(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/bodies',
    {
      config: { access: staffRoles },
      schema: {
        operationId: 'list-bodies',
        summary: 'Certification bodies of this installation that the organisation can turn to, by name',
        tags: ['organisations'],
        querystring: Type.Object(
          {
            q: Type.Optional(Type.String({ maxLength: 200, description: 'Part of a name, accents or not.' })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: mostBodies, default: 50 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ items: Type.Array(reference) }), ...problems },
      },
    },
    async (request) => {
      const { q = '', limit = 50 } = request.query;
      const { organisation_id } = principalOf(request);
      const bodies = await readInOrganisation(platform.pool, organisation_id, listCertificationBodies);
      return { items: bodies.filter(({ name }) => plain(name).includes(plain(q))).slice(0, limit) };
    },
  );
}
