import { refuseUnstorable } from '../records/storable-text.ts';
import type { HttpServer } from './frame.ts';

/**
 * Refuses requests with text that cannot be stored or looked for, before anything is done with them.
 *
 * @throws Refusal `request.invalid` with the field as its problem `field.character`
 */
export function refuseUnstorableText(app: HttpServer): void {
  app.addHook('preValidation', async ({ params, query, body }) => {
    for (const part of [params, query, body]) refuseUnstorable(part);
  });
}
