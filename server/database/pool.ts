import type { Duplex } from 'node:stream';
import pg, { type CustomTypesConfig, type Pool, type PoolClient, type PoolConfig } from 'pg';

/** Name of the role that the application acts as: it owns nothing and cannot bypass row-level security. */
export const applicationRole = 'touchstone_application';

/** How values of rows are read: instants as epoch milliseconds, large integers as numbers. */
export const rowTypes: CustomTypesConfig = {
  getTypeParser(id: number, format?: 'text' | 'binary') {
    if (format !== 'binary' && id === pg.types.builtins.TIMESTAMPTZ) return epochMilliseconds;
    if (format !== 'binary' && id === pg.types.builtins.INT8) return Number;
    return pg.types.getTypeParser(id, format);
  },
};

/** Epoch milliseconds of a timestamptz as PostgreSQL writes it in UTC: `2026-01-31 08:00:00.123+00`. */
function epochMilliseconds(text: string): number {
  return Date.parse(
    text.length >= 22 && text.endsWith('+00') ? `${text.slice(0, 10)}T${text.slice(11, -3)}Z` : text,
  );
}

/** The address without its `options`, and these: in an address they would silently replace ours, role included. */
function takeOptions(url: string): { address: string; given: string } {
  const address = new URL(url);
  const given = address.searchParams.get('options') ?? '';
  address.searchParams.delete('options');
  return { address: address.href, given };
}

function poolOf(url: string, options: string, more: PoolConfig): Pool {
  const { address, given } = takeOptions(url);
  const config: PoolConfig = {
    connectionString: address,
    options: `${given} -c TimeZone=UTC ${options}`.trim(),
    types: rowTypes,
    max: 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    ...more,
  };
  const pool = new pg.Pool(config);
  // A connection that dies is replaced by the pool; without listeners its death would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Connections of the owner of all tables: for migrations and the job queue, never for people's requests. */
export function ownerPool(url: string, more: PoolConfig = {}): Pool {
  return poolOf(url, '', { max: 4, ...more });
}

/** How long a connection of the application is kept that nobody needs: a new one plans every query anew, a search for 0.1 s. */
const keptIdle_ms = 600_000;

/**
 * Connections of the application: everything it does is subject to row-level security.
 *
 * Queries are pipelined: what is sent without waiting for the answer before it goes out at once. So there is no
 * pg-cursor on these connections; who streams uses DECLARE and FETCH.
 */
export function applicationPool(url: string, more: PoolConfig = {}): Pool {
  const pipelined = { pipeline: true, idleTimeoutMillis: keptIdle_ms, ...more } as PoolConfig;
  return poolOf(url, `-c role=${applicationRole} -c statement_timeout=60000`, pipelined);
}

const isUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Holds back what is sent until the work has nothing more to send at once: one write instead of one a statement. */
export function sendTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Duplex } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/**
 * Begins a transaction that sees one organisation. Best not waited for until the work is done: it travels with the
 * first query, which the server answers after it.
 */
function beginIn(client: PoolClient, begin: string, organisation_id: string): Promise<unknown> {
  // The id goes into the text of a simple query, which takes no parameters: so its form is held strictly.
  if (!isUuid.test(organisation_id)) throw new TypeError('an organisation id is a UUID');
  sendTogether(client);
  const begun = client.query(`${begin}; set local app.organisation_id = '${organisation_id}'`);
  begun.catch(() => undefined);
  return begun;
}

async function inScope<T>(
  pool: Pool,
  begin: string,
  organisation_id: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const begun = beginIn(client, begin, organisation_id);
    const result = await work(client);
    await begun;
    // After a failed query whose error nobody passed on, the server undoes the transaction and calls that no error.
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('the transaction was undone: one of its queries had failed');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Works in one transaction that sees and changes one organisation only. It is undone when the work throws. */
export function inOrganisation<T>(
  pool: Pool,
  organisation_id: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  return inScope(pool, 'begin', organisation_id, work);
}

/**
 * Reads one organisation in one transaction that can change nothing. What was read is handed on at once: how a
 * transaction ends that wrote nothing makes no difference to it.
 */
export async function readInOrganisation<T>(
  pool: Pool,
  organisation_id: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    const begun = beginIn(client, 'begin read only', organisation_id);
    const result = await work(client);
    await begun;
    return result;
  } finally {
    client.query('rollback').then(
      () => client.release(),
      (failure: Error) => client.release(failure),
    );
  }
}

/** Reads one organisation as it stood at one instant, however long the reading takes. */
export function snapshotInOrganisation<T>(
  pool: Pool,
  organisation_id: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  return inScope(pool, 'begin isolation level repeatable read read only', organisation_id, work);
}
