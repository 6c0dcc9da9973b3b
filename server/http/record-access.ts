import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PoolClient } from 'pg';
import { Type } from 'typebox';
import type { Command } from '../../kernel/command.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { inOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute, type NamedRecord, type Request } from '../records/execute.ts';
import type { Reading } from '../records/reading.ts';
import { presentTo, readAs, visibleRecord } from '../records/shown.ts';
import { principalOf } from './frame.ts';

/** The part of a path that says which record is meant. */
export const keyParams = Type.Object({
  key: Type.String({ minLength: 1, maxLength: 200, description: 'Id or number.' }),
});

/** Which record a path names. */
export function keyOf(request: FastifyRequest): string {
  return (request.params as { readonly key: string }).key;
}

/** What the routes of one process have in common: how records are read, changed and shown. */
export class RecordAccess {
  readonly definition: ProcessDefinition;
  readonly platform: Platform;
  /** Where the API has the records. */
  readonly base: string;

  constructor(definition: ProcessDefinition, platform: Platform) {
    this.definition = definition;
    this.platform = platform;
    this.base = `/api/v1/${definition.plural}`;
  }

  /** What the description of the API says about a route. */
  about(operation: string, summary: string): { operationId: string; summary: string; tags: string[] } {
    const { plural, name, title } = this.definition;
    return { operationId: `${operation}-${name}`, summary: `${summary}: ${title.en}`, tags: [plural] };
  }

  /** Reads in one transaction what the sender of the request may see. */
  read<T>(request: FastifyRequest, work: (reading: Reading) => Promise<T>): Promise<T> {
    return readAs(this.platform, principalOf(request), this.definition, work);
  }

  /** The record of that key, for whoever may see it: to others it is unknown. @throws Refusal `record.unknown` */
  async recordOf(reading: Reading, key: string): Promise<ProcessRecord> {
    return visibleRecord(reading, key);
  }

  /** The record with the names of what it refers to, where the transaction that gave it did not read them along. */
  async named(record: ProcessRecord, principal: Principal): Promise<NamedRecord> {
    const names = await readAs(this.platform, principal, this.definition, (reading) =>
      reading.names.of(reading, [record.values]),
    );
    return { record, names };
  }

  /** A record as the API shows it to this principal, with what they may do next. */
  async present(named: NamedRecord, principal: Principal): Promise<Record<string, unknown>> {
    return presentTo(this.platform, principal, this.definition, named);
  }

  /** Changes in one transaction what is no record, on behalf of the sender of the request. */
  change<T>(request: FastifyRequest, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return inOrganisation(this.platform.pool, principalOf(request).organisation_id, work);
  }

  /** Carries out a command and answers with the record; a conflict carries the record as it stands. */
  async execute(
    request: FastifyRequest,
    reply: FastifyReply,
    command: Command,
    expected_version: number | null,
    alongside?: Request['alongside'],
  ): Promise<Record<string, unknown>> {
    const principal = principalOf(request);
    const { definition } = this;
    try {
      const outcome = await execute(this.platform, principal, {
        definition,
        key: keyOf(request),
        command,
        expected_version,
        ...(alongside === undefined ? {} : { alongside }),
      });
      reply.header('etag', `"${outcome.record.version}"`);
      return await this.present(outcome, principal);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'record.version-conflict') throw error;
      const current = await this.named(error.current as ProcessRecord, principal);
      throw new Refusal(error.code, error.params, { current: await this.present(current, principal) });
    }
  }
}
