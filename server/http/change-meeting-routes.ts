import { Type } from 'typebox';
import { activityNamed } from '../../kernel/definition.ts';
import { longest_text } from '../../kernel/field.ts';
import { changeMeeting } from '../../processes/change-meeting/definition.ts';
import { votes } from '../../processes/change-meeting/result.ts';
import type { Platform } from '../platform.ts';
import type { HttpServer } from './frame.ts';
import { keyParams, RecordAccess } from './record-access.ts';
import { problems, recordSchema } from './record-schemas.ts';

const voteBody = Type.Object(
  {
    change: Type.String({
      format: 'uuid',
      description: 'Id of a change on the agenda that awaits approval.',
    }),
    vote: Type.Enum([...votes]),
    reason: Type.Optional(
      Type.Union([Type.String({ minLength: 1, maxLength: longest_text }), Type.Null()], {
        description: 'Needed for an abstention.',
      }),
    ),
  },
  { additionalProperties: false },
);

/** Registers how members vote in a change meeting: each for themselves, on the version of the change that stands. */
export function registerChangeMeetingRoutes(app: HttpServer, platform: Platform): void {
  const access = new RecordAccess(changeMeeting, platform);
  app.post(
    `${access.base}/:key/votes`,
    {
      config: { access: activityNamed(changeMeeting, 'vote')?.may ?? [] },
      schema: {
        ...access.about(
          'vote-in',
          'Vote on a change of the agenda; a later vote takes the place of an earlier one',
        ),
        params: keyParams,
        body: voteBody,
        response: { 200: recordSchema(changeMeeting), ...problems },
      },
    },
    async (request, reply) => {
      const { change, vote, reason = null } = request.body;
      const about = { change, vote, reason };
      // Members vote at the same time: nobody's vote is lost because another came first.
      return access.execute(request, reply, { kind: 'perform', activity: 'vote', values: {}, about }, null);
    },
  );
}
