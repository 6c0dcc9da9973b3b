import { Type } from 'typebox';
import { applicationRequests, operators } from '../../kernel/certification.ts';
import type { FieldDefinition } from '../../kernel/definition.ts';
import { column, needed } from '../../kernel/field.ts';
import { drafted } from '../../kernel/register.ts';
import { certifyingRoles } from '../../kernel/roles.ts';
import { editions } from '../../standard/editions.ts';

const persons = Type.Integer({ minimum: 1, maximum: 1_000_000 });
const equivalent = Type.Number({ minimum: 0, maximum: 1_000_000 });

function stated(kind: FieldDefinition['kind'], more: Partial<FieldDefinition> = {}): FieldDefinition {
  return drafted(kind, certifyingRoles, more);
}

/**
 * What a client supplies with an application (ISO/IEC 17021-1:2015, 9.1.1): as it came, changed only by what the client
 * supplies later.
 */
export const dossier: Readonly<Record<string, FieldDefinition>> = {
  title: stated('line', { column: 'title', required_on_create: true }),
  request: stated('choice', { choices: applicationRequests, required_on_create: true }),
  edition: stated('choice', { choices: editions.map(({ id }) => id), required_on_create: true }),
  client_name: stated('line', { required_on_create: true }),
  address: stated('paragraph'),
  contact: stated('line'),
  scope_statement: stated('paragraph'),
  services: stated('rows', { columns: { name: needed('line'), description: column('paragraph') } }),
  sites: stated('rows', {
    columns: {
      name: needed('line'),
      address: column('paragraph'),
      activities: column('paragraph'),
      persons: column('number', { schema: equivalent }),
      shifts: column('line'),
      central: column('boolean'),
    },
  }),
  persons_in_scope: stated('number', { schema: persons }),
  full_time_equivalent: stated('number', { schema: equivalent }),
  processes: stated('rows', {
    columns: { name: needed('line'), operated_by: column('choice', { choices: operators }) },
  }),
  other_parties: stated('rows', {
    columns: { name: needed('line'), provides: column('paragraph'), oversight: column('paragraph') },
  }),
  outsourcing: stated('paragraph'),
  shifts: stated('paragraph'),
  languages: stated('line'),
  legal_obligations: stated('paragraph'),
  other_certificates: stated('rows', {
    columns: {
      standard: needed('line'),
      body: column('line'),
      number: column('line'),
      valid_until: column('date'),
    },
  }),
  consultants: stated('rows', {
    columns: { name: needed('line'), subject: column('line'), until: column('date') },
  }),
  current_certificate: stated('line'),
  integrated_with: stated('line'),
};

/** The names of what a client supplies. */
export const dossierFields: readonly string[] = Object.keys(dossier);
