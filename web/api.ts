import { currentLanguage } from './i18n.ts';
import { type Query, queryString } from './paths.ts';

/** What is wrong with one field, in the reader's language. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly detail: string;
}

interface ProblemBody {
  readonly status?: number;
  readonly code?: string;
  readonly detail?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldError[];
  readonly current?: unknown;
}

/** Status that stands for "no answer came at all". */
export const NETWORK_LOST = 0;

/**
 * A refusal of the server (RFC 9457), or the loss of the connection (status 0, code `network.lost`).
 *
 * `message` is the sentence for people. `errors` names the fields concerned, `current` what stands instead.
 */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
  readonly current: unknown;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? '');
    this.name = 'ApiProblem';
    this.status = status;
    this.code = body.code ?? (status === NETWORK_LOST ? 'network.lost' : 'server.unexpected');
    this.params = body.params ?? {};
    this.errors = body.errors ?? [];
    this.current = body.current;
  }

  /** The sentence for each field that was refused, for the places beside the fields. */
  get byField(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.errors.map(({ field, detail }) => [field, detail]));
  }
}

/** What a call can say beside its body. */
export interface CallOptions {
  readonly query?: Query;
  /** Version that was read: the change is refused (412) when the record has another by now. */
  readonly version?: number;
  /** Makes a creation safe to repeat: the same key creates once. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

const listeners = new Set<() => void>();

/** Calls back whenever an answer says that nobody is signed in. Returns how to stop. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function headersOf(options: CallOptions, json: boolean): Record<string, string> {
  return {
    accept: 'application/json',
    'accept-language': currentLanguage(),
    ...(json ? { 'content-type': 'application/json' } : {}),
    ...(options.version === undefined ? {} : { 'if-match': `"${options.version}"` }),
    ...(options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey }),
  };
}

function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // An answer that is not ours, such as a proxy's error page.
    return null;
  }
}

/** The body of an answer, or its problem as an error. */
function settle(status: number, text: string, path: string): unknown {
  const body = parsed(text);
  if (status >= 200 && status < 300) return body;
  // Signing in with a wrong password is also a 401, and no reason to send anybody to the sign-in page.
  if (status === 401 && path !== '/session') for (const listener of listeners) listener();
  throw new ApiProblem(status, body ?? {});
}

/** Sends a request and reads its answer to the end; what never came is an `ApiProblem` with status 0. */
async function exchange<T>(
  method: string,
  path: string,
  body: unknown,
  options: CallOptions,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const url = `/api/v1${path}${queryString(options.query)}`;
  // A file goes as it is, under the type that it says itself.
  const file = body instanceof Blob;
  try {
    const response = await fetch(url, {
      method,
      headers: headersOf(options, body !== undefined && !file),
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: file ? body : JSON.stringify(body) }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    return await read(response);
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    throw new ApiProblem(NETWORK_LOST, {});
  }
}

async function call(
  method: string,
  path: string,
  body: unknown,
  options: CallOptions = {},
): Promise<unknown> {
  const { status, text } = await exchange(method, path, body, options, async (response) => ({
    status: response.status,
    text: await response.text(),
  }));
  return settle(status, text, path);
}

/** Sends a request whose answer comes line by line, as JSON, and hands over each as soon as it is there. */
async function lines(
  path: string,
  body: unknown,
  options: CallOptions,
  take: (line: unknown) => void,
): Promise<void> {
  const { status, rest } = await exchange('POST', path, body, options, async (response) => {
    if (!response.ok) return { status: response.status, rest: await response.text() };
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const { done, value = '' } = (await reader?.read()) ?? { done: true };
      const parts = (text + value).split('\n');
      text = parts.pop() ?? '';
      for (const line of parts) take(parsed(line));
      if (done) return { status: response.status, rest: '' };
    }
  });
  if (rest !== '' || status >= 300) settle(status, rest, path);
}

/** A file that the server made, with the name that it gave it. */
export interface ServedFile {
  readonly name: string;
  readonly content: Blob;
}

async function fetchFile(path: string, options: CallOptions = {}): Promise<ServedFile> {
  const { status, disposition, content } = await exchange(
    'GET',
    path,
    undefined,
    options,
    async (response) => ({
      status: response.status,
      disposition: response.headers.get('content-disposition') ?? '',
      content: await response.blob(),
    }),
  );
  if (status !== 200) settle(status, await content.text(), path);
  const name = /filename="([^"]+)"/.exec(disposition)?.[1] ?? path.split('/').at(-1) ?? 'file';
  return { name, content };
}

/** Sends a form with files; tells how many bytes have gone so far, which `fetch` cannot. */
function upload(
  path: string,
  form: FormData,
  onProgress: (sent: number, total: number) => void,
  signal?: AbortSignal,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1${path}`);
    for (const [name, value] of Object.entries(headersOf({}, false))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress(event.loaded, event.total);
    request.onerror = () => reject(new ApiProblem(NETWORK_LOST, {}));
    request.onabort = () => reject(new ApiProblem(NETWORK_LOST, {}));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.onload = () => {
      try {
        resolve(settle(request.status, request.responseText, path));
      } catch (error) {
        reject(error);
      }
    };
    request.send(form);
  });
}

/**
 * The HTTP API. Paths are those below `/api/v1`; every method throws `ApiProblem` when the server refuses or cannot
 * be reached. A body that is a `Blob` is sent as it is, anything else as JSON.
 */
export const api = {
  get: <T>(path: string, options?: CallOptions) => call('GET', path, undefined, options) as Promise<T>,
  post: <T>(path: string, body?: unknown, options?: CallOptions) =>
    call('POST', path, body, options) as Promise<T>,
  patch: <T>(path: string, body: unknown, options?: CallOptions) =>
    call('PATCH', path, body, options) as Promise<T>,
  put: <T>(path: string, body: unknown, options?: CallOptions) =>
    call('PUT', path, body, options) as Promise<T>,
  /** Sends what is answered line by line; `take` gets each line. */
  lines,
  /** Fetches a file rather than JSON. */
  file: fetchFile,
  delete: <T>(path: string, options?: CallOptions) => call('DELETE', path, undefined, options) as Promise<T>,
  /** Deletes with something said about it, such as why. */
  remove: (path: string, body: unknown) => call('DELETE', path, body),
  upload: <T>(
    path: string,
    form: FormData,
    onProgress: (sent: number, total: number) => void,
    signal?: AbortSignal,
  ) => upload(path, form, onProgress, signal) as Promise<T>,
};
