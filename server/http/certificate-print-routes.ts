import { Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import { bodyRoles } from '../../kernel/roles.ts';
import { languages } from '../../kernel/text.ts';
import { certificate } from '../../processes/certificate/definition.ts';
import { statusIn } from '../../processes/certificate/statement.ts';
import { printedCertificate } from '../certification/certificates/printed-certificate.ts';
import type { Platform } from '../platform.ts';
import { printedForms, sendFile } from './document-frame.ts';
import type { HttpServer } from './frame.ts';
import { languageOf } from './problem.ts';
import { keyOf, keyParams, RecordAccess } from './record-access.ts';
import { problems } from './record-schemas.ts';

const languageQuery = Type.Object(
  {
    language: Type.Optional(Type.Enum([...languages], { description: 'Without it: that of whoever asks.' })),
  },
  { additionalProperties: false },
);

/** Registers the certificate as it is handed out, as PDF and as Word file. */
export function registerCertificatePrintRoutes(app: HttpServer, platform: Platform): void {
  const access = new RecordAccess(certificate, platform);
  for (const { ending, media_type, print } of printedForms) {
    app.get(
      `${access.base}/:key/printed/${ending}`,
      {
        config: { access: ['administrator', ...bodyRoles] },
        schema: {
          ...access.about(
            `printed-${ending}`,
            `The certificate as it is handed out (${ending.toUpperCase()})`,
          ),
          params: keyParams,
          querystring: languageQuery,
          produces: [media_type],
          response: { ...problems },
        },
      },
      async (request, reply) => {
        const record = await access.read(request, (reading) => access.recordOf(reading, keyOf(request)));
        // What was not issued is no certificate, and looks like none.
        if (statusIn(record.state) === null) throw new Refusal('certificate.not-issued');
        const printed = await printedCertificate(record, request.query.language ?? languageOf(request));
        return sendFile(reply, await print(printed), media_type, `${printed.number}.${ending}`);
      },
    );
  }
}
