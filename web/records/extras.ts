import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Query } from '../paths.ts';
import type { OpenedRecord } from './record.ts';

/** Another way to look at a register than its list. */
export interface RegisterPicture {
  /** Its name in the URL. */
  readonly view: string;
  /** What it is called beside the list. */
  readonly name: 'look-map' | 'look-matrix' | 'look-value';
  readonly content: LazyExoticComponent<ComponentType<{ readonly query: Query }>>;
}

/** What the page of a record shows beyond what every page does. */
export interface RecordPart {
  /** Fields that it shows itself, in place of their tables and among the facts. */
  readonly instead: readonly string[];
  /** Of those, what the program keeps for itself: the timeline leaves it out too. */
  readonly untold?: readonly string[];
  /** Processes whose records it shows where they name this one: the links leave them out. */
  readonly links?: readonly string[];
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
  asset: {
    view: 'value',
    name: 'look-value',
    content: lazy(async () => ({ default: (await import('../assets/value-view.tsx')).ValueView })),
  },
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

/** What helps with a form beyond its fields. */
export interface FormAid {
  /** What the form holds now. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Puts values into the form. */
  readonly onFill: (values: Readonly<Record<string, unknown>>) => void;
}

/** What helps with the form of an activity. */
export interface ActivityAid extends FormAid {
  readonly record: OpenedRecord;
}

/** What asks for some fields of a form itself, in place of their own controls. */
export interface AskingAid {
  readonly covers: readonly string[];
  readonly content: LazyExoticComponent<ComponentType<FormAid>>;
}

const assessmentAid: AskingAid = {
  covers: ['risk_answers', 'major_criteria'],
  content: lazy(async () => ({ default: (await import('../changes/questions-aid.tsx')).AssessmentAid })),
};

const riskAid: AskingAid = {
  covers: ['risk_answers'],
  content: lazy(async () => ({ default: (await import('../changes/questions-aid.tsx')).RiskAid })),
};

const itemAid: AskingAid = {
  covers: ['form'],
  content: lazy(async () => ({ default: (await import('../requests/form-editor.tsx')).FormEditor })),
};

/** What helps where something new is written down, by process. */
export const newRecordAids: Readonly<Record<string, AskingAid>> = {
  change: assessmentAid,
  'standard-change': riskAid,
  'request-item': itemAid,
};

/** Activities whose help asks for fields itself, by process and activity. */
const askingAids: Readonly<Record<string, AskingAid>> = {
  'change assess': assessmentAid,
  'change revise': assessmentAid,
  'change replan': assessmentAid,
  'change complete-record': assessmentAid,
  'standard-change revise': riskAid,
  'request-item revise': itemAid,
};

const signedContent = lazy(async () => ({
  default: (await import('../documents/signed-content.tsx')).SignedContent,
}));

/** Activities whose forms have help of their own, by process and activity. */
export const activityAids: Readonly<Record<string, LazyExoticComponent<ComponentType<ActivityAid>>>> = {
  'document review': signedContent,
  'document approve': signedContent,
  'filled-form complete': lazy(async () => ({
    default: (await import('../documents/signed-content.tsx')).SignedCopy,
  })),
  ...Object.fromEntries(Object.entries(askingAids).map(([name, { content }]) => [name, content])),
  'service-report issue': lazy(async () => ({
    default: (await import('../reports/draft-issue.tsx')).DraftIssueAid,
  })),
  'received-finding report-done': lazy(async () => ({
    default: (await import('../certification/finding-part.tsx')).ReportDoneAid,
  })),
};

/** Fields that the help of an activity asks for itself, by process and activity: the form leaves them to it. */
export const coveredByAid: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(askingAids).map(([name, { covers }]) => [name, covers]),
);

/** Said below the fields of a form, from what it holds so far. */
export interface NoteOfForm {
  readonly values: Readonly<Record<string, unknown>>;
}

/** Processes whose forms say something of their own below the fields. */
export const formNotes: Readonly<Record<string, LazyExoticComponent<ComponentType<NoteOfForm>>>> = {
  measure: lazy(async () => ({ default: (await import('../measures/figure-note.tsx')).FigureNote })),
};

/** Answers, what a request took over from its item, and where approvals and tasks stand: its part tells them in words. */
const toldByRequest = [
  'answers',
  'form',
  'form_version',
  'approval_plan',
  'approvals',
  'approvers',
  'content_hash',
  'tasks',
  'steps',
  'current_step',
] as const;

/** Processes whose records have a part of their own. */
export const recordParts: Readonly<Record<string, RecordPart>> = {
  'service-request': {
    instead: toldByRequest,
    untold: toldByRequest,
    content: lazy(async () => ({ default: (await import('../requests/request-part.tsx')).RequestPart })),
  },
  'request-item': {
    instead: ['form'],
    content: lazy(async () => ({ default: (await import('../requests/item-part.tsx')).ItemPart })),
  },
  change: {
    instead: [
      'approvals',
      'needed_approvals',
      'risk_calculation',
      'risk_answers',
      'conflicts',
      'conflicts_at',
      'affected_services',
      'affected_items',
      'open_risks',
      'open_incidents',
      'similar_count',
      'similar_successful',
      'found_at',
      'findings_cut_off',
      'asked_version',
      'content_hash',
      // The last notice as its form keeps it; the table tells each.
      'notice_to',
      'notice_by',
      'notice_text',
      'notice_at',
    ],
    content: lazy(async () => ({ default: (await import('../changes/change-part.tsx')).ChangePart })),
  },
  'change-meeting': {
    instead: ['agenda', 'votes', 'results'],
    content: lazy(async () => ({ default: (await import('../changes/meeting-part.tsx')).MeetingPart })),
  },
  'configuration-item': {
    // Attributes and identifiers stand as facts; by the keys the program compares, people read the identifiers themselves.
    instead: ['identifier_keys', 'attributes', 'identifiers'],
    content: lazy(async () => ({ default: (await import('../configuration/item-part.tsx')).ItemPart })),
  },
  'configuration-baseline': {
    instead: [],
    content: lazy(async () => ({
      default: (await import('../configuration/baseline-part.tsx')).BaselinePart,
    })),
  },
  incident: {
    instead: [],
    content: lazy(async () => ({ default: (await import('../problems/incident-part.tsx')).IncidentPart })),
  },
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
  asset: {
    instead: [],
    content: lazy(async () => ({ default: (await import('../assets/asset-part.tsx')).AssetPart })),
  },
  'software-product': {
    // Only the form by which a peak is written down has these.
    instead: ['measured_on', 'peak', 'peak_source'],
    content: lazy(async () => ({ default: (await import('../licences/product-part.tsx')).ProductPart })),
  },
  'licence-assignment': {
    instead: [],
    content: lazy(async () => ({
      default: (await import('../licences/assignment-part.tsx')).AssignmentPart,
    })),
  },
  'stock-take': {
    // The part has them place by place, also before the result is signed.
    instead: ['expected', 'seen', 'misplaced', 'missing', 'unexpected', 'unknown', 'undecided'],
    content: lazy(async () => ({ default: (await import('../assets/stock-take-part.tsx')).StockTakePart })),
  },
  release: {
    // What is agreed, judged, deployed and counted stands in the part.
    instead: [
      'criteria',
      'agreed_criteria',
      'criteria_met',
      'criteria_unmet',
      'changes',
      'closes',
      'closes_none',
      'targets',
      'incidents_after',
      'incidents_named',
      'incidents_until',
      'incidents_counted_at',
    ],
    content: lazy(async () => ({ default: (await import('../releases/release-part.tsx')).ReleasePart })),
  },
  knowledge: {
    // Read and compared in the part.
    instead: [
      'body',
      'next_title',
      'published_body',
      'published_hash',
      'versions',
      'in_force',
      'open_to_all',
    ],
    content: lazy(async () => ({ default: (await import('../knowledge/article-part.tsx')).ArticlePart })),
  },
  problem: {
    // Drawn and written in the part.
    instead: ['causes', 'root_cause', 'workaround', 'known_error', 'change'],
    links: ['incident'],
    content: lazy(async () => ({ default: (await import('../problems/problem-part.tsx')).ProblemPart })),
  },
  recurrence: {
    // By the key the program recognises the group.
    instead: ['incidents', 'cluster_key', 'incident_count', 'first_at', 'last_at'],
    content: lazy(async () => ({
      default: (await import('../problems/recurrence-part.tsx')).RecurrencePart,
    })),
  },
  'trend-analysis': {
    instead: ['figures'],
    content: lazy(async () => ({ default: (await import('../trends/trend-part.tsx')).TrendPart })),
  },
  'service-transition': {
    instead: ['criteria', 'agreed_criteria', 'outcomes', 'agreed_outcomes'],
    content: lazy(async () => ({
      default: (await import('../transitions/transition-part.tsx')).TransitionPart,
    })),
  },
  acknowledgement: {
    instead: [],
    content: lazy(async () => ({
      default: (await import('../documents/acknowledge.tsx')).AcknowledgementPart,
    })),
  },
};
