import type { ProcessRecord } from '../../../../kernel/record.ts';
import { listIn, textIn } from '../../../../kernel/register.ts';
import type { TextNode } from '../../../../processes/document/structured-text.ts';
import type { BlockFact, FactSource, InlineFact } from '../fact.ts';
import { paragraphOf } from '../nodes.ts';
import { recordTable, rowsTable } from '../show.ts';
import { words } from '../words.ts';

const fromScope = { recorded: { register: 'scope' }, reads: ['scope', 'service'] } as const;

/** The scope in force: approved, at most one. */
function approvedScope(source: FactSource): ProcessRecord | null {
  return source.records('scope').find(({ state }) => state === 'approved') ?? null;
}

function serviceTable(source: FactSource, services: readonly ProcessRecord[]): readonly TextNode[] | null {
  return recordTable(source, 'service', services, ['title', 'description', 'assignee']);
}

function servicesInScope(source: FactSource): readonly TextNode[] | null {
  const scope = approvedScope(source);
  const ids = scope === null ? [] : listIn(scope, 'services');
  return serviceTable(
    source,
    source.records('service').filter(({ id }) => ids.includes(id)),
  );
}

/** What the scope in force lists, or that there is nothing, where that was decided. */
function listedInScope(
  source: FactSource,
  field: 'locations' | 'other_parties' | 'exclusions',
  columns: readonly string[],
): readonly TextNode[] | null {
  const scope = approvedScope(source);
  if (scope === null) return null;
  const table = rowsTable(source, scope, field, columns);
  if (table !== null) return table;
  const { language } = source;
  if (field === 'other_parties' && scope.values['no_other_parties'] === true) {
    return [paragraphOf(words['no-other-parties'][language])];
  }
  if (field === 'exclusions' && scope.values['no_exclusions'] === true) {
    return [paragraphOf(words['no-exclusions'][language])];
  }
  return null;
}

/** What the scope says in one paragraph. */
export const scopeStatement: InlineFact = {
  ...fromScope,
  tell: (source) => {
    const scope = approvedScope(source);
    return scope === null ? null : textIn(scope, 'statement');
  },
};

/** Services, and what the scope in force covers and leaves out. */
export const scopeFacts = {
  services: {
    recorded: { register: 'service' },
    reads: ['service'],
    tell: (source) =>
      serviceTable(
        source,
        source.records('service').filter(({ state }) => state === 'live'),
      ),
  },
  'scope-services': { ...fromScope, tell: servicesInScope },
  locations: { ...fromScope, tell: (source) => listedInScope(source, 'locations', ['place', 'activities']) },
  'other-parties': {
    ...fromScope,
    tell: (source) => listedInScope(source, 'other_parties', ['name', 'involvement', 'clauses']),
  },
  exclusions: { ...fromScope, tell: (source) => listedInScope(source, 'exclusions', ['excluded', 'reason']) },
} as const satisfies Record<string, BlockFact>;
