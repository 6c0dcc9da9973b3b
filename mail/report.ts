import type { Mail } from './message.ts';

/** What became of a message for one recipient, as a report tells it (RFC 3464). */
export interface DeliveryOutcome {
  /** Lower case. */
  readonly address: string;
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** Enhanced status code (RFC 3463), such as `5.1.1`; null where none is given. */
  readonly status: string | null;
  /** What the server said, shortened. */
  readonly diagnostic: string | null;
}

/** A report of delivery: of which message, and what became of it. */
export interface DeliveryReport {
  readonly outcomes: readonly DeliveryOutcome[];
  /** Ids of the messages that the report may be about, with angle brackets: as it tells them, the likeliest first. */
  readonly about: readonly string[];
}

/** Recipients read of one report, at most. */
const outcomesAtMost = 100;

/** Characters of what a server said that are kept. */
const diagnosticLength = 500;

/** Bytes of a part that are read. */
const partBytes = 200_000;

const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

function textOfPart({ content }: Mail['parts'][number]): string {
  return Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, partBytes))
    .toString('utf8')
    .replace(/\r\n?/g, '\n');
}

function partsOf(mail: Mail, types: readonly string[]): readonly string[] {
  return mail.parts.filter(({ media_type }) => types.includes(media_type)).map(textOfPart);
}

const statusTypes = ['message/delivery-status', 'message/global-delivery-status'];
const returnedTypes = ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'];

/** What a report is about: delivery (RFC 3464), reading (RFC 8098), or a complaint (RFC 5965); null: it is no report. */
export function reportTypeOf(mail: Mail): 'delivery' | 'reading' | 'complaint' | null {
  const type = mail.header('content-type')[0] ?? '';
  const has = (name: string): boolean => mail.parts.some(({ media_type }) => media_type === name);
  if (statusTypes.some(has)) return 'delivery';
  if (has('message/feedback-report')) return 'complaint';
  if (has('message/disposition-notification')) return 'reading';
  if (!/^\s*multipart\/report\b/i.test(type)) return null;
  if (/report-type\s*=\s*"?feedback-report/i.test(type)) return 'complaint';
  if (/report-type\s*=\s*"?disposition-notification/i.test(type)) return 'reading';
  return 'delivery';
}

/** Fields of one block of a report, lower-cased names. */
function fieldsOf(block: string): ReadonlyMap<string, string> {
  const unfolded = block.replace(/\n[ \t]+/g, ' ');
  return new Map(
    unfolded.split('\n').flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 1
        ? []
        : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
    }),
  );
}

function outcomeOf(block: string): readonly DeliveryOutcome[] {
  const fields = fieldsOf(block);
  const named = fields.get('original-recipient') ?? fields.get('final-recipient');
  const address = /[^\s;<>"]+@[^\s;<>"]+/.exec(named ?? '')?.[0].toLowerCase();
  const action = actions.find((one) => fields.get('action')?.toLowerCase().startsWith(one) === true);
  if (address === undefined || action === undefined) return [];
  return [
    {
      address,
      action,
      status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? null,
      diagnostic: fields.get('diagnostic-code')?.slice(0, diagnosticLength) ?? null,
    },
  ];
}

/** Recipients that mail systems name which send no report in the form of RFC 3464. */
function looseOutcomes(mail: Mail): readonly DeliveryOutcome[] {
  const named = mail.header('x-failed-recipients').flatMap((value) => value.split(','));
  const said = /(?<![\d.])([45]\d\d)[ -]#?([45]\.\d{1,3}\.\d{1,3})?[^\n]*/.exec(
    mail.text.slice(0, partBytes),
  );
  const status = said?.[2] ?? (said === null ? null : `${said[1]?.[0]}.0.0`);
  return named
    .map((address) => address.trim().toLowerCase())
    .filter((address) => /^[^\s@]+@[^\s@]+$/.test(address))
    .map((address) => ({
      address,
      action: 'failed',
      status,
      diagnostic: said?.[0].slice(0, diagnosticLength) ?? null,
    }));
}

/** Whether a report of delivery tells of a failure, or of anything milder. */
export function isReportOfDelivery(mail: Mail): 'failed' | 'other' {
  const outcomes = partsOf(mail, statusTypes).flatMap((text) => text.split(/\n{2,}/).flatMap(outcomeOf));
  const failed = outcomes.length === 0 || outcomes.some(({ action }) => action === 'failed');
  return failed ? 'failed' : 'other';
}

/** Reads what a bounce or a report says: recipients and what became of it for them, and of which message. */
export function readReport(mail: Mail): DeliveryReport {
  const told = partsOf(mail, statusTypes).flatMap((text) => text.split(/\n{2,}/).flatMap(outcomeOf));
  const outcomes = (told.length > 0 ? told : looseOutcomes(mail)).slice(0, outcomesAtMost);
  const ids = (text: string): readonly string[] =>
    [...text.matchAll(/^[> \t]{0,9}message-id:\s*(<[^<>\s]{1,900}>)/gim)].flatMap(([, id]) => id ?? []);
  const original = /^original-message-id:\s*(<[^<>\s]{1,900}>)/im;
  const about = [
    ...partsOf(mail, ['message/disposition-notification']).flatMap((text) => original.exec(text)?.[1] ?? []),
    ...partsOf(mail, returnedTypes).flatMap(ids),
    ...mail.in_reply_to,
    ...mail.references.toReversed(),
    ...ids(mail.text),
  ];
  return { outcomes, about: [...new Set(about)] };
}

/** Whether it is of no use to send to the address again: it failed for good, and for what the address itself is. */
export function isHardBounce({ action, status }: DeliveryOutcome): boolean {
  // 5.1.x: bad address; 5.2.1: disabled mailbox; 5.4.1 and 5.7.x are about roads and rules, which change (RFC 3463).
  return action === 'failed' && status !== null && /^5\.(1\.(?!8)\d+|2\.1)$/.test(status);
}
