import { keeperOf } from '../../kernel/definition.ts';
import { type ErrorCode, Refusal } from '../../kernel/errors.ts';
import type { OrganisationKind } from '../../kernel/roles.ts';
import { definitions } from '../../processes/definitions.ts';
import type { SignedIn } from '../identity/sessions.ts';

/** Which kind of organisation a route is for, and how others are told that there is nothing for them. */
export interface Keeper {
  readonly kind: OrganisationKind;
  readonly code: ErrorCode;
}

const ofProvider = (code: ErrorCode): Keeper => ({ kind: 'service-provider', code });

/** Who keeps what stands under the first part of a path, where it is not for every organisation. */
const keepers: ReadonlyMap<string, Keeper> = new Map([
  ...definitions.map((definition): [string, Keeper] => [
    definition.plural,
    { kind: keeperOf(definition), code: 'process.not-kept' },
  ]),
  // What is no process: the provider alone is assessed, and brings in what its tools recorded.
  ['assessments', ofProvider('organisation.not-assessed')],
  ['requirements', ofProvider('organisation.not-assessed')],
  ['document-templates', ofProvider('process.not-kept')],
  ['bodies', ofProvider('process.not-kept')],
  ['certification', ofProvider('process.not-kept')],
  ['desk', ofProvider('process.not-kept')],
  ...['alert-sources', 'alert-templates', 'alert-tries', 'alert-messages'].map((name): [string, Keeper] => [
    name,
    ofProvider('process.not-kept'),
  ]),
  ['rooms', ofProvider('process.not-kept')],
  ['imports', ofProvider('process.not-kept')],
  ['mappings', ofProvider('process.not-kept')],
]);

/** Who keeps what a route is about; undefined: every organisation has it. */
export function keeperOfRoute(path: string): Keeper | undefined {
  const [, api, , collection = ''] = path.split('/');
  return api === 'api' ? keepers.get(collection) : undefined;
}

/** Refuses callers in whose organisation what the route is about does not exist, whoever they are. */
export function requireKept(keeper: Keeper | undefined, signedIn: SignedIn | null): void {
  if (keeper === undefined || signedIn === null || signedIn.organisation.kind === keeper.kind) return;
  throw new Refusal(keeper.code);
}
