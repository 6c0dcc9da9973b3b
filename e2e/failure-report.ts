import type { Pool } from 'pg';
import type { Page, Request } from 'playwright-core';
import { whenTestFails } from './test-end.ts';

/** Requests that take longer than this are told. */
const slow_ms = 5000;

interface Watched {
  readonly pending: Map<Request, number>;
  readonly told: string[];
}

const seconds = (from: number): string => `${((Date.now() - from) / 1000).toFixed(1)} s`;

/** Keeps in mind what a page asks for, so that a failure can tell what it waited for. */
function watch(page: Page): Watched {
  const pending = new Map<Request, number>();
  const told: string[] = [];
  const over = (request: Request, how: string, always: boolean): void => {
    const from = pending.get(request) ?? Date.now();
    pending.delete(request);
    if (always || Date.now() - from > slow_ms)
      told.push(`${request.method()} ${request.url()}: ${how} after ${seconds(from)}`);
  };
  page.on('request', (request) => pending.set(request, Date.now()));
  page.on('requestfailed', (request) => over(request, request.failure()?.errorText ?? 'failed', true));
  page.on('response', (response) => {
    over(response.request(), String(response.status()), response.status() >= 400);
  });
  return { pending, told };
}

/** What a page says, what lies over it first, without its navigation. */
async function wordsOf(page: Page): Promise<string> {
  const over = await page.getByRole('dialog').allInnerTexts();
  const main = await page.locator('main, body').last().innerText();
  return [...over.map((text) => `[dialog] ${text}`), main].join('\n');
}

/** What the database is doing, and what for. */
async function atWork(database: Pool): Promise<readonly string[]> {
  const { rows } = await database.query<{ line: string }>(
    `select concat_ws(' | ', usename, state, wait_event_type, wait_event, now() - xact_start, now() - state_change,
        left(query, 300)) as line
      from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and (state <> 'idle' or wait_event_type = 'Lock')`,
  );
  return rows.map(({ line }) => line);
}

function poolLine(name: string, { totalCount, idleCount, waitingCount }: Pool): string {
  return `${name}: ${totalCount} connections, ${idleCount} idle, ${waitingCount} wait for one`;
}

/** Pools of the program under test. */
interface Pools {
  readonly owner: Pool;
  readonly application: Pool;
}

/**
 * When the test that opens a page fails, tells where the page stood, what it said and what it waited for: a test that
 * fails once in a hundred runs is understood by this or not at all.
 */
export function reportFailureOf(page: Page, { owner, application }: Pools): void {
  const { pending, told } = watch(page);
  whenTestFails(async () => {
    const said = page.isClosed() ? 'closed' : await wordsOf(page).catch(String);
    const lines = [
      `The page stood at ${page.url()} and said:`,
      said.replaceAll(/\s*\n\s*/g, ' · ').slice(0, 3000),
      ...told.map((line) => `  ${line}`),
      ...[...pending].map(
        ([request, from]) => `  ${request.method()} ${request.url()}: ${seconds(from)}, no answer`,
      ),
      poolLine('application', application),
      poolLine('owner', owner),
      ...(await atWork(owner).catch((error: Error) => [error.message])),
    ];
    process.stderr.write(`${lines.join('\n')}\n`);
  });
}
