import { type ApplicationRequest } from '../../kernel/certification.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import type { Language } from '../../kernel/text.ts';
import { certificationApplication } from '../../processes/certification-application/definition.ts';
import { applicationRequestTexts } from '../../processes/certification-texts.ts';
import { heldCertificate } from '../../processes/held-certificate/definition.ts';
import { inOneTransaction } from '../database/one-transaction.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute, type NamedRecord } from '../records/execute.ts';
import { readAs, visibleRecord } from '../records/shown.ts';

/** What an application about a certificate begins with. The rest is taken over from records. */
function begunFrom(
  certificate: ProcessRecord,
  request: ApplicationRequest,
  edition: string | undefined,
  language: Language,
): Record<string, unknown> {
  const number = textIn(certificate, 'certificate_number') ?? certificate.number;
  const said = ['certificate_number', 'body_name', 'expires_on'].flatMap(
    (field) => textIn(certificate, field) ?? [],
  );
  return {
    title: `${applicationRequestTexts[request][language]}: ${number}`.slice(0, 200),
    request,
    edition: edition ?? textIn(certificate, 'edition'),
    certificate: certificate.id,
    current_certificate: said.join(', ').slice(0, 200),
    scope_statement: textIn(certificate, 'scope_statement'),
    // Another body takes over a certificate: which, is chosen anew.
    body: request === 'transfer' ? null : certificate.values['body'],
  };
}

/**
 * Begins an application about a certificate that is held (recertification, transfer to another body, extension or
 * reduction of scope, transition to another edition): linked to it, and noted there.
 *
 * @throws Refusal `record.unknown`, `activity.not-now` and those of a new application
 */
export async function applyFor(
  platform: Platform,
  principal: Principal,
  key: string,
  { request, edition, language }: { request: ApplicationRequest; edition?: string; language: Language },
): Promise<NamedRecord> {
  return inOneTransaction(platform.pool, async (pool) => {
    const inside = { ...platform, pool };
    const certificate = await readAs(inside, principal, heldCertificate, (reading) =>
      visibleRecord(reading, key),
    );
    const values = begunFrom(certificate, request, edition, language);
    const to = { id: certificate.id, number: certificate.number };
    const made = await execute(
      inside,
      principal,
      { definition: certificationApplication, key: null, command: { kind: 'create', values } },
      ({ id }) => ({
        definition: certificationApplication,
        key: id,
        command: { kind: 'link', relation: 'concerns', to },
      }),
    );
    const about = { application: made.record.id, request };
    const command = { kind: 'perform', activity: 'apply', values: {}, about } as const;
    await execute(inside, principal, { definition: heldCertificate, key: certificate.id, command });
    return made;
  });
}
