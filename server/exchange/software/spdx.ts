import { asExpression } from '../../../processes/software-product/spdx.ts';
import type { SoftwareBill, SoftwareComponent } from './bill.ts';
import { BillReader, type JsonObject, knownVersion } from './json.ts';

const versions = ['SPDX-2.2', 'SPDX-2.3'];

/** Relationships whose first element needs the second. */
const needing = new Set(['DEPENDS_ON', 'DYNAMIC_LINK', 'STATIC_LINK', 'HAS_PREREQUISITE']);

/** Relationships whose second element needs the first. */
const needed = new Set([
  'DEPENDENCY_OF',
  'RUNTIME_DEPENDENCY_OF',
  'BUILD_DEPENDENCY_OF',
  'DEV_DEPENDENCY_OF',
  'OPTIONAL_DEPENDENCY_OF',
  'PROVIDED_DEPENDENCY_OF',
  'TEST_DEPENDENCY_OF',
  'PREREQUISITE_FOR',
]);

/** Values that say that nothing is said. */
const unsaid = new Set(['NOASSERTION', 'NONE']);

function said(value: string | null): string | null {
  return value === null || unsaid.has(value) ? null : value;
}

/** A party without the word for its kind before it (`Organization: SPDX (mail)`). */
function partyOf(value: string | null): string | null {
  return (
    said(value)
      ?.replace(/^(Organization|Person|Tool):\s*/, '')
      .replace(/\s*\([^)]*\)$/, '') ?? null
  );
}

/** Identifiers that a package has elsewhere, by their kind. */
function externalOf(reader: BillReader, entry: JsonObject, place: string): ReadonlyMap<string, string> {
  const list = reader.objects(entry['externalRefs'], `${place}.externalRefs`);
  return new Map(
    list.map((each, index) => [
      reader.needed(each['referenceType'], `${place}.externalRefs[${index}].referenceType`),
      reader.needed(each['referenceLocator'], `${place}.externalRefs[${index}].referenceLocator`),
    ]),
  );
}

function componentOf(reader: BillReader, entry: JsonObject, place: string): SoftwareComponent {
  const text = (name: string) => reader.text(entry[name], `${place}.${name}`);
  const external = externalOf(reader, entry, place);
  // What somebody concluded goes before what the author declared.
  const licence = said(text('licenseConcluded')) ?? said(text('licenseDeclared'));
  return {
    ref: reader.count(reader.needed(entry['SPDXID'], `${place}.SPDXID`)),
    name: reader.needed(entry['name'], `${place}.name`),
    version: text('versionInfo'),
    publisher: partyOf(text('supplier')) ?? partyOf(text('originator')),
    type: text('primaryPackagePurpose')?.toLowerCase() ?? 'library',
    purl: external.get('purl') ?? null,
    cpe: external.get('cpe23Type') ?? external.get('cpe22Type') ?? null,
    tag_id: external.get('swid') ?? null,
    licence: licence === null ? null : asExpression(licence),
    hashes: reader.objects(entry['checksums'], `${place}.checksums`).map((hash, index) => ({
      algorithm: reader.needed(hash['algorithm'], `${place}.checksums[${index}].algorithm`),
      value: reader.needed(hash['checksumValue'], `${place}.checksums[${index}].checksumValue`),
    })),
  };
}

interface Relationship {
  readonly from: string;
  readonly to: string;
  readonly type: string;
}

function relationshipsOf(reader: BillReader, document: JsonObject): readonly Relationship[] {
  return reader.objects(document['relationships'], 'relationships').map((entry, index) => {
    reader.countDependency();
    const place = `relationships[${index}]`;
    return {
      from: reader.needed(entry['spdxElementId'], `${place}.spdxElementId`),
      to: reader.needed(entry['relatedSpdxElement'], `${place}.relatedSpdxElement`),
      type: reader.needed(entry['relationshipType'], `${place}.relationshipType`),
    };
  });
}

function dependencyOf({ from, to, type }: Relationship): SoftwareBill['dependencies'] {
  if (needing.has(type)) return [{ from, to }];
  return needed.has(type) ? [{ from: to, to: from }] : [];
}

/** The packages that the document is about. */
function describedBy(
  reader: BillReader,
  document: JsonObject,
  relationships: readonly Relationship[],
): ReadonlySet<string> {
  const own = reader.text(document['SPDXID'], 'SPDXID') ?? 'SPDXRef-DOCUMENT';
  const named = reader.texts(document['documentDescribes'], 'documentDescribes');
  const related = relationships.flatMap(({ from, to, type }) => {
    if (type === 'DESCRIBES' && from === own) return [to];
    return type === 'DESCRIBED_BY' && to === own ? [from] : [];
  });
  return new Set([...named, ...related]);
}

/**
 * Reads the packages of an SPDX document, 2.2 or 2.3. Files inside of packages are not components.
 *
 * @throws Refusal of the `software.` codes
 */
export function readSpdx(document: JsonObject, file: string): SoftwareBill {
  const reader = new BillReader(file);
  const version = knownVersion(reader.needed(document['spdxVersion'], 'spdxVersion'), versions, file);
  const packages = reader
    .objects(document['packages'], 'packages')
    .map((entry, index) => componentOf(reader, entry, `packages[${index}]`));
  const relationships = relationshipsOf(reader, document);
  const described = describedBy(reader, document, relationships);
  const about = packages.filter(({ ref }) => described.has(ref));
  const subject = about.length === 1 ? (about[0] ?? null) : null;
  return {
    format: 'spdx',
    spec_version: version.replace('SPDX-', ''),
    subject,
    components: packages.filter((each) => each !== subject),
    dependencies: relationships.flatMap(dependencyOf),
  };
}
