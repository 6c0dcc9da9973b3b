import { type TSchema, Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import { staffRoles } from '../../kernel/roles.ts';
import type { Platform } from '../platform.ts';
import { changeSetting, listSettings, type SettingVersion, settingHistory } from '../records/settings.ts';
import { expectedVersion, type HttpServer, isoOf, principalOf } from './frame.ts';
import { problems, reference } from './record-schemas.ts';

const settingSchema: TSchema = Type.Object(
  {
    value: Type.Unknown(),
    version: Type.Integer({ description: '0: the starting value, which nobody has touched.' }),
    confirmed: Type.Boolean({ description: 'Whether a person of the organisation stands by it.' }),
    changed_at: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
    changed_by: Type.Union([reference, Type.Null()]),
  },
  { title: 'Setting' },
);
const params = Type.Object({ key: Type.String({ minLength: 1, maxLength: 100 }) });

function present(setting: SettingVersion): Record<string, unknown> {
  return { ...setting, changed_at: isoOf(setting.changed_at) };
}

function about(
  operationId: string,
  summary: string,
): { operationId: string; summary: string; tags: string[] } {
  return { operationId, summary, tags: ['settings'] };
}

/** Routes of an organisation's planned values: administrators change them, and who answers for the whole. */
export function registerSettingsRoutes(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/settings',
    {
      config: { access: 'everyone' },
      schema: {
        ...about(
          'list-settings',
          'Settings by their key: every one for staff, names of choices for requesters',
        ),
        response: { 200: Type.Record(Type.String(), settingSchema), ...problems },
      },
    },
    async (request) => {
      const settings = await listSettings(platform, principalOf(request));
      return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, present(value)]));
    },
  );
  app.put(
    '/api/v1/settings/:key',
    {
      config: { access: ['administrator', 'system-manager', 'certification-manager'] },
      schema: {
        ...about('change-setting', 'Change or confirm a setting (If-Match)'),
        params,
        body: Type.Object({ value: Type.Unknown() }, { additionalProperties: false }),
        response: { 200: settingSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { key } = request.params;
      const version = expectedVersion(request);
      try {
        const setting = await changeSetting(platform, principalOf(request), key, request.body.value, version);
        reply.header('etag', `"${setting.version}"`);
        return present(setting);
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'setting.version-conflict') throw error;
        const current = (await listSettings(platform, principalOf(request)))[key] as SettingVersion;
        throw new Refusal(
          error.code,
          { ...error.params, current: current.version },
          { current: present(current) },
        );
      }
    },
  );
  app.get(
    '/api/v1/settings/:key/history',
    {
      config: { access: staffRoles },
      schema: {
        ...about('get-setting-history', 'Every version of a setting, newest first'),
        params,
        response: { 200: Type.Object({ items: Type.Array(settingSchema) }), ...problems },
      },
    },
    async (request) => {
      const versions = await settingHistory(platform, principalOf(request), request.params.key);
      return { items: versions.map(present) };
    },
  );
}
