import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Query } from '../paths.ts';
import type { OpenedRecord } from './record.ts';

/** Another way to look at a register than its list. */
export interface RegisterPicture {
  /** Its name in the URL. */
  readonly view: string;
  readonly content: LazyExoticComponent<ComponentType<{ readonly query: Query }>>;
}

/** What the page of a record shows beyond what every page does. */
export interface RecordPart {
  /** Fields that it shows itself, in place of their tables and among the facts. */
  readonly instead: readonly string[];
  readonly content: LazyExoticComponent<ComponentType<{ readonly record: OpenedRecord }>>;
}

/** Registers that have a picture, by their process. */
export const registerPictures: Readonly<Record<string, RegisterPicture>> = {
  risk: {
    view: 'map',
    content: lazy(async () => ({ default: (await import('../risks/heat-map.tsx')).HeatMap })),
  },
};

/** Processes whose records have a part of their own. */
export const recordParts: Readonly<Record<string, RecordPart>> = {
  measure: {
    instead: ['points'],
    content: lazy(async () => ({ default: (await import('../measures/measure-points.tsx')).MeasurePoints })),
  },
  objective: {
    instead: [],
    content: lazy(async () => ({
      default: (await import('../measures/objective-points.tsx')).ObjectivePoints,
    })),
  },
  audit: {
    instead: ['checklist', 'sample'],
    content: lazy(async () => ({ default: (await import('../audits/audit-work.tsx')).AuditWork })),
  },
  document: {
    instead: [
      'reviews',
      'approvals',
      'versions',
      // Hashes are told where they are signed and verified.
      'content_hash',
      'submitted_hash',
      'published_hash',
      'generated_digest',
      'media_type',
    ],
    content: lazy(async () => ({ default: (await import('../documents/document-part.tsx')).DocumentPart })),
  },
  acknowledgement: {
    instead: [],
    content: lazy(async () => ({
      default: (await import('../documents/acknowledge.tsx')).AcknowledgementPart,
    })),
  },
};
