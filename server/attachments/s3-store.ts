import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsV4Signer } from 'aws4fetch';
import { Refusal } from '../../kernel/errors.ts';
import { checkedHash, type FileStore, type ListedFile, type StoredFile, takeIn } from './store.ts';

/** A bucket of S3-compatible storage, and who opens it. */
export interface Bucket {
  /** Without a slash at its end. */
  readonly endpoint: string;
  readonly region: string;
  readonly name: string;
  /** What every key begins with; empty, or with a slash at its end. */
  readonly prefix: string;
  readonly key_id: string;
  readonly secret: string;
}

/** SHA-256 of nothing: the content that requests without a body are signed with. */
const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** How long the storage may take to begin an answer, in milliseconds; an upload may take longer by its size. */
const patience_ms = 30_000;

/** Slowest line that an upload is waited for, in bytes a second. */
const slowest = 100_000;

function failed(cause: unknown): Refusal {
  return Object.assign(new Refusal('attachment.store-failed'), { cause });
}

function textIn(xml: string, element: string): string | undefined {
  return new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1];
}

/**
 * Files in S3-compatible storage, requests signed by Signature Version 4. What comes is written to a folder of this
 * machine first: only then is its hash known, which is its name and is signed with the request, so that the storage
 * itself refuses bytes that were damaged on the way.
 */
export class S3Store implements FileStore {
  readonly #bucket: Bucket;
  readonly #folder: string;

  /** @param folder where what comes is held until it is stored */
  constructor(bucket: Bucket, folder: string) {
    this.#bucket = bucket;
    this.#folder = folder;
  }

  #address(sha256: string): string {
    const { endpoint, name, prefix } = this.#bucket;
    return `${endpoint}/${name}/${prefix}${checkedHash(sha256).slice(0, 2)}/${sha256}`;
  }

  /** Sends a signed request. @throws Refusal `attachment.store-failed` for any answer but those expected */
  async #send(
    method: 'DELETE' | 'GET' | 'HEAD' | 'PUT',
    url: string,
    body?: { readonly content: Blob; readonly sha256: string },
  ): Promise<Response> {
    const { region, key_id, secret } = this.#bucket;
    const signer = new AwsV4Signer({
      method,
      url,
      headers: { 'X-Amz-Content-Sha256': body?.sha256 ?? nothing },
      accessKeyId: key_id,
      secretAccessKey: secret,
      service: 's3',
      region,
    });
    const { headers } = await signer.sign();
    const begun = new AbortController();
    const patience = patience_ms + ((body?.content.size ?? 0) / slowest) * 1000;
    const timer = setTimeout(() => begun.abort(new Error('no answer in time')), patience);
    let answer: Response;
    try {
      answer = await fetch(url, {
        method,
        headers,
        redirect: 'error',
        signal: begun.signal,
        ...(body === undefined ? {} : { body: body.content }),
      });
    } catch (error) {
      throw failed(error);
    } finally {
      clearTimeout(timer);
    }
    if (answer.ok || answer.status === 404) return answer;
    const said = method === 'HEAD' ? '' : (await answer.text()).slice(0, 500);
    throw failed(new Error(`${method} was answered with ${answer.status}: ${said}`));
  }

  async put(content: AsyncIterable<Uint8Array> | Readable, limit_bytes: number): Promise<StoredFile> {
    const { path, sha256, size } = await takeIn(this.#folder, content, limit_bytes);
    try {
      const answer = await this.#send('PUT', this.#address(sha256), {
        content: await openAsBlob(path),
        sha256,
      });
      if (!answer.ok) throw failed(new Error('the bucket is not there'));
      await answer.body?.cancel();
    } finally {
      await rm(path, { force: true });
    }
    return { sha256, size };
  }

  async open(sha256: string): Promise<Readable> {
    const { ok, body } = await this.#send('GET', this.#address(sha256));
    if (ok && body !== null) return Readable.fromWeb(body as ReadableStream);
    await body?.cancel();
    throw new Refusal('attachment.content-gone');
  }

  async has(sha256: string): Promise<boolean> {
    return (await this.#send('HEAD', this.#address(sha256))).ok;
  }

  async remove(sha256: string): Promise<void> {
    await (await this.#send('DELETE', this.#address(sha256))).body?.cancel();
  }

  async *list(): AsyncIterable<ListedFile> {
    const { endpoint, name, prefix } = this.#bucket;
    let token: string | undefined;
    do {
      const query = new URLSearchParams({ 'list-type': '2', prefix });
      if (token !== undefined) query.set('continuation-token', token);
      const answer = await this.#send('GET', `${endpoint}/${name}?${query}`);
      const xml = await answer.text();
      if (!answer.ok) throw failed(new Error('the bucket is not there'));
      // Keys of ours hold nothing that XML would write otherwise; others are passed over.
      for (const [, entry = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
        const sha256 = /\/([0-9a-f]{64})$/.exec(`/${textIn(entry, 'Key') ?? ''}`)?.[1];
        const put_at = Date.parse(textIn(entry, 'LastModified') ?? '');
        if (sha256 !== undefined && !Number.isNaN(put_at)) yield { sha256, put_at };
      }
      token = textIn(xml, 'IsTruncated') === 'true' ? textIn(xml, 'NextContinuationToken') : undefined;
    } while (token !== undefined);
  }
}
