import type { Command } from '../kernel/command.ts';
import type { Role } from '../kernel/roles.ts';
import { document } from '../processes/document/definition.ts';
import type { TextNode } from '../processes/document/structured-text.ts';
import { inOrganisation } from '../server/database/pool.ts';
import { hashOf } from '../server/documents/content.ts';
import { printedDocument } from '../server/documents/printed.ts';
import { paragraph, samplePng, textOf } from '../server/documents/testing/files.ts';
import { pdfOf } from '../server/documents/typst.ts';
import { execute } from '../server/records/execute.ts';
import type { Environment } from './environment.ts';
import { median, type Result, timesOf } from './measure.ts';

/** Longest that a document of 200 pages with 50 pictures may take, milliseconds. */
const limit_ms = 5_000;

const chapters = 200;

const words =
  'The service provider keeps evidence of what was done, by whom and when. Chính sách quản lý dịch vụ xác định trách nhiệm của từng đơn vị. 服务提供方应当建立、实施和保持服务管理体系。 ';

/** A text of some 200 pages: headings, paragraphs in three languages, lists, tables and every picture. */
function longText(pictures: readonly string[]): TextNode {
  const nodes: TextNode[] = [];
  for (let chapter = 0; chapter < chapters; chapter += 1) {
    nodes.push({
      type: 'heading',
      attrs: { level: 1 + (chapter % 3) },
      content: [{ type: 'text', text: `Chapter ${chapter + 1}` }],
    });
    for (let index = 0; index < 8; index += 1) nodes.push(paragraph(words.repeat(2)));
    const picture = pictures[chapter / 4];
    if (picture !== undefined)
      nodes.push({ type: 'image', attrs: { src: picture, alt: 'A diagram', width: 500 } });
    const cells = ['Role', 'Task', 'By when'].map(
      (text): TextNode => ({ type: 'tableCell', content: [paragraph(text)] }),
    );
    nodes.push({
      type: 'table',
      content: [
        { type: 'tableRow', content: cells },
        { type: 'tableRow', content: cells },
      ],
    });
    nodes.push({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words)] }] });
  }
  return textOf(...nodes);
}

async function addPerson({ platform, principal }: Environment, name: string, role: Role): Promise<string> {
  const id = platform.newId();
  await inOrganisation(platform.pool, principal.organisation_id, (client) =>
    client.query('insert into person (organisation_id, id, name, roles) values ($1, $2, $3, $4)', [
      principal.organisation_id,
      id,
      name,
      [role],
    ]),
  );
  return id;
}

async function send(
  { base, token }: Environment,
  method: string,
  path: string,
  type: string,
  body: Buffer,
  version?: number,
): Promise<Record<string, unknown>> {
  const answer = await fetch(`${base}/api/v1/documents${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': type,
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    body: new Uint8Array(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}

/** Writes the document over HTTP and takes it through review and approval. @returns its number */
async function makeDocument(environment: Environment, text: TextNode): Promise<string> {
  const { platform, principal } = environment;
  const reviewer = await addPerson(environment, 'Sample Reviewer', 'process-owner');
  const approver = await addPerson(environment, 'Sample Approver', 'top-management');
  const manager = await addPerson(environment, 'Sample Manager', 'system-manager');
  const given = {
    title: 'Handbook of service management',
    kind: 'guideline',
    language: 'en',
    assignee: manager,
    reviewers: [reviewer],
    approvers: [approver],
  };
  const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
  const made = await send(environment, 'POST', '', 'application/json', json(given));
  const number = String(made['number']);
  await send(
    environment,
    'PUT',
    `/${number}/content`,
    'application/json',
    json(text),
    Number(made['version']),
  );
  const steps: readonly (readonly [string, string, Role, object])[] = [
    ['submit', manager, 'system-manager', {}],
    ['review', reviewer, 'process-owner', {}],
    ['approve', approver, 'top-management', {}],
    [
      'publish',
      manager,
      'system-manager',
      {
        effective_date: new Date().toISOString().slice(0, 10),
        material: true,
        change_summary: 'First version.',
      },
    ],
  ];
  for (const [activity, id, role, values] of steps) {
    const command = { kind: 'perform', activity, values, signature: 'Sample Name' } as Command;
    const actor = { id, roles: [role] };
    await execute(platform, { ...principal, actor }, { definition: document, key: number, command });
  }
  return number;
}

/** How many pages a PDF says that it has. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

async function fetchPdf({ base, token }: Environment, number: string): Promise<Buffer> {
  const answer = await fetch(`${base}/api/v1/documents/${number}/pdf`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`no PDF: ${answer.status} ${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
}

async function uploadPictures(
  environment: Environment,
  look: 'noise' | 'drawing',
): Promise<Map<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  for (let seed = 0; seed < 50; seed += 1) {
    const bytes = samplePng(1_200, 800, seed, look);
    pictures.set(hashOf(bytes), bytes);
    await send(environment, 'POST', '/pictures', 'image/png', bytes);
  }
  return pictures;
}

/** An approved document of 200 pages with 50 pictures as PDF over HTTP, beside Typst alone with everything at hand. */
export async function benchDocuments(environment: Environment): Promise<Result[]> {
  const results: Result[] = [];
  for (const look of ['drawing', 'noise'] as const) {
    const pictures = await uploadPictures(environment, look);
    const body = longText([...pictures.keys()]);
    const number = await makeDocument(environment, body);
    let pdf: Buffer = Buffer.alloc(0);
    const [taken = Number.NaN] = await timesOf(1, async () => (pdf = await fetchPdf(environment, number)));
    const again = median(await timesOf(3, () => fetchPdf(environment, number)));
    const pages = pagesOf(pdf);
    if (pages < 200) throw new Error(`the document has only ${pages} pages`);
    const record = { number, values: { title: 'Handbook', language: 'en' } } as never;
    const source = {
      record,
      version: null,
      hash: '',
      owner: '',
      organisation: '',
      time_zone: 'UTC',
      body,
      pictures,
    };
    const alone = median(await timesOf(3, async () => pdfOf(printedDocument(source))));
    const like = look === 'drawing' ? 'PNG drawings' : 'PNG photographs, which hardly compress';
    results.push({
      what: `PDF of ${pages} pages with ${pictures.size} pictures (${like}) over HTTP; ${Math.round(again)} ms when asked for again`,
      ours: `${(taken / 1_000).toFixed(1)} s`,
      floor: `${(alone / 1_000).toFixed(1)} s by Typst alone`,
      ratio: `${(taken / alone).toFixed(1)} ×`,
      wanted: look === 'drawing' ? '< 5 s' : '–',
      met: look !== 'drawing' || taken < limit_ms,
    });
  }
  return results;
}
