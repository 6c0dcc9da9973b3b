import { queryOptions } from '@tanstack/react-query';
import type { TextNode } from '../../processes/document/structured-text.ts';
import { api } from '../api.ts';
import type { OpenedRecord } from '../records/record.ts';
import { type Content, nameOf } from './document.ts';

/** Where the API has something of a document. */
export function apiPath(number: string, part: string): string {
  return `/documents/${number}/${part}`;
}

/** The registers whose records hold structured text, by their process. */
const plurals: Readonly<Record<string, string>> = { document: 'documents', 'filled-form': 'filled-forms' };

/** The register of a record that holds structured text. */
export function pluralOf(record: OpenedRecord): string {
  return plurals[String(record['process'])] ?? 'documents';
}

/** Where the API has something of a record that holds structured text: a document, or a filled copy of a form. */
export function contentPath(record: OpenedRecord, part: string): string {
  return `/${pluralOf(record)}/${record.number}/${part}`;
}

/** Where a picture of shown content is. */
export function picturePath(number: string, content: Content, hash: string): string {
  return `/api/v1/documents/${number}/pictures/${hash}?version=${nameOf(content)}`;
}

/** The structured text of content. What has a hash never changes, so it is asked for once. */
export function textQuery(record: OpenedRecord, content: Content) {
  return queryOptions({
    queryKey: ['document-content', record.id, content.hash],
    queryFn: ({ signal }) =>
      api.get<TextNode>(contentPath(record, 'content'), {
        // A filled copy has one content; a document has versions.
        query: pluralOf(record) === 'documents' ? { version: nameOf(content) } : {},
        signal,
      }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
