import type { PoolClient } from 'pg';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { Actor } from '../../kernel/roles.ts';
import type { KnownNames } from './names.ts';

/** Whose records of which process are read, by whom and when. */
export interface Reading {
  /** In the scope of the organisation. */
  readonly client: PoolClient;
  readonly organisation_id: string;
  readonly definition: ProcessDefinition;
  readonly actor: Actor;
  readonly now: number;
  readonly names: KnownNames;
}
