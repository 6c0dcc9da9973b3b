import { keeperOf } from '../../../kernel/definition.ts';
import { Refusal } from '../../../kernel/errors.ts';
import type { Language } from '../../../kernel/text.ts';
import type { TextNode } from '../../../processes/document/structured-text.ts';
import type { ProcessModule } from '../../../processes/module.ts';
import { modules } from '../../../processes/modules.ts';
import { type DocumentItemType, itemPurposes } from '../../../standard/document-purposes.ts';
import { processPictures } from '../../diagrams/process-picture.ts';
import type { Reading } from '../../records/reading.ts';
import { type FactReader, readFacts } from './fact-source.ts';
import { fillFacts, processesRead } from './facts.ts';
import { processDocument, processReads } from './process-document.ts';
import { digestOf, outlineOf } from './process-outline.ts';
import { placeholdersIn } from './read-template.ts';
import { templateOf } from './template-files.ts';

/** A document as it is put together from a template or a process: what its record says, and its text. */
export interface ComposedDocument {
  readonly title: string;
  readonly kind: string;
  readonly item: string | null;
  readonly language: Language;
  readonly text: TextNode;
  /** Pictures that the program drew for the text (PNG), to be stored with it. */
  readonly pictures: readonly Buffer[];
  /** The process it was made from, and the digest of the definition; null where it was made from a template. */
  readonly generated: { readonly generated_from: string; readonly generated_digest: string } | null;
}

const kindOfType: Readonly<Record<DocumentItemType, string>> = {
  policy: 'policy',
  plan: 'plan',
  procedure: 'procedure',
  agreement: 'agreement',
  record: 'record-set',
  document: 'guideline',
};

/** Items whose kind follows from what they hold rather than from their type: lists, plans, procedures. */
const kindOfItem: Readonly<Record<string, string>> = {
  'DI-03': 'plan',
  'DI-11': 'process',
  'DI-12': 'record-set',
  'DI-13': 'record-set',
  'DI-21': 'record-set',
  'DI-23': 'plan',
  'DI-26': 'record-set',
  'DI-30': 'record-set',
  'DI-39': 'record-set',
  'DI-54': 'procedure',
  'DI-59': 'record-set',
  'DI-65': 'record-set',
};

/** The item of documented information that the description of a process is. */
const processItem = 'DI-11';

/** Which kind of document an item becomes. */
export function kindFor(item: string): string {
  return kindOfItem[item] ?? kindOfType[itemPurposes[item]?.type ?? 'document'];
}

/** The process of that name, or undefined. */
export function moduleNamed(name: string): ProcessModule | undefined {
  return modules.find(({ definition }) => definition.name === name);
}

/** @throws Refusal `template.unknown` */
export async function composeFromTemplate(
  reading: Reading,
  item: string,
  reader: FactReader,
): Promise<ComposedDocument> {
  const { language } = reader;
  const template = await templateOf(item, language);
  if (template === null) throw new Refusal('template.unknown', { item, language });
  const source = await readFacts(reading, processesRead(placeholdersIn(template.body)), reader);
  return {
    title: template.title,
    kind: kindFor(item),
    item,
    language,
    text: fillFacts(template.body, source),
    pictures: [],
    generated: null,
  };
}

/** @throws Refusal `template.process-unknown` */
export async function composeFromProcess(
  reading: Reading,
  process: string,
  reader: FactReader,
): Promise<ComposedDocument> {
  const module = moduleNamed(process);
  if (module === undefined || keeperOf(module.definition) !== 'service-provider') {
    throw new Refusal('template.process-unknown', { process });
  }
  const source = await readFacts(reading, processReads, reader);
  const pictures = await processPictures(module, reader.language);
  const { title, text } = processDocument(module, source, pictures);
  const generated_digest = digestOf(outlineOf(module, reader.planned.settings));
  return {
    title,
    kind: 'process',
    item: processItem,
    language: reader.language,
    text,
    pictures: pictures.map(({ bytes }) => bytes),
    generated: { generated_from: process, generated_digest },
  };
}
