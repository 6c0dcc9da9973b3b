/** Where the server has the worker that answers for pages of audits without a connection. */
const script = '/service-worker.js';

const scope = '/audits/';

/** What the worker keeps of records, as it calls it. */
const data = 'touchstone-offline-data';

/** Paths of what a page loads that are worth keeping: the worker itself decides which of them it takes. */
function loaded(): readonly string[] {
  const entries = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const own = entries.filter(({ origin }) => origin === location.origin);
  return [...new Set(own.map(({ pathname, search }) => pathname + search))];
}

/** Tells the worker what to keep; resolves with whether it did. */
function ask(worker: ServiceWorker, message: object): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data: done }) => resolve(done === true);
    worker.postMessage(message, [port2]);
  });
}

/**
 * Has the page of an audit that is open, and what it shows, kept on the device for the person, so that it can be opened
 * again while there is no connection. Browsers offer that on secure connections alone.
 *
 * @returns whether it is kept
 */
export async function keepForOffline(person: string, page: string): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !navigator.onLine) return false;
  try {
    await navigator.serviceWorker.register(script, { scope });
    const registration = await navigator.serviceWorker.getRegistration(scope);
    const worker = registration?.active ?? registration?.waiting ?? registration?.installing;
    if (worker === null || worker === undefined) return false;
    return await ask(worker, { kind: 'keep-audit', person, page, urls: ['/api/v1/session', ...loaded()] });
  } catch {
    // Switched off, or the server has none: pages then need a connection, as everywhere else.
    return false;
  }
}

/** Forgets what is kept of records for pages without a connection: when somebody signs out, is signed out, or in. */
export async function forgetOffline(): Promise<void> {
  if (!('caches' in globalThis)) return;
  try {
    await caches.delete(data);
  } catch {
    // Nothing was kept.
  }
}
