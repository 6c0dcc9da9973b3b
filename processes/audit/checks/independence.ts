import type { Check, Companions, Finding } from '../../../kernel/check.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { instantIn, numberIn, plannedNumber, textIn } from '../../../kernel/register.ts';
import { auditAreaOf } from '../../../standard/audit-areas.ts';
import { type Auditor, auditorsOf } from '../auditors.ts';
import { auditCheckTexts } from '../check-texts.ts';

/** Roles in the register of competences that make an internal auditor. */
const auditorRoles: readonly (string | null)[] = ['internal-auditor', 'internal-audit'];

/** Something that held from an instant on, until another if it ended. */
interface Held {
  readonly from: number;
  readonly to: number | null;
}

/** Whether it held while the audit was carried out. */
function heldDuring({ from, to }: Held, started_at: number, ended_at: number): boolean {
  return from <= ended_at && (to === null || to >= started_at);
}

/** Somebody's part in a process: its owner, or appointed for it. */
interface Part extends Held {
  readonly person: string;
  /** Id of the record of the process. */
  readonly process: string;
}

/** What the registers of processes, appointments and competences say of people. */
class Known {
  /** Audit areas of each process, by its record's id. */
  readonly #areas = new Map<string, readonly string[]>();
  readonly #parts: Part[] = [];
  readonly #competent = new Map<string, Held[]>();

  add(record: ProcessRecord): void {
    if (record.process === 'sms-process') this.#addProcess(record);
    else if (record.process === 'appointment') this.#addAppointment(record);
    else this.#addCompetence(record);
  }

  #addPart(person: string | null, process: string | null, held: Held): void {
    if (person !== null && process !== null) this.#parts.push({ person, process, ...held });
  }

  #addProcess(record: ProcessRecord): void {
    const areas = [record.values['clause']].flat().map((clause) => auditAreaOf(String(clause ?? '')));
    this.#areas.set(
      record.id,
      areas.filter((area) => area !== null),
    );
    this.#addPart(textIn(record, 'assignee'), record.id, { from: record.opened_at, to: record.closed_at });
  }

  #addAppointment(record: ProcessRecord): void {
    const from = instantIn(record, 'accepted_at');
    if (from === null) return;
    const held: Held = { from, to: record.closed_at };
    this.#addPart(textIn(record, 'assignee'), textIn(record, 'sms_process'), held);
  }

  #addCompetence(record: ProcessRecord): void {
    const [person, gap] = [textIn(record, 'person'), numberIn(record, 'gap')];
    if (person === null || !auditorRoles.includes(textIn(record, 'role')) || gap === null || gap > 0) return;
    const held: Held = { from: record.opened_at, to: record.closed_at };
    this.#competent.set(person, [...(this.#competent.get(person) ?? []), held]);
  }

  /** Areas which the auditor audits and in which they had a part in a process meanwhile. */
  ownAreas({ person, areas }: Auditor, started_at: number, ended_at: number): readonly string[] {
    const own = this.#parts
      .filter((part) => part.person === person && heldDuring(part, started_at, ended_at))
      .flatMap((part) => this.#areas.get(part.process) ?? []);
    return areas.filter((area) => own.includes(area));
  }

  isCompetent({ person }: Auditor, started_at: number, ended_at: number): boolean {
    return (this.#competent.get(person) ?? []).some((one) => heldDuring(one, started_at, ended_at));
  }
}

function exceptionOf(
  record: ProcessRecord,
  known: Known,
  started_at: number,
  ended_at: number,
): Finding['exception'] {
  const all = auditorsOf(record);
  const auditors = all.length;
  if (auditors === 0) return { reason: 'nobody', params: {} };
  if (all.some(({ person }) => person === record.values['responsible'])) {
    return { reason: 'responsible', params: { auditors } };
  }
  const held = all.map((auditor) => known.ownAreas(auditor, started_at, ended_at));
  const holders = held.filter((areas) => areas.length > 0).length;
  if (holders > 0) {
    return { reason: 'holds-role', params: { holders, auditors, areas: [...new Set(held.flat())] } };
  }
  const unconfirmed = all.filter(({ independent }) => !independent).length;
  if (unconfirmed > 0) return { reason: 'not-confirmed', params: { open: unconfirmed, auditors } };
  const open = all.filter((auditor) => !known.isCompetent(auditor, started_at, ended_at)).length;
  return open > 0 ? { reason: 'not-competent', params: { open, auditors } } : undefined;
}

// What was in force during an audit counts even if it ended before the period began.
const companions: readonly Companions[] = [
  { process: 'sms-process', fields: ['assignee', 'clause'], entries_of: null, remembers: ['assignee'] },
  {
    process: 'appointment',
    fields: ['assignee', 'sms_process', 'accepted_at'],
    entries_of: null,
    remembers: ['accepted_at'],
  },
  { process: 'competence', fields: ['person', 'role', 'gap'], entries_of: null, remembers: ['person'] },
];

/**
 * AC-117 for 9.2.2-d.
 *
 * Population: audits that had started by the end of the period and were not reported before it began. Exceptions, the
 * first that holds: nobody is named as auditor; the responsible manager audits; an auditor owned a process (register of
 * processes), or held an accepted appointment for one, in an area they audit; independence is not confirmed; an auditor
 * has no record of competence as internal auditor without a gap. What held during the audit counts.
 */
export const auditorsCheck: Check = {
  id: 'AC-117',
  process: 'audit',
  requirements: ['9.2.2-d'],
  texts: auditCheckTexts['AC-117'],
  planned: ['audit.frequency'],
  // Each area is audited at least this often, so there are auditors to look at.
  freshness_days: (settings) => plannedNumber(settings, 'audit.frequency', 'normal_months') * 31,
  fields: ['assignee', 'team', 'areas', 'responsible', 'started_at', 'ended_at', 'reported_at'],
  entries_of: null,
  companions,
  start: ({ period }) => {
    const known = new Known();
    return {
      consider: ({ record }) => known.add(record),
      examine: ({ record }): Finding | null => {
        const [started_at, reported_at] = [instantIn(record, 'started_at'), instantIn(record, 'reported_at')];
        if (started_at === null || record.state === 'cancelled') return null;
        if (reported_at !== null && reported_at < period.from) return null;
        const ended_at = instantIn(record, 'ended_at');
        const exception = exceptionOf(record, known, started_at, ended_at ?? period.to);
        return { evidence_at: ended_at ?? started_at, ...(exception === undefined ? {} : { exception }) };
      },
    };
  },
};
