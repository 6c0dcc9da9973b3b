import { createHash, randomBytes } from 'node:crypto';
import { Integer, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  ContentInfo,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

/** Time stamps of an authority over bytes (RFC 3161). */

const sha256Oid = '2.16.840.1.101.3.4.2.1';
const timeStampInfoOid = '1.2.840.113549.1.9.16.1.4';

/** PKIStatus of an answer that holds a token: granted, or granted with changes. */
const granted = 1;

const nonceBytes = 8;

/** What is asked of an authority. */
export interface TimeStampQuestion {
  /** The request, in DER. */
  readonly request: Uint8Array;
  readonly nonce: Uint8Array;
}

const digestOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(createHash('sha256').update(bytes).digest());

/** A request to stamp the bytes: only their digest leaves the house. */
export function timeStampQuestion(bytes: Uint8Array): TimeStampQuestion {
  const nonce = Uint8Array.from(randomBytes(nonceBytes));
  // A positive number, so that no authority stumbles over its sign.
  nonce[0] = 0x40 | ((nonce[0] ?? 0) & 0x3f);
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Oid }),
      hashedMessage: new OctetString({ valueHex: digestOf(bytes) }),
    }),
    nonce: new Integer({ valueHex: nonce }),
    certReq: true,
  });
  return { request: new Uint8Array(request.toSchema().toBER()), nonce };
}

function sameHex(one: ArrayBuffer | Uint8Array, other: Uint8Array): boolean {
  return Buffer.from(one as ArrayBuffer).equals(other);
}

async function readToken(token: ContentInfo, bytes: Uint8Array): Promise<TSTInfo> {
  const signed = new SignedData({ schema: token.content });
  const content = signed.encapContentInfo.eContent;
  if (signed.encapContentInfo.eContentType !== timeStampInfoOid || content === undefined) {
    throw new Error('the answer holds no time stamp');
  }
  const info = TSTInfo.fromBER(content.getValue());
  if (!sameHex(info.messageImprint.hashedMessage.valueBlock.valueHexView, digestOf(bytes))) {
    throw new Error('the time stamp is of something else');
  }
  const valid = await signed.verify({ signer: 0, data: Uint8Array.from(bytes).buffer, checkChain: false });
  if (!valid) throw new Error('the signature of the time stamp is wrong');
  return info;
}

/** A time stamp that was understood. */
export interface TimeStamp {
  /** The token, in DER: what is kept and handed on. */
  readonly token: Buffer;
  /** When the authority says that it saw the bytes, epoch milliseconds. */
  readonly at: number;
}

/**
 * Takes an authority's answer: that it is of these bytes and this request, and that the certificate it brings has signed
 * it. Whether that certificate is to be trusted is for those to say who look at the stamp later.
 *
 * @throws Error when it is not
 */
export async function takeTimeStamp(
  answer: Uint8Array,
  bytes: Uint8Array,
  { nonce }: TimeStampQuestion,
): Promise<TimeStamp> {
  const response = TimeStampResp.fromBER(Uint8Array.from(answer).buffer);
  const { timeStampToken } = response;
  if (response.status.status > granted || timeStampToken === undefined) {
    throw new Error(`the authority refused, with status ${response.status.status}`);
  }
  const info = await readToken(timeStampToken, bytes);
  if (info.nonce === undefined || !sameHex(info.nonce.valueBlock.valueHexView, nonce)) {
    throw new Error('the time stamp answers another request');
  }
  return {
    token: Buffer.from(timeStampToken.toSchema().toBER()),
    at: info.genTime.getTime(),
  };
}

/**
 * Verifies a kept token against the bytes it is said to be of.
 *
 * @returns when the authority says that it saw them, epoch milliseconds
 * @throws Error when it is not of them
 */
export async function verifyTimeStamp(token: Uint8Array, bytes: Uint8Array): Promise<number> {
  const info = await readToken(ContentInfo.fromBER(Uint8Array.from(token).buffer), bytes);
  return info.genTime.getTime();
}
