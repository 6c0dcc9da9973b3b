import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { ProcessRecord } from '../../kernel/record.ts';
import { type ChosenContent, chooseContent } from '../documents/content.ts';
import { pdfType, wordType } from '../documents/file-kinds.ts';
import { printDocx, printPdf } from '../documents/printing.ts';
import type { Reading } from '../records/reading.ts';
import { keyOf, type RecordAccess } from './record-access.ts';

/** How the description of the API groups these routes. */
export const tags = ['documents'];

/** SHA-256 in hexadecimal. */
export const hash = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** Which content of a document is asked for. */
export const versionQuery = Type.Object(
  {
    version: Type.Optional(
      Type.String({
        pattern: '^(draft|[1-9][0-9]{0,5})$',
        description: 'Number of a version, or `draft` for staff; without it, the version in force.',
      }),
    ),
  },
  { additionalProperties: false },
);

/** The forms into which texts are printed. */
export const printedForms = [
  { ending: 'pdf', media_type: pdfType, print: printPdf },
  { ending: 'docx', media_type: wordType, print: printDocx },
] as const;

function wantedVersion(request: FastifyRequest): string | undefined {
  return (request.query as { readonly version?: string }).version;
}

/** Answers with a file to be saved. What people uploaded is never shown as a page of ours. */
export function sendFile(reply: FastifyReply, bytes: Buffer, media_type: string, name: string): FastifyReply {
  return reply
    .type(media_type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'private, no-cache')
    .send(bytes);
}

/** The record that a path names, and which content of it is asked for. */
export async function chosenOf(
  access: RecordAccess,
  reading: Reading,
  request: FastifyRequest,
): Promise<{ readonly record: ProcessRecord; readonly chosen: ChosenContent }> {
  const record = await access.recordOf(reading, keyOf(request));
  return { record, chosen: chooseContent(record, wantedVersion(request), reading.actor, reading.now) };
}
