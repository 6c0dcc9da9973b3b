import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import { RequestValidators } from './request-validators.ts';
import { createServer } from './server.ts';

const file = join(import.meta.dirname, '../../openapi.json');

let service: TestService;
let organisation: TestOrganisation;
let description: any;

beforeAll(async () => {
  service = await testService();
  organisation = await service.organisation('Described');
  const answer = await service.call({ method: 'GET', url: '/api/v1/openapi.json' });
  description = { ...answer.body, info: { ...answer.body.info, version: 'see package.json' } };
});
afterAll(() => service.close());

test('the description is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate(structuredClone(description));
  expect(result.errors ?? []).toEqual([]);
  expect(description.openapi).toBe('3.1.0');
});

test('the committed openapi.json is what the program serves; UPDATE=1 writes it anew', () => {
  const served = `${JSON.stringify(description, null, 1)}\n`;
  if (process.env['UPDATE'] === '1') writeFileSync(file, served);
  expect(readFileSync(file, 'utf8')).toBe(served);
});

test('what is asked of every request compiles, though each schema does so only when it is needed', async () => {
  const validators = new RequestValidators();
  const { platform, uploads, packs } = service;
  const logger = { level: 'fatal' };
  const http = await createServer({
    platform,
    uploads,
    packs,
    logger,
    webFolder: null,
    version: '0',
    validators,
  });
  expect(validators.compileAll()).toBeGreaterThan(service.routes.length / 2);
  await http.close();
});

test('a schema with a title stands once, and every reference leads to one', () => {
  const references = JSON.stringify(description).match(/#\/components\/schemas\/\w+/g) ?? [];
  expect(references.length).toBeGreaterThan(100);
  for (const reference of new Set(references)) {
    expect(description.components.schemas, reference).toHaveProperty(reference.split('/').at(-1) ?? '');
  }
  expect(Object.keys(description.components.schemas)).not.toContain('ProblemDetails2');
});

test('every operation has a name of its own, a summary and a tag', () => {
  const operations = Object.values<any>(description.paths).flatMap((path) => Object.values<any>(path));
  const names = operations.map(({ operationId }) => operationId);
  expect(new Set(names).size).toBe(names.length);
  for (const { operationId, summary, tags } of operations) {
    expect(summary, operationId).toBeTruthy();
    expect(tags?.length, operationId).toBeGreaterThan(0);
  }
});

test('answers are as described', async () => {
  const admin = organisation.person('administrator');
  const made = await admin.call('POST', '/incidents', { title: 'Mail is down', impact: 1, urgency: 2 });
  await admin.call('POST', `/incidents/${made.body.number}/comments`, { kind: 'comment', text: 'hello' });
  await admin.call('POST', '/assessments', {});
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'api', components: description.components });
  const paths = Object.entries<any>(description.paths).filter(([path, { get }]) => {
    const named = path.includes('{') && !path.startsWith('/api/v1/incidents/{key}');
    return get !== undefined && path.startsWith('/api/') && !named && !path.endsWith('.csv');
  });
  expect(paths.length).toBeGreaterThan(15);
  for (const [path, { get }] of paths) {
    const answer = await admin.call('GET', path.replace('{key}', made.body.number));
    if (answer.status !== 200) continue;
    const schema = get.responses['200']?.content?.['application/json']?.schema;
    if (schema === undefined) continue;
    const valid = ajv.validate(
      JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/')),
      answer.body,
    );
    expect([path, valid, ajv.errors]).toEqual([path, true, null]);
  }
});
