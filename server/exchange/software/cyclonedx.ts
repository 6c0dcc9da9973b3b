import { asExpression, combined } from '../../../processes/software-product/spdx.ts';
import type { SoftwareBill, SoftwareComponent } from './bill.ts';
import { BillReader, type JsonObject, knownVersion, objectIn } from './json.ts';

const versions = ['1.2', '1.3', '1.4', '1.5', '1.6'];

/** Deepest nesting of components inside components. */
const deepest = 50;

function licenceOf(reader: BillReader, component: JsonObject, place: string): string | null {
  const found = reader.objects(component['licenses'], `${place}.licenses`).map((choice, index) => {
    const at = `${place}.licenses[${index}]`;
    const expression = reader.text(choice['expression'], `${at}.expression`);
    if (expression !== null) return asExpression(expression);
    const licence = objectIn(choice['license']);
    const named =
      reader.text(licence['id'], `${at}.license.id`) ?? reader.text(licence['name'], `${at}.license.name`);
    return asExpression(named ?? reader.refuse(at, 'it names no licence (id, name or expression)'));
  });
  // The format does not say whether several are a choice: all of them hold until somebody knows better.
  return combined(found);
}

function publisherOf(reader: BillReader, component: JsonObject, place: string): string | null {
  return (
    reader.text(component['publisher'], `${place}.publisher`) ??
    reader.text(objectIn(component['supplier'])['name'], `${place}.supplier.name`) ??
    reader.text(objectIn(component['manufacturer'])['name'], `${place}.manufacturer.name`) ??
    reader.text(component['author'], `${place}.author`)
  );
}

function componentOf(reader: BillReader, component: JsonObject, place: string): SoftwareComponent {
  const purl = reader.text(component['purl'], `${place}.purl`);
  const hashes = reader.objects(component['hashes'], `${place}.hashes`).map((hash, index) => ({
    algorithm: reader.needed(hash['alg'], `${place}.hashes[${index}].alg`),
    value: reader.needed(hash['content'], `${place}.hashes[${index}].content`),
  }));
  return {
    ref: reader.count(reader.text(component['bom-ref'], `${place}.bom-ref`) ?? place),
    name: reader.needed(component['name'], `${place}.name`),
    version: reader.text(component['version'], `${place}.version`),
    publisher: publisherOf(reader, component, place),
    type: reader.needed(component['type'], `${place}.type`),
    purl,
    cpe: reader.text(component['cpe'], `${place}.cpe`),
    tag_id: reader.text(objectIn(component['swid'])['tagId'], `${place}.swid.tagId`),
    licence: licenceOf(reader, component, place),
    hashes,
  };
}

/** The components of a list and, level by level, those inside of them. */
function allComponents(reader: BillReader, document: JsonObject): readonly SoftwareComponent[] {
  const found: SoftwareComponent[] = [];
  let level: (readonly [JsonObject, string])[] = [[document, '']];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest)
      reader.refuse(level[0]?.[1] ?? '', `components lie more than ${deepest} levels deep`);
    level = level.flatMap(([parent, place]) => {
      const list = place === '' ? 'components' : `${place}.components`;
      return reader
        .objects(parent['components'], list)
        .map((each, index) => [each, `${list}[${index}]`] as const);
    });
    for (const [component, place] of level) found.push(componentOf(reader, component, place));
  }
  return found;
}

function dependenciesOf(reader: BillReader, document: JsonObject): SoftwareBill['dependencies'] {
  return reader.objects(document['dependencies'], 'dependencies').flatMap((entry, index) => {
    const place = `dependencies[${index}]`;
    const from = reader.needed(entry['ref'], `${place}.ref`);
    return reader.texts(entry['dependsOn'], `${place}.dependsOn`).map((to) => {
      reader.countDependency();
      return { from, to };
    });
  });
}

/** Reads a CycloneDX bill, 1.2 to 1.6. @throws Refusal of the `software.` codes */
export function readCycloneDx(document: JsonObject, file: string): SoftwareBill {
  const reader = new BillReader(file);
  const spec_version = knownVersion(reader.needed(document['specVersion'], 'specVersion'), versions, file);
  const subject = objectIn(document['metadata'])['component'];
  return {
    format: 'cyclonedx',
    spec_version,
    subject:
      subject === undefined || subject === null
        ? null
        : componentOf(reader, objectIn(subject), 'metadata.component'),
    components: allComponents(reader, document),
    dependencies: dependenciesOf(reader, document),
  };
}
