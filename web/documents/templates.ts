import { queryOptions } from '@tanstack/react-query';
import type { TextNode } from '../../processes/document/structured-text.ts';
import { api } from '../api.ts';

/** A document that is there already. */
interface Existing {
  readonly number: string;
  readonly state: string;
  readonly language: string | null;
}

interface ListedTemplate {
  readonly item: string;
  readonly name: string;
  readonly kind: string;
  readonly requirements: readonly { readonly id: string; readonly statement: string }[];
  readonly documents: readonly Existing[];
}

interface ListedProcess {
  readonly process: string;
  readonly name: string;
  readonly clause: string;
  readonly documents: readonly Existing[];
}

/** Something that a document can be made from: the template of an item, or a process as it is defined and planned. */
export interface Template {
  /** Id of the item, or name of the process. */
  readonly key: string;
  readonly name: string;
  /** The kind of the document; `generated` for those made from processes. */
  readonly kind: string;
  /** What the standard asks for it. */
  readonly requirements: ListedTemplate['requirements'];
  /** The clause that a process serves. */
  readonly clause: string | null;
  /** Documents that are there for it already. */
  readonly documents: readonly Existing[];
  /** What the API takes to make a document from it. */
  readonly source: { readonly item: string } | { readonly process: string };
}

function ofItem({ item, name, kind, requirements, documents }: ListedTemplate): Template {
  return { key: item, name, kind, requirements, clause: null, documents, source: { item } };
}

function ofProcess({ process, name, clause, documents }: ListedProcess): Template {
  return { key: process, name, kind: 'generated', requirements: [], clause, documents, source: { process } };
}

/** Everything that documents can be made from, named in a language. */
export function templatesQuery(language: string) {
  return queryOptions({
    queryKey: ['document-templates', language],
    queryFn: async ({ signal }): Promise<readonly Template[]> => {
      const { templates, processes } = await api.get<{
        templates: readonly ListedTemplate[];
        processes: readonly ListedProcess[];
      }>('/document-templates', { query: { language }, signal });
      return [...templates.map(ofItem), ...processes.map(ofProcess)];
    },
  });
}

/** What a document would begin with, with what is known of the organisation filled in. */
export function previewQuery(key: string, language: string) {
  return queryOptions({
    queryKey: ['document-templates', language, key],
    queryFn: ({ signal }) =>
      api.get<{ text: TextNode }>(`/document-templates/${key}`, { query: { language }, signal }),
  });
}

/** Where a picture of a preview is. Only what is generated from processes shows pictures: those of its diagram. */
export function previewPicture({ source }: Template, hash: string, language: string): string {
  const process = 'process' in source ? source.process : '';
  return `/api/v1/processes/${process}/pictures/${hash}?language=${language}`;
}

/** Templates by the kind of document that they make, in the order given. */
export function byKind(
  templates: readonly Template[],
  kinds: readonly string[],
): readonly (readonly [kind: string, templates: readonly Template[]])[] {
  return kinds
    .map((kind) => [kind, templates.filter((one) => one.kind === kind)] as const)
    .filter(([, some]) => some.length > 0);
}

/** Whether a template fits what somebody looks for: words of its name, or its item. */
export function fits({ key, name, documents }: Template, words: string, missingOnly: boolean): boolean {
  if (missingOnly && documents.length > 0) return false;
  const text = `${key} ${name}`.toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
