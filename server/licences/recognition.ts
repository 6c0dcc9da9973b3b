import type { PoolClient } from 'pg';
import { Recognition, type RecognitionRule } from '../../processes/software-product/recognise.ts';

type Row = { id: string; identifiers: readonly Readonly<Record<string, string | null>>[] };

/** The rules of every product in use, by which software is recognised. */
export async function readRecognition(client: PoolClient): Promise<Recognition> {
  const { rows } = await client.query<Row>(
    `select id, fields -> 'identifiers' as identifiers from record
      where organisation_id = current_organisation_id() and process = 'software-product' and state = 'in-use'
        and jsonb_typeof(fields -> 'identifiers') = 'array' order by number`,
  );
  return new Recognition(
    rows.flatMap(({ id, identifiers }) =>
      identifiers.map((rule) => ({
        product: id,
        kind: rule['kind'] as RecognitionRule['kind'],
        pattern: rule['pattern'] ?? '',
        publisher: rule['publisher'] ?? null,
        version_from: rule['version_from'] ?? null,
        version_before: rule['version_before'] ?? null,
      })),
    ),
  );
}
