import { alike } from '../../kernel/exchange.ts';

/** What an application must say before top management approves it. */
export const neededParts = [
  'client_name',
  'address',
  'contact',
  'scope_statement',
  'services',
  'sites',
  'persons_in_scope',
  'full_time_equivalent',
  'processes',
  'languages',
] as const;

/** Parts that the program fills in from the records of the management system. */
export const assembledParts = [
  'organisation',
  'client_name',
  'address',
  'contact',
  'scope_statement',
  'services',
  'sites',
  'persons_in_scope',
  'processes',
  'other_parties',
  'outsourcing',
  'legal_obligations',
  'current_certificate',
] as const;

/** Everything of the dossier, in the order in which it is read. */
export const dossierParts = [
  'client_name',
  'address',
  'contact',
  'scope_statement',
  'services',
  'sites',
  'persons_in_scope',
  'full_time_equivalent',
  'shifts',
  'languages',
  'processes',
  'other_parties',
  'outsourcing',
  'legal_obligations',
  'other_certificates',
  'consultants',
  'no_consultants',
  'current_certificate',
  'integrated_with',
] as const;

/** What goes over to the body. */
export const handedOver = alike(
  'title',
  'request',
  'edition',
  ...dossierParts.filter((part) => part !== 'no_consultants'),
);
