// Lets the page of an audit be opened again while there is no connection: the application's own files, and what of the
// audit its auditor has opened. Nothing else is kept, and nothing for longer than a session lasts.
//
// It answers for pages below /audits/ alone (its scope), the network always first. What it keeps of records goes when
// somebody signs out or in (`shared/offline.ts`), when the server says that nobody is signed in, and when another
// person turns up.
const files = 'touchstone-offline-files';
const data = 'touchstone-offline-data';
const shell = '/audits/';
const owner = '/audits/owner';
const keptFor_ms = 12 * 3_600_000;
const mostFiles = 400;
const mostAnswers = 60;

const isFile = (path) => path.startsWith('/assets/');
const isPage = (path) => /^\/audits\/[^/]+$/.test(path);
const isData = (path) => path === '/api/v1/session' || /^\/api\/v1\/audits\/[^/]+(\/links)?$/.test(path);

const pathOf = (url) => new URL(url, self.location.origin).pathname;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** The oldest go first. */
async function prune(name, most) {
  const cache = await caches.open(name);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}

/** Keeps an answer; one that says that nobody is signed in empties what is kept of records. */
async function keep(name, request, response) {
  if (response.status === 401) await caches.delete(data);
  if (response.status !== 200) return;
  const cache = await caches.open(name);
  // Deleted first, so that what is kept last is the youngest.
  await cache.delete(request, { ignoreVary: true });
  await cache.put(request, response.clone());
}

function isYoung(response) {
  const at = Date.parse(response.headers.get('date') ?? '');
  return Date.now() - at < keptFor_ms;
}

async function answerData(request) {
  try {
    const response = await fetch(request);
    const cache = await caches.open(data);
    const isKept = (await cache.match(request, { ignoreVary: true })) !== undefined;
    if (isKept || response.status === 401) await keep(data, request, response);
    return response;
  } catch (error) {
    const kept = await caches.open(data).then((cache) => cache.match(request, { ignoreVary: true }));
    if (kept !== undefined && isYoung(kept)) return kept;
    throw error;
  }
}

async function answerPage(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(shell, { cacheName: files });
    if (kept === undefined) throw error;
    return kept;
  }
}

async function answerFile(request) {
  return (await caches.match(request, { cacheName: files, ignoreVary: true })) ?? fetch(request);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (isPage(path)) event.respondWith(answerPage(request));
  } else if (isFile(path)) event.respondWith(answerFile(request));
  else if (isData(path)) event.respondWith(answerData(request));
});

async function fetchInto(name, url, key = url) {
  const response = await fetch(url, { credentials: 'same-origin' });
  await keep(name, key, response);
}

/** Keeps what an open page of an audit has loaded. Of another person's nothing stays. */
async function keepAudit({ person, page, urls }) {
  const before = await caches.match(owner, { cacheName: data });
  if ((await before?.text()) !== person) await caches.delete(data);
  await (await caches.open(data)).put(owner, new Response(person));
  const filed = await caches.open(files);
  await fetchInto(files, page, shell);
  for (const url of urls.filter((one) => isFile(pathOf(one)))) {
    // Their names change with what they hold.
    if ((await filed.match(url)) === undefined) await fetchInto(files, url);
  }
  for (const url of urls.filter((one) => isData(pathOf(one)))) await fetchInto(data, url);
  await prune(files, mostFiles);
  await prune(data, mostAnswers);
}

/** Does what a page asks for and answers whether it was done; without a connection everything stays as it is. */
async function answerAsked({ data: asked, ports }) {
  try {
    await keepAudit(asked);
    ports[0]?.postMessage(true);
  } catch {
    ports[0]?.postMessage(false);
  }
}

self.addEventListener('message', (event) => {
  if (event.data?.kind === 'keep-audit') event.waitUntil(answerAsked(event));
});
