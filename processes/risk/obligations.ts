import type { Obligation, ObligationContext } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  DAY_MS,
  decidingRoles,
  plannedNumber,
  reviewObligation,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { levelFrom } from './activities.ts';
import { type Acceptor, isAbove, limitOf, methodIn } from './method.ts';

/** The day until which the treatment is due, as an instant; null while none is planned. */
function treatmentDue(record: ProcessRecord, { endOf }: ObligationContext): number | null {
  const due = textIn(record, 'treatment_due');
  return due === null ? null : endOf(due);
}

/** Who has to accept what remains, or that more treatment is to be planned because nobody may. */
function acceptanceObligation(record: ProcessRecord, { settings }: ObligationContext): Obligation {
  const person = textIn(record, 'assignee');
  const owned = { due_at: null, person, roles: tendingRoles };
  const level = levelFrom(record, 'residual', settings);
  if (level === null) return { kind: 'plan', ...owned };
  if (record.values['nature'] === 'opportunity') return { kind: 'accept', ...owned };
  const mayAccept = (acceptor: Acceptor): boolean => !isAbove(level, limitOf(methodIn(settings), acceptor));
  if (mayAccept('owner')) return { kind: 'accept', ...owned };
  if (mayAccept('top-management'))
    return { kind: 'accept', due_at: null, person: null, roles: decidingRoles };
  return { kind: 'plan', ...owned };
}

/** A treatment under way is carried out; once what remains is assessed, somebody accepts it. */
function treatingObligation(record: ProcessRecord, context: ObligationContext): Obligation {
  if (typeof record.values['residual_likelihood'] === 'number') return acceptanceObligation(record, context);
  return {
    kind: 'treat',
    due_at: treatmentDue(record, context),
    person: textIn(record, 'treatment_owner') ?? textIn(record, 'assignee'),
    roles: tendingRoles,
  };
}

/** Judging whether the treatment of an accepted risk worked, once it is due. */
function evaluateObligation(record: ProcessRecord, context: ObligationContext): readonly Obligation[] {
  const due = treatmentDue(record, context);
  if (due === null || textIn(record, 'effectiveness') !== null) return [];
  const days = plannedNumber(context.settings, 'risk.review', 'evaluate_within_days');
  return [{ kind: 'evaluate', due_at: due + days * DAY_MS, person: null, roles: tendingRoles }];
}

/** An acceptance that the criteria of today would no longer admit is to be looked at again. */
function reconsiderObligation(record: ProcessRecord, { settings }: ObligationContext): readonly Obligation[] {
  const level = levelFrom(record, 'residual', settings);
  const acceptor = textIn(record, 'accepted_as') as Acceptor | null;
  if (record.values['nature'] === 'opportunity' || level === null || acceptor === null) return [];
  if (!isAbove(level, limitOf(methodIn(settings), acceptor))) return [];
  return [{ kind: 'reconsider', due_at: null, person: textIn(record, 'assignee'), roles: tendingRoles }];
}

/** What a risk or an opportunity asks of whom by when, from its analysis to its next review. */
export function riskObligations(record: ProcessRecord, context: ObligationContext): readonly Obligation[] {
  const { settings } = context;
  if (record.state === 'identified') {
    const days = plannedNumber(settings, 'risk.review', 'analyse_within_days');
    const due_at = record.opened_at + days * DAY_MS;
    return [{ kind: 'analyse', due_at, person: textIn(record, 'assignee'), roles: tendingRoles }];
  }
  const review = reviewObligation(record, plannedNumber(settings, 'risk.review', 'interval_days'));
  if (record.state === 'analysed') return [acceptanceObligation(record, context), review];
  if (record.state === 'treating') return [treatingObligation(record, context), review];
  return [...evaluateObligation(record, context), ...reconsiderObligation(record, context), review];
}
