import { SaxesParser, type SaxesTagNS } from 'saxes';

/**
 * NIST's unit tests of tags are no tags: each says which template to take, what to delete from it and what to put in,
 * and which rules then pass or fail. Here the tag is put together from a template of the same content.
 */
export interface UnitTestTag {
  readonly tag: string;
  /** Rules that the unit test says are broken; none: the tag passes. */
  readonly broken: readonly string[];
}

interface Element {
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

const namespace = 'http://standards.iso.org/iso/19770/-2/2015/schema.xsd';

function parsed(text: string): Element {
  const top: Element = { local: '', attributes: {}, children: [] };
  const path = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, attributes }: SaxesTagNS) => {
    const values = Object.values(attributes).map(({ name, value }) => [name, value] as const);
    const element = { local, attributes: Object.fromEntries(values), children: [] };
    path.at(-1)?.children.push(element);
    path.push(element);
  });
  parser.on('closetag', () => path.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return top.children[0] as Element;
}

function everyIn(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(everyIn)];
}

/** Takes out what a path names: `//swid:Entity` or `/swid:SoftwareIdentity/swid:Evidence/swid:File`. */
function without(root: Element, xpath: string): void {
  const names = xpath.replaceAll(/^\/+|swid:/g, '').split('/');
  const last = names.at(-1);
  const parents = xpath.startsWith('//')
    ? everyIn(root)
    : names.slice(1, -1).reduce(
        (found, name) => {
          return found.flatMap(({ children }) => children.filter(({ local }) => local === name));
        },
        [root],
      );
  for (const { children } of parents) {
    children.splice(0, children.length, ...children.filter(({ local }) => local !== last));
  }
}

function written({ local, attributes, children }: Element): string {
  const named = Object.entries(attributes)
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
  return `<${local}${named.join('')}>${children.map(written).join('')}</${local}>`;
}

const minimal =
  '<SoftwareIdentity name="Acme" tagId="acme-4-1"><Entity name="Acme" regid="acme.test" role="tagCreator"/></SoftwareIdentity>';

const file = (name: string) =>
  `<File name="${name}" size="1" version="1.0.0" SHA-256:hash="${'0f'.repeat(32)}"/>`;

const contents = (element: string) => `<${element} xmlns:SHA-256="http://www.w3.org/2001/04/xmlenc#sha256">
  <Directory name="a"><Directory name="b">${file('one')}</Directory></Directory>${file('two')}</${element}>`;

const whole = (
  entities: string,
  element: string,
) => `<SoftwareIdentity name="Acme" tagId="acme-4-1" xml:lang="en"
  version="1.0" versionScheme="semver">${entities}<Meta product="Acme" edition="a" revision="b" colloquialVersion="c"/>${contents(element)}</SoftwareIdentity>`;

const templates: Readonly<Record<string, string>> = {
  'minimal-swid.xml': minimal,
  'primary-auth-swid.xml': whole(
    '<Entity name="Acme" regid="acme.test" role="tagCreator softwareCreator"/>',
    'Payload',
  ),
  'primary-non-auth-swid.xml': whole(
    '<Entity name="Finder" regid="finder.test" role="tagCreator"/><Entity name="Acme" regid="acme.test" role="softwareCreator"/>',
    'Evidence',
  ),
};

/** Puts the tag of one of NIST's unit tests together. */
export function unitTestTag(text: string): UnitTestTag {
  const every = everyIn(parsed(text));
  const template = every.find(({ local }) => local === 'template') as Element;
  const source = templates[template.attributes['template']?.split('/').at(-1) ?? ''] ?? '';
  const root = parsed(source);
  for (const { local, attributes, children } of template.children) {
    if (local === 'delete') without(root, attributes['xpath'] ?? '');
    if (local === 'insert-child') root.children.push(...children);
  }
  const failing = every.filter(
    ({ local, attributes }) => local === 'assert-derived-requirement' && attributes['result'] === 'FAIL',
  );
  const xml = written(root).replace(
    '<SoftwareIdentity',
    `<SoftwareIdentity xmlns="${namespace}" xmlns:SHA-256="http://www.w3.org/2001/04/xmlenc#sha256"`,
  );
  return { tag: xml, broken: failing.map(({ attributes }) => attributes['requirement-id'] ?? '') };
}
