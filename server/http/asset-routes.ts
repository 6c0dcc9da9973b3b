import { Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { staffRoles } from '../../kernel/roles.ts';
import { asset } from '../../processes/asset/definition.ts';
import { addressOfLabels } from '../../processes/organisation-address.ts';
import { type LabelSize, labelSheet, labelSheets, mostLabels } from '../assets/labels.ts';
import { type AssetQuery, assetsCsv, mostAssets, readAssets, valueOfAssets } from '../assets/register.ts';
import { pdfType } from '../documents/file-kinds.ts';
import { printSheet } from '../documents/printing.ts';
import type { Platform } from '../platform.ts';
import { sendFile } from './document-frame.ts';
import { type HttpServer, signedInOf } from './frame.ts';
import { languageOf } from './problem.ts';
import { RecordAccess } from './record-access.ts';
import { problems } from './record-schemas.ts';

const chosen = {
  state: Type.Optional(Type.Enum(Object.keys(asset.states))),
  asset_type: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  location: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
};

const labelQuery = Type.Object(
  {
    ...chosen,
    keys: Type.Optional(
      Type.String({
        maxLength: 20_000,
        description: 'Ids or numbers with commas; without them, all that fit.',
      }),
    ),
    size: Type.Optional(
      Type.Enum(Object.keys(labelSheets) as LabelSize[], { description: 'Of a label, in millimetres.' }),
    ),
  },
  { additionalProperties: false },
);

const valueLine = Type.Object({
  asset_type: Type.Union([Type.String(), Type.Null()]),
  state: Type.String(),
  currency: Type.Union([Type.String(), Type.Null()]),
  count: Type.Integer(),
  without_cost: Type.Integer(),
  value: Type.Union([Type.String({ description: 'Exact decimal number.' }), Type.Null()]),
});

interface Chosen {
  readonly state?: string;
  readonly asset_type?: string;
  readonly location?: string;
  readonly keys?: string;
}

function queryOf({ state, keys, ...rest }: Chosen): AssetQuery {
  return {
    ...rest,
    ...(state === undefined ? {} : { states: [state] }),
    ...(keys === undefined ? {} : { keys: keys.split(',').map((key) => key.trim()) }),
  };
}

function refuseLabels(found: readonly ProcessRecord[]): void {
  if (found.length === 0) throw new Refusal('asset.labels-none');
  if (found.length > mostLabels) throw new Refusal('asset.labels-too-many', { most: mostLabels });
}

/** Registers the register of assets as a file, what it is worth, and its labels. */
export function registerAssetRoutes(app: HttpServer, platform: Platform): void {
  const access = new RecordAccess(asset, platform);
  app.get(
    `${access.base}/register.csv`,
    {
      config: { access: staffRoles },
      schema: {
        ...access.about('csv-of', `The register as CSV, ${mostAssets} assets at most`),
        querystring: Type.Object(chosen, { additionalProperties: false }),
        produces: ['text/csv'],
        response: { 200: Type.String(), ...problems },
      },
    },
    async (request, reply) => {
      const { organisation } = signedInOf(request);
      const { settings } = await platform.organisations.of(organisation.id);
      const csv = await access.read(request, async (reading) => {
        const found = await readAssets(reading.client, queryOf(request.query), mostAssets);
        const names = await reading.names.of(
          reading,
          found.map(({ values }) => values),
        );
        return assetsCsv(found, names, settings, languageOf(request));
      });
      return sendFile(reply, Buffer.from(`\ufeff${csv}`), 'text/csv; charset=utf-8', 'assets.csv') as never;
    },
  );
  app.get(
    `${access.base}/value`,
    {
      config: { access: staffRoles },
      schema: {
        ...access.about('value-of', 'What was paid for them, by type, state and currency'),
        response: { 200: Type.Object({ lines: Type.Array(valueLine) }), ...problems },
      },
    },
    async (request) => ({
      lines: [...(await access.read(request, ({ client }) => valueOfAssets(client)))],
    }),
  );
  app.get(
    `${access.base}/labels.pdf`,
    {
      config: { access: staffRoles },
      schema: {
        ...access.about('labels-of', `Labels with QR codes as PDF, ${mostLabels} at most`),
        querystring: labelQuery,
        produces: [pdfType],
        response: { ...problems },
      },
    },
    async (request, reply) => {
      const { size = '70x37', ...wanted } = request.query as Chosen & { readonly size?: LabelSize };
      const { organisation } = signedInOf(request);
      const { settings } = await platform.organisations.of(organisation.id);
      const { address: public_address } = addressOfLabels(settings);
      const found = await access.read(request, ({ client }) =>
        readAssets(client, queryOf(wanted), mostLabels + 1),
      );
      refuseLabels(found);
      const sheet = labelSheet(found, size, { organisation: organisation.name, public_address });
      return sendFile(reply, await printSheet(sheet), pdfType, 'labels.pdf');
    },
  );
}
