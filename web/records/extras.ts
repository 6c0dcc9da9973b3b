import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Query } from '../paths.ts';
import type { OpenedRecord } from './record.ts';

/** Another way to look at a register than its list. */
export interface RegisterPicture {
  /** Its name in the URL. */
  readonly view: string;
  /** What it is called beside the list. */
  readonly name: 'look-map' | 'look-matrix';
  readonly content: LazyExoticComponent<ComponentType<{ readonly query: Query }>>;
}

/** What the page of a record shows beyond what every page does. */
export interface RecordPart {
  /** Fields that it shows itself, in place of their tables and among the facts. */
  readonly instead: readonly string[];
  readonly content: LazyExoticComponent<ComponentType<{ readonly record: OpenedRecord }>>;
  /** What helps with a refusal of something that was to be done, by its code. */
  readonly refusals?: Readonly<Record<string, LazyExoticComponent<ComponentType<OfRefusal>>>>;
}

/** What is given to who helps with a refusal: the record, and how to leave the dialog for the place to mend. */
export interface OfRefusal {
  readonly record: OpenedRecord;
  readonly onGo: () => void;
}

/** Registers that have a picture, by their process. */
export const registerPictures: Readonly<Record<string, RegisterPicture>> = {
  risk: {
    view: 'map',
    name: 'look-map',
    content: lazy(async () => ({ default: (await import('../risks/heat-map.tsx')).HeatMap })),
  },
  competence: {
    view: 'matrix',
    name: 'look-matrix',
    content: lazy(async () => ({
      default: (await import('../competences/competence-matrix.tsx')).CompetenceMatrixView,
    })),
  },
};

/** What helps with the form of an activity beyond its fields. */
export interface ActivityAid {
  readonly record: OpenedRecord;
  /** What the form holds now. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Puts values into the form. */
  readonly onFill: (values: Readonly<Record<string, unknown>>) => void;
}

/** Activities whose forms have help of their own, by process and activity. */
export const activityAids: Readonly<Record<string, LazyExoticComponent<ComponentType<ActivityAid>>>> = {
  'document review': lazy(async () => ({
    default: (await import('../documents/signed-content.tsx')).SignedContent,
  })),
  'document approve': lazy(async () => ({
    default: (await import('../documents/signed-content.tsx')).SignedContent,
  })),
  'filled-form complete': lazy(async () => ({
    default: (await import('../documents/signed-content.tsx')).SignedCopy,
  })),
  'service-report issue': lazy(async () => ({
    default: (await import('../reports/draft-issue.tsx')).DraftIssueAid,
  })),
  'received-finding report-done': lazy(async () => ({
    default: (await import('../certification/finding-part.tsx')).ReportDoneAid,
  })),
};

/** Said below the fields of a form, from what it holds so far. */
export interface NoteOfForm {
  readonly values: Readonly<Record<string, unknown>>;
}

/** Processes whose forms say something of their own below the fields. */
export const formNotes: Readonly<Record<string, LazyExoticComponent<ComponentType<NoteOfForm>>>> = {
  measure: lazy(async () => ({ default: (await import('../measures/figure-note.tsx')).FigureNote })),
};

/** Processes whose records have a part of their own. */
export const recordParts: Readonly<Record<string, RecordPart>> = {
  'certification-application': {
    // The table tells parts by name; hashes are for the program.
    instead: ['sources'],
    content: lazy(async () => ({
      default: (await import('../certification/dossier-part.tsx')).DossierPart,
    })),
  },
  'external-audit': {
    instead: [],
    content: lazy(async () => ({
      default: (await import('../certification/audit-findings.tsx')).AuditFindingsPart,
    })),
  },
  'received-finding': {
    instead: [],
    content: lazy(async () => ({
      default: (await import('../certification/finding-part.tsx')).FindingPart,
    })),
  },
  'held-certificate': {
    instead: [],
    content: lazy(async () => ({
      default: (await import('../certification/certificate-part.tsx')).CertificatePart,
    })),
  },
  measure: {
    instead: ['points', 'nothing_found'],
    content: lazy(async () => ({ default: (await import('../measures/measure-points.tsx')).MeasurePoints })),
  },
  'service-report': {
    instead: ['issues'],
    content: lazy(async () => ({ default: (await import('../reports/issues.tsx')).Issues })),
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
  'management-review': {
    instead: [],
    content: lazy(async () => ({ default: (await import('../reviews/review-part.tsx')).ReviewPart })),
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
      'blanks_left',
      'first_left_under',
      'remarks',
    ],
    refusals: {
      'document.unfinished': lazy(async () => ({
        default: (await import('../documents/unfinished.tsx')).UnfinishedPlaces,
      })),
    },
    content: lazy(async () => ({ default: (await import('../documents/document-part.tsx')).DocumentPart })),
  },
  'filled-form': {
    instead: ['content_hash', 'form_hash', 'media_type'],
    content: lazy(async () => ({
      default: (await import('../documents/filled-form-part.tsx')).FilledFormPart,
    })),
  },
  'audit-room': {
    instead: ['opened'],
    content: lazy(async () => ({ default: (await import('../audit-room/room-part.tsx')).RoomPart })),
  },
  'information-request': {
    instead: [],
    content: lazy(async () => ({ default: (await import('../audit-room/answer-part.tsx')).AnswerPart })),
  },
  'certification-audit': {
    instead: [],
    content: lazy(async () => ({
      default: (await import('../certification-body/audit-part.tsx')).CertificationAuditPart,
    })),
  },
  certificate: {
    // Its signed statement is for the status page.
    instead: ['statement', 'statement_key'],
    content: lazy(async () => ({
      default: (await import('../certification-body/certificate-part.tsx')).IssuedCertificatePart,
    })),
  },
  certification: {
    instead: [
      'programme',
      'samples',
      'time_lines',
      'time_flags',
      'time_source',
      'time_reason',
      'time_calculated_at',
      'time_calculated_by',
      'time_approved_at',
      'time_approved_by',
      // What the newest sample was drawn by stands in the table of samples.
      'sample_occasion',
      'sample_suitable',
      'sample_reason',
      'sample_seed',
      'sample_chosen',
    ],
    content: lazy(async () => ({
      default: (await import('../certification-body/file-part.tsx')).FilePart,
    })),
  },
  acknowledgement: {
    instead: [],
    content: lazy(async () => ({
      default: (await import('../documents/acknowledge.tsx')).AcknowledgementPart,
    })),
  },
};
