import { Type } from 'typebox';
import { workingRoles } from '../../kernel/roles.ts';
import { countDesk, listDesk } from '../desk/queue.ts';
import { readQueues } from '../desk/team-queues.ts';
import type { Platform } from '../platform.ts';
import { deskQuery, deskRecord } from './desk-schemas.ts';
import { type HttpServer, principalOf } from './frame.ts';
import { pageOf, problems, reference } from './record-schemas.ts';

const tags = ['desk'];

const amount = Type.Integer({ minimum: 0 });
const queuesSchema = Type.Object({
  teams: Type.Array(
    Type.Object({ team: reference, open: amount, unassigned: amount, overdue: amount, mine: amount }),
  ),
  mine: Type.Object({ open: amount, overdue: amount }),
  unrouted: Type.Object({ open: amount }),
});

/** Registers the queue of the desk, of all of its processes in one order, and what waits for whoever asks. */
export function registerDeskRoutes(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/desk/records',
    {
      config: { access: 'everyone' },
      schema: {
        operationId: 'list-desk-records',
        summary: 'Incidents, requests, problems and tasks in one order',
        tags,
        querystring: deskQuery,
        response: { 200: pageOf(deskRecord), ...problems },
      },
    },
    async (request) => listDesk(platform, principalOf(request), request.query as never) as never,
  );
  app.get(
    '/api/v1/desk/records/count',
    {
      config: { access: 'everyone' },
      schema: {
        operationId: 'count-desk-records',
        summary: 'Count records of the desk',
        tags,
        querystring: deskQuery,
        response: { 200: Type.Object({ count: amount, capped: Type.Boolean() }), ...problems },
      },
    },
    async (request) => countDesk(platform, principalOf(request), request.query as never),
  );
  app.get(
    '/api/v1/desk/queues',
    {
      config: { access: workingRoles },
      schema: {
        operationId: 'list-desk-queues',
        summary: 'How much waits in the queues of your teams, under your name and in no team',
        tags,
        response: { 200: queuesSchema, ...problems },
      },
    },
    async (request) => readQueues(platform, principalOf(request)) as never,
  );
}
