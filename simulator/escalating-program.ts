import type { Command } from '../kernel/command.ts';
import type { ProcessRecord } from '../kernel/record.ts';
import {
  decideEscalation,
  deskEscalationIn,
  type EscalationMark,
  type EscalationRule,
} from '../processes/desk-escalation.ts';
import type { OrganisationContext } from '../server/records/organisation-context.ts';
import { escalateBy, escalatedOf, factsAt } from '../server/rules/escalate.ts';

/** One escalation of the program: by which rule, and the command. */
export interface ProgramEscalation {
  readonly rule: EscalationRule;
  readonly command: Command;
}

/** What the program's sweep of escalations would do in simulated time: the same rules, decided by the same function. */
export class EscalatingProgram {
  readonly #marks = new Map<string, readonly EscalationMark[]>();

  /**
   * The first rule that speaks for a record at an instant, counted as having spoken; null: none does. Nobody is named as
   * told, so that it is whoever leads the team.
   */
  next(record: ProcessRecord, organisation: OrganisationContext, now: number): ProgramEscalation | null {
    const { automatic, rules } = deskEscalationIn(organisation.settings);
    if (!automatic) return null;
    const marks = this.#marks.get(record.id) ?? [];
    // The sample's rules go by clocks alone, for which nobody's last word matters.
    const seen = escalatedOf({ record, last_word_at: now }, organisation, now);
    const [rule] = decideEscalation(rules, seen, marks, factsAt(organisation, now));
    if (rule === undefined) return null;
    const times = (marks.find((mark) => mark.rule === rule.id)?.times ?? 0) + 1;
    const others = marks.filter((mark) => mark.rule !== rule.id);
    this.#marks.set(record.id, [...others, { rule: rule.id, times, last_at: now }]);
    return { rule, command: escalateBy(rule, rules.indexOf(rule) + 1, []) };
  }
}
