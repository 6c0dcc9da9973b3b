import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What Signature Version 4 signs of a request, as the AWS documentation names it. */
export interface SignedRequest {
  readonly method: string;
  /** Path as sent, percent-encoded. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  /** By small names; those that are signed at least. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signed_headers: readonly string[];
  /** `20130524T000000Z`. */
  readonly at: string;
  readonly region: string;
}

const hash = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

function canonicalQuery(query: string): string {
  const encode = (text: string): string =>
    encodeURIComponent(text).replace(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  return [...new URLSearchParams(query)]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
}

/** The signature that a request to S3 must bear, worked out step by step from the documentation of Signature Version 4. */
export function signatureOf(request: SignedRequest, secret: string): string {
  const { method, path, query, headers, signed_headers, at, region } = request;
  const canonical = [
    method,
    path,
    canonicalQuery(query),
    ...signed_headers.map((name) => `${name}:${(headers[name] ?? '').trim()}`),
    '',
    signed_headers.join(';'),
    headers['x-amz-content-sha256'] ?? '',
  ].join('\n');
  const day = at.slice(0, 8);
  const scope = `${day}/${region}/s3/aws4_request`;
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), 's3'), 'aws4_request');
  return hmac(key, ['AWS4-HMAC-SHA256', at, scope, hash(canonical)].join('\n')).toString('hex');
}

/** Why a storage refuses a request; null: it is signed as it must be, and its body is what was signed. */
function refusalOf(request: IncomingMessage, body: Buffer, owner: Owner): string | null {
  const [, key_id, region, signed = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    ) ?? [];
  if (key_id !== owner.key_id || region === undefined) return 'InvalidAccessKeyId';
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const signed_headers = signed.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signed_headers.includes(name))) {
    return 'AccessDenied';
  }
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const told = { method: request.method ?? '', path, query, headers, signed_headers, region };
  const right = signatureOf({ ...told, at: headers['x-amz-date'] ?? '' }, owner.secret);
  if (!timingSafeEqual(Buffer.from(right), Buffer.from(signature))) return 'SignatureDoesNotMatch';
  return headers['x-amz-content-sha256'] === hash(body) ? null : 'XAmzContentSHA256Mismatch';
}

interface Owner {
  readonly key_id: string;
  readonly secret: string;
}

/** Storage with the part of S3's interface that we use, held in memory. */
export interface ObjectStorage {
  readonly endpoint: string;
  readonly objects: Map<string, { readonly body: Buffer; readonly at: Date }>;
  close(): Promise<void>;
}

/** Objects of one page of a list. */
const pageSize = 2;

function listed(objects: ObjectStorage['objects'], query: URLSearchParams): string {
  const prefix = query.get('prefix') ?? '';
  const after = query.get('continuation-token') ?? '';
  const rest = [...objects]
    .filter(([key]) => key.startsWith(prefix) && key > after)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const page = rest.slice(0, pageSize);
  const entries = page.map(
    ([key, { at, body }]) =>
      `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><Size>${body.length}</Size></Contents>`,
  );
  const more = rest.length > pageSize;
  const next = more ? `<NextContinuationToken>${page.at(-1)?.[0]}</NextContinuationToken>` : '';
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${entries.join('')}</ListBucketResult>`;
}

/** Starts a storage with one bucket, which answers nobody who does not sign as its owner. */
export async function objectStorage(bucket: string, owner: Owner): Promise<ObjectStorage> {
  const objects: ObjectStorage['objects'] = new Map();
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const refusal = refusalOf(request, body, owner);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://storage');
    const [, name, ...rest] = pathname.split('/');
    const key = rest.join('/');
    const found = objects.get(key);
    const answer = (status: number, content: Buffer | string = ''): void => {
      response.writeHead(status, { 'content-length': Buffer.byteLength(content) });
      response.end(request.method === 'HEAD' ? undefined : content);
    };
    if (refusal !== null) answer(403, `<Error><Code>${refusal}</Code></Error>`);
    else if (name !== bucket) answer(404, '<Error><Code>NoSuchBucket</Code></Error>');
    else if (request.method === 'PUT') {
      objects.set(key, { body, at: new Date() });
      answer(200);
    } else if (request.method === 'DELETE') {
      objects.delete(key);
      answer(204);
    } else if (key === '') answer(200, listed(objects, searchParams));
    else if (found === undefined) answer(404, '<Error><Code>NoSuchKey</Code></Error>');
    else answer(200, found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
