import { queryOptions } from '@tanstack/react-query';
import type { TextNode } from '../../processes/document/structured-text.ts';
import { api } from '../api.ts';
import type { OpenedRecord } from '../records/record.ts';
import { type Content, nameOf } from './document.ts';

/** Where the API has something of a document. */
export function apiPath(number: string, part: string): string {
  return `/documents/${number}/${part}`;
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
      api.get<TextNode>(apiPath(record.number, 'content'), { query: { version: nameOf(content) }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
