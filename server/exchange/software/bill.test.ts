import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../kernel/errors.ts';
import { largestBill_bytes, readBill, type SoftwareBill } from './bill.ts';
import { unitTestTag } from './testing/unit-test-tag.ts';

const shared = join(import.meta.dirname, '../../../../shared/data');
const tags = join(shared, 'swid');
const bills = join(shared, 'sbom');

function read(text: string): SoftwareBill {
  return readBill(Buffer.from(text), 'bill');
}

function refusalOf(text: string): { code: string; params: Readonly<Record<string, unknown>> } | null {
  try {
    read(text);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.code, params: error.params };
  }
}

/** Counts every object that a walk over the plain JSON finds with a member, at any depth. */
function countOf(value: unknown, has: (entry: Record<string, unknown>) => boolean): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = !Array.isArray(value) && has(value as Record<string, unknown>) ? 1 : 0;
  return Object.values(value).reduce<number>((sum, each) => sum + countOf(each, has), own);
}

describe.skipIf(!existsSync(bills))('bills of others, from ../shared/data/sbom', () => {
  test.each(['dropwizard.cdx.json', 'keycloak.cdx.json', 'laravel.cdx.json'])(
    '%s is read whole: components, licences, hashes, dependencies',
    (name) => {
      const text = readFileSync(join(bills, name), 'utf8');
      const plain = JSON.parse(text) as { dependencies: unknown };
      const bill = read(text);
      const all = [...bill.components, ...(bill.subject === null ? [] : [bill.subject])];
      expect(all.length).toBe(countOf(plain, (each) => 'bom-ref' in each));
      expect(new Set(all.map(({ purl }) => purl)).size).toBe(
        new Set(text.match(/"purl"\s*:\s*"[^"]*"/g)).size,
      );
      expect(all.filter(({ licence }) => licence !== null).length).toBe(
        countOf(plain, (each) => 'bom-ref' in each && (each['licenses'] as unknown[])?.length > 0),
      );
      const { tools: _tools, ...of_component } = (plain as unknown as { metadata: { tools: unknown } })
        .metadata;
      expect(all.flatMap(({ hashes }) => hashes).length).toBe(
        countOf({ ...plain, metadata: of_component }, (each) => 'alg' in each && 'content' in each) -
          countOf(plain, (each) => 'comment' in each && 'alg' in each),
      );
      const edges = (JSON.stringify(plain.dependencies).match(/"dependsOn":\[[^\]]*\]/g) ?? []).flatMap(
        (list) => (list.match(/"/g) ?? []).slice(2),
      );
      expect(bill.dependencies.length).toBe(edges.length / 2);
    },
  );

  test('an SPDX document is read whole, with what it is about apart', () => {
    const text = readFileSync(join(bills, 'example14.spdx.json'), 'utf8');
    const plain = JSON.parse(text) as { packages: { SPDXID: string }[] };
    const bill = read(text);
    const refs = [bill.subject, ...bill.components].map((each) => each?.ref);
    expect(refs.sort()).toEqual(plain.packages.map(({ SPDXID }) => SPDXID).sort());
    expect(bill.subject).toMatchObject({
      name: 'examplemaven',
      version: '0.0.1',
      publisher: 'SPDX',
      licence: 'Apache-2.0',
      hashes: [{ algorithm: 'SHA1', value: 'b8a7e6c75001e6d78625cfc9a3103bf121abf8b4' }],
    });
    expect(bill.components.find(({ name }) => name === 'JUnit')).toMatchObject({ licence: 'CPL-1.0' });
    // Four links, and the test dependency told the other way round.
    expect(bill.dependencies.every(({ from }) => from === 'SPDXRef-example')).toBe(true);
    expect(bill.dependencies.map(({ to }) => to).sort()).toEqual(
      [...text.matchAll(/"relatedSpdxElement": "(SPDXRef-log4j\w+)"/g)]
        .map(([, ref]) => ref as string)
        .concat('SPDXRef-junit')
        .sort(),
    );
  });
});

describe.skipIf(!existsSync(tags))("NIST's unit tests of tags, from ../shared/data/swid", () => {
  test.each(existsSync(tags) ? readdirSync(tags) : [])('%s is judged as it says itself', (name) => {
    const { tag, broken } = unitTestTag(readFileSync(join(tags, name), 'utf8'));
    const refusal = refusalOf(tag);
    if (broken.length === 0) {
      expect(refusal).toBeNull();
      expect(read(tag).components).toMatchObject([{ name: 'Acme', tag_id: 'acme-4-1' }]);
    } else {
      expect(broken).toContain(refusal?.params['rule']);
      expect(name).toContain(refusal?.params['rule']);
    }
  });

  test('the file of a unit test itself is no tag', () => {
    const text = readFileSync(join(tags, 'baseline-minimal.xml'), 'utf8');
    expect(refusalOf(text)).toMatchObject({
      code: 'software.not-a-bill',
      params: { found: expect.stringContaining('content-unit-test') },
    });
  });
});

const maker = '<Entity name="Acme" regid="acme.test" role="softwareCreator tagCreator"/>';
const finder = '<Entity name="Finder" regid="finder.test" role="tagCreator"/>';
const files = '<Payload><Directory name="a"><File name="b"/></Directory></Payload>';

function tagOf(content: string, attributes = 'name="Acme" tagId="acme-1" version="4.1"'): string {
  return `<SoftwareIdentity xmlns="http://standards.iso.org/iso/19770/-2/2015/schema.xsd" ${attributes}>\n${content}\n</SoftwareIdentity>`;
}

describe('a tag of ISO/IEC 19770-2', () => {
  test('is read with who made the software, its version and what it needs', () => {
    const bill = read(
      tagOf(`${maker}<Link rel="requires" href="swid:java-21"/><Link rel="see-also" href="x:y"/>${files}`),
    );
    expect(bill).toMatchObject({
      format: 'swid',
      subject: null,
      components: [{ ref: 'acme-1', name: 'Acme', version: '4.1', publisher: 'Acme', tag_id: 'acme-1' }],
      dependencies: [{ from: 'acme-1', to: 'java-21' }],
    });
  });

  test.each([
    ['19770-2', 'software.tag-attribute-missing', tagOf(maker, 'tagId="a"')],
    ['19770-2', 'software.tag-attribute-missing', tagOf(maker, 'name="a"')],
    ['19770-2', 'software.tag-attribute-missing', tagOf('<Entity regid="a.test" role="tagCreator"/>')],
    ['19770-2', 'software.tag-attribute-missing', tagOf('<Entity name="A" regid="a.test"/>')],
    ['19770-2', 'software.tag-attribute-missing', tagOf(`${maker}<Link rel="requires"/>`)],
    ['GEN-2-2', 'software.tag-attribute-missing', tagOf(maker, 'name="a" tagId="b" xml:lang=""')],
    [
      'SWID-1-1',
      'software.tag-creator-missing',
      tagOf('<Entity name="A" regid="a.test" role="softwareCreator"/>'),
    ],
    ['SWID-2-1', 'software.tag-creators-differ', tagOf(maker + finder)],
    ['GEN-4-1', 'software.tag-regid-missing', tagOf(`${maker}<Entity name="D" role="distributor"/>${files}`)],
    ['GEN-4-2', 'software.tag-regid-missing', tagOf(maker.replace('acme.test', ''))],
    [
      'GEN-4-3',
      'software.tag-regid-missing',
      tagOf(maker.replace('acme.test', 'http://invalid.unavailable')),
    ],
    ['GEN-5-1', 'software.tag-regid-missing', tagOf(finder.replace('regid="finder.test"', ''))],
    ['GEN-5-2', 'software.tag-regid-missing', tagOf(finder.replace('finder.test', ''))],
    [
      'GEN-7-1',
      'software.tag-roles-differ',
      tagOf(`${maker}<Entity name="Acme" regid="acme.test" role="licensor"/>`),
    ],
    [
      'GEN-8-1',
      'software.tag-authority-missing',
      tagOf(`${finder}<Entity name="A" regid="a" role="softwareCreator"/>${files}`),
    ],
    [
      'GEN-9-1',
      'software.tag-software-creator-missing',
      tagOf('<Entity name="L" regid="l.test" role="licensor tagCreator"/>'),
    ],
    [
      'GEN-10-1',
      'software.tag-software-creator-missing',
      tagOf(finder + files.replaceAll('Payload', 'Evidence')),
    ],
    ['PRI-8-1', 'software.tag-files-missing', tagOf(`${maker}<Payload><Directory name="a"/></Payload>`)],
    ['PAT-1-1', 'software.tag-kinds-many', tagOf(maker, 'name="a" tagId="b" corpus="true" patch="1"')],
    ['SUP-2-1', 'software.tag-link-missing', tagOf(maker, 'name="a" tagId="b" supplemental="true"')],
  ])('that breaks %s is refused with the rule', (rule, code, tag) => {
    expect(refusalOf(tag)).toMatchObject({ code, params: { rule, place: expect.stringMatching(/\(\d+\)/) } });
  });

  test('is refused with a document type, so that no entity grows or leads out of the file', () => {
    const bomb = `<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>${tagOf(maker)}`;
    expect(refusalOf(bomb)).toMatchObject({ code: 'software.malformed', params: { place: '1' } });
    expect(refusalOf(tagOf(`${maker}&a;`))).toMatchObject({ code: 'software.malformed' });
  });

  test('is refused when it is cut off, nested without end or no tag', () => {
    const whole = tagOf(maker + files);
    for (let end = 1; end < whole.length; end += 7) {
      expect([end, refusalOf(whole.slice(0, end))?.code]).toEqual([end, 'software.malformed']);
    }
    expect(refusalOf(tagOf('<Directory>'.repeat(300)))).toMatchObject({ code: 'software.too-large' });
    expect(refusalOf('<svg/>')).toMatchObject({ code: 'software.not-a-bill' });
  });
});

const cyclone = (more: object) => JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', ...more });
const library = { type: 'library', name: 'a' };

describe('a CycloneDX bill', () => {
  test('is read with components inside of components', () => {
    const bill = read(
      cyclone({
        components: [{ ...library, components: [{ ...library, name: 'b', components: [library] }] }],
      }),
    );
    expect(bill.components.map(({ ref }) => ref)).toEqual([
      'components[0]',
      'components[0].components[0]',
      'components[0].components[0].components[0]',
    ]);
  });

  test.each([
    [[{ license: { id: 'MIT' } }], 'MIT'],
    [[{ license: { name: 'apache-2.0' } }], 'Apache-2.0'],
    [[{ license: { name: 'Acme Terms (2019)' } }], 'LicenseRef-Acme-Terms-2019'],
    [[{ license: { id: 'MIT' } }, { expression: 'GPL-2.0-only OR MIT' }], 'MIT AND (GPL-2.0-only OR MIT)'],
    [[{ expression: 'MIT OR' }], 'LicenseRef-MIT-OR'],
    [[], null],
  ])('has its licences %j as an expression', (licenses, expected) => {
    expect(read(cyclone({ components: [{ ...library, licenses }] })).components[0]?.licence).toBe(expected);
  });

  test.each([
    ['a version nobody read', cyclone({ specVersion: '9.0' }), 'software.version-unknown'],
    ['a component without a name', cyclone({ components: [{ type: 'library' }] }), 'software.malformed'],
    ['something else for a list', cyclone({ components: {} }), 'software.malformed'],
    ['a number for a name', cyclone({ components: [{ ...library, name: 7 }] }), 'software.malformed'],
    [
      'a licence that is none',
      cyclone({ components: [{ ...library, licenses: [{}] }] }),
      'software.malformed',
    ],
    [
      'one reference for two',
      cyclone({
        components: [
          { ...library, 'bom-ref': 'x' },
          { ...library, 'bom-ref': 'x' },
        ],
      }),
      'software.reference-twice',
    ],
    [
      'an endless name',
      cyclone({ components: [{ ...library, name: 'x'.repeat(3000) }] }),
      'software.too-large',
    ],
    ['half of it', cyclone({ components: [library] }).slice(0, -4), 'software.malformed'],
    ['neither', '{"a": 1}', 'software.not-a-bill'],
    ['nothing', '', 'software.not-a-bill'],
  ])('is refused with %s', (_what, text, code) => {
    expect(refusalOf(text)?.code).toBe(code);
  });

  test('is refused beyond 64 MB, beyond 200,000 components and beyond fifty levels', () => {
    expect(() => readBill(new Uint8Array(largestBill_bytes + 1), 'bill')).toThrow('software.too-large');
    const many = `{"bomFormat":"CycloneDX","specVersion":"1.6","components":[${'{"type":"x","name":"a"},'.repeat(200_000)}{"type":"x","name":"a"}]}`;
    expect(refusalOf(many)).toMatchObject({
      code: 'software.too-large',
      params: { limit: '200000 components' },
    });
    const deep = `{"bomFormat":"CycloneDX","specVersion":"1.6","components":${'[{"type":"x","name":"a","components":'.repeat(60)}[]${'}]'.repeat(60)}}`;
    expect(refusalOf(deep)).toMatchObject({ code: 'software.malformed' });
  });

  test('is refused when it is not UTF-8', () => {
    expect(() => readBill(Uint8Array.of(0x7b, 0xff, 0xfe), 'bill')).toThrow('software.malformed');
  });
});
