import type { Settings } from '../../kernel/definition.ts';
import {
  type DutiesOf,
  dutiesOf,
  type LicenceRule,
} from '../../processes/software-product/licence-duties.ts';
import type { LicenceFacts, Named } from './facts.ts';

/** One licence that is met in what is installed or tended, and what it asks for. */
export interface MetLicence extends Pick<DutiesOf, 'id' | 'known' | 'duties'> {
  /** How many installations and products are under it alone or together with others. */
  readonly installations: number;
  readonly products: readonly Named[];
  /** Of the installations, where another licence may be chosen instead. */
  readonly by_choice: number;
  /** Exceptions from it that are met (`Classpath-exception-2.0`). */
  readonly exceptions: readonly string[];
  /** Some of what is under it, to look at. */
  readonly examples: readonly Named[];
}

/** Most examples of a licence. */
const mostExamples = 20;

interface Meeting {
  readonly of: DutiesOf;
  installations: number;
  by_choice: number;
  readonly products: Named[];
  readonly exceptions: Set<string>;
  readonly examples: Named[];
}

function rulesOf(settings: Settings): readonly LicenceRule[] {
  return (settings['software-product.obligations'] as { licences: readonly LicenceRule[] }).licences;
}

/** Those nobody decided on first, then those that ask for most. */
function mattersFirst(a: MetLicence, b: MetLicence): number {
  const rank = ({ duties }: MetLicence): number => (duties === null ? 1000 : duties.length);
  return rank(b) - rank(a) || b.installations - a.installations || (a.id < b.id ? -1 : 1);
}

/** Every licence met, with its duties by the organisation's own table; what is no expression counts as unreadable. */
export function metLicences(
  facts: LicenceFacts,
  settings: Settings,
): { readonly items: readonly MetLicence[]; readonly unreadable: number } {
  const rules = rulesOf(settings);
  const met = new Map<string, Meeting>();
  const parsed = new Map<string, readonly DutiesOf[] | null>();
  let unreadable = 0;
  const meet = (expression: string, record: Named, product: boolean): void => {
    const duties = parsed.get(expression) ?? dutiesOf(expression, rules);
    parsed.set(expression, duties);
    if (duties === null) unreadable += 1;
    for (const of of duties ?? []) {
      const known: Meeting = met.get(of.id) ?? {
        of,
        installations: 0,
        by_choice: 0,
        products: [],
        exceptions: new Set(),
        examples: [],
      };
      met.set(of.id, known);
      if (of.exception !== null) known.exceptions.add(of.exception);
      if (product) known.products.push(record);
      else {
        known.installations += 1;
        if (of.by_choice) known.by_choice += 1;
        if (known.examples.length < mostExamples) known.examples.push(record);
      }
    }
  };
  for (const [id, expression] of facts.expressions) {
    const record = facts.records.get(id);
    if (record !== undefined) meet(expression, record, true);
  }
  for (const { record, expression } of facts.installed) meet(expression, record, false);
  const items = [...met.values()].map(({ of, exceptions, ...more }) => ({
    id: of.id,
    known: of.known,
    duties: of.duties,
    exceptions: [...exceptions].sort(),
    ...more,
  }));
  return { items: items.toSorted(mattersFirst), unreadable };
}
