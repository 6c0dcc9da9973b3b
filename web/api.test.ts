import { afterEach, expect, test, vi } from 'vitest';
import { ApiProblem, api, onSignedOut } from './api.ts';

function answer(status: number, body: unknown): ReturnType<typeof vi.fn> {
  const fetched = vi.fn(async () => new Response(body === null ? null : JSON.stringify(body), { status }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

async function refusal(call: Promise<unknown>): Promise<ApiProblem> {
  const error: unknown = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ApiProblem);
  return error as ApiProblem;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a call says its version, its key and the language it wants', async () => {
  const fetched = answer(200, { id: '1' });
  await api.patch('/incidents/1', { title: 'a' }, { version: 3, idempotencyKey: 'k' });
  const [url, options] = fetched.mock.calls[0] as [string, RequestInit];
  expect(url).toBe('/api/v1/incidents/1');
  expect(options.method).toBe('PATCH');
  expect(options.headers).toMatchObject({
    'if-match': '"3"',
    'idempotency-key': 'k',
    'accept-language': 'en',
    'content-type': 'application/json',
  });
});

test('a query is part of the address', async () => {
  const fetched = answer(200, { items: [] });
  await api.get('/incidents', { query: { state: ['new', 'assigned'], limit: 50 } });
  expect(fetched.mock.calls[0]?.[0]).toBe('/api/v1/incidents?state=new,assigned&limit=50');
});

test('a refusal carries its sentence, its fields and what stands instead', async () => {
  answer(412, {
    code: 'record.version-conflict',
    detail: 'Somebody was faster.',
    errors: [{ field: 'title', code: 'field.required', detail: 'This is needed here.' }],
    current: { version: 4 },
  });
  const problem = await refusal(api.put('/settings/x', {}));
  expect(problem).toMatchObject({
    status: 412,
    code: 'record.version-conflict',
    message: 'Somebody was faster.',
  });
  expect(problem.byField).toEqual({ title: 'This is needed here.' });
  expect(problem.current).toEqual({ version: 4 });
});

test('an answer that is not ours is a problem too, not a crash', async () => {
  vi.stubGlobal('fetch', async () => new Response('<html>Bad gateway</html>', { status: 502 }));
  expect(await refusal(api.get('/incidents'))).toMatchObject({ status: 502, code: 'server.unexpected' });
});

test('no answer at all is told apart from a refusal', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  expect(await refusal(api.get('/incidents'))).toMatchObject({ status: 0, code: 'network.lost' });
});

test('a call that was given up says so itself', async () => {
  const given = new AbortController();
  given.abort();
  vi.stubGlobal('fetch', async () => {
    throw new DOMException('given up', 'AbortError');
  });
  await expect(api.get('/incidents', { signal: given.signal })).rejects.toThrow('given up');
});

test('whoever is signed out is told once, but a wrong password is not being signed out', async () => {
  const told = vi.fn();
  const stop = onSignedOut(told);
  answer(401, { code: 'identity.sign-in-needed', detail: 'Sign in first.' });
  await refusal(api.get('/incidents'));
  expect(told).toHaveBeenCalledTimes(1);
  await refusal(api.post('/session', {}));
  expect(told).toHaveBeenCalledTimes(1);
  stop();
});

test('an answer without content is null', async () => {
  answer(204, null);
  expect(await api.delete('/session')).toBeNull();
});

test('a file goes as it is, under its own type', async () => {
  const fetched = answer(200, { id: '1' });
  const file = new Blob(['%PDF'], { type: 'application/pdf' });
  await api.put('/documents/1/content', file, { version: 2 });
  const [, options] = fetched.mock.calls[0] as [string, RequestInit];
  expect(options.body).toBe(file);
  expect(options.headers).toMatchObject({ 'if-match': '"2"' });
  expect(options.headers).not.toHaveProperty('content-type');
});

test('a file comes with the name that the server gave it, or with its refusal', async () => {
  const headers = { 'content-disposition': 'attachment; filename="DOC0000001-2.pdf"' };
  vi.stubGlobal('fetch', async () => new Response('%PDF', { status: 200, headers }));
  const { name, content } = await api.file('/documents/1/pdf');
  expect(name).toBe('DOC0000001-2.pdf');
  expect(await content.text()).toBe('%PDF');
  answer(404, { code: 'document.version-unknown', detail: 'There is no such version.' });
  expect(await refusal(api.file('/documents/1/pdf'))).toMatchObject({
    status: 404,
    code: 'document.version-unknown',
  });
});
