import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileStoreOf } from '../server/attachments/file-store-of.ts';
import { secretsByFolder } from '../server/identity/sealed-secrets.ts';
import { receiveMail } from '../server/mail/receive.ts';
import type { Platform } from '../server/platform.ts';
import type { Environment } from './environment.ts';
import { percent, type Result } from './measure.ts';
import { theMillion } from './million.ts';

const data = join(import.meta.dirname, '../../shared/data/mail');

/** Mails, and how many are taken in at once: as many mailboxes bring theirs. */
const mails = 1_200;
const atOnce = 4;

/** Senders that the mails come from, so that none writes more than people do. */
const senders = 200;

const wanted_per_second = 100;

function filesIn(folder: string): readonly Buffer[] {
  const path = join(data, folder);
  return readdirSync(path).map((file) => readFileSync(join(path, file)));
}

/** Real texts of people under headers of their own, and one real bounce among ten. */
function messages(account_id: string): readonly Buffer[] {
  const texts = filesIn('replies').filter((text) => text.byteLength < 20_000);
  const bounces = filesIn('bounces');
  return Array.from({ length: mails }, (_, index) => {
    if (index % 10 === 9) return bounces[(index - 9) / 10] ?? Buffer.alloc(0);
    const headers = [
      `Message-ID: <${index}.${account_id}@customer.example>`,
      `From: Sample Sender <sender${index % senders}.${account_id}@customer.example>`,
      'To: desk@sample.example',
      `Subject: Something does not work (${index})`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      '',
    ];
    return Buffer.concat([Buffer.from(headers.join('\r\n')), texts[index % texts.length] ?? Buffer.alloc(0)]);
  });
}

/** Works through all of them, some at once. @returns how many a second */
async function rateOf(raws: readonly Buffer[], work: (raw: Buffer) => Promise<void>): Promise<number> {
  const start = performance.now();
  let next = 0;
  async function worker(): Promise<void> {
    for (let at = next++; at < raws.length; at = next++) await work(raws[at] ?? Buffer.alloc(0));
  }
  await Promise.all(Array.from({ length: atOnce }, worker));
  return raws.length / ((performance.now() - start) / 1_000);
}

/** The bytes on the disk, and a row that names them: what is the least that loses no mail. */
async function keepBare(
  { floorPool, folder }: Environment,
  organisation_id: string,
  raw: Buffer,
): Promise<void> {
  const hash = createHash('sha256').update(raw).digest('hex');
  const file = await open(join(folder, `floor-${hash}`), 'w');
  await file.writeFile(raw);
  await file.sync();
  await file.close();
  await floorPool.query({
    name: 'floor-mail',
    text: 'insert into floor_mail (organisation_id, hash, head) values ($1, $2, $3)',
    values: [organisation_id, hash, raw.subarray(0, 500)],
  });
}

/**
 * Mails taken in, taken apart, told apart and filed each second where a million incidents are, beside keeping their bytes
 * alone.
 */
export async function benchMail(environment: Environment): Promise<Result[]> {
  if (!existsSync(data)) {
    process.stderr.write('mail is left out: there is no ../shared/data/mail\n');
    return [];
  }
  const { config, platform: bare, floorPool } = environment;
  const platform: Platform = {
    ...bare,
    ...fileStoreOf(config.files, config.data_folder),
    secrets: secretsByFolder(config.keys_folder),
  };
  const { organisation_id } = await theMillion(environment);
  const account_id = platform.newId();
  await floorPool.query(
    `insert into mail_account (organisation_id, id, name, address, process)
      values ($1, $2, 'Desk', $3, 'incident')`,
    [organisation_id, account_id, `desk.${account_id}@sample.example`],
  );
  // More new people come at once here than an organisation plans for.
  await floorPool.query(
    `insert into person (organisation_id, id, name, email, roles)
      select $1, gen_random_uuid(), 'Sample Sender', format('sender%s.%s@customer.example', i, $3::text), '{requester}'
      from generate_series(0, $2 - 1) as i`,
    [organisation_id, senders, account_id],
  );
  const raws = messages(account_id);
  const states = new Map<string, number>();
  const ours = await rateOf(raws, async (raw) => {
    const { state } = await receiveMail(platform, { organisation_id, account_id }, raw);
    states.set(state, (states.get(state) ?? 0) + 1);
  });
  const filed = states.get('filed') ?? 0;
  const people = raws.length - Math.floor(raws.length / 10);
  if (filed < people) throw new Error(`of ${people} mails of people, ${filed} were filed`);
  await floorPool.query(
    'create table if not exists floor_mail (organisation_id uuid, hash text, head bytea)',
  );
  const floor = await rateOf(raws, (raw) => keepBare(environment, organisation_id, raw));
  return [
    {
      what: `take in ${raws.length} real mails, ${filed} of them filed as incidents, the bounces noted, at 1,000,000 incidents`,
      ours: `${Math.round(ours)}/s`,
      floor: `${Math.round(floor)}/s to keep their bytes and a row`,
      ratio: percent(ours / floor),
      wanted: `≥ ${wanted_per_second}/s`,
      met: ours >= wanted_per_second,
    },
  ];
}
