import { type Static, Type } from 'typebox';
import type { SettingDefinition, SettingProblem, Settings } from '../kernel/definition.ts';
import type { ProcessRecord } from '../kernel/record.ts';
import { choiceProperties, listIn, numberIn, rowsIn, textIn } from '../kernel/register.ts';
import { type Actor, providerStaff } from '../kernel/roles.ts';

// What the register of changes and the meetings about them both go by: who approves which change.

const role = Type.Enum([...providerStaff], { 'x-choices-in': ['roles'] });

const board = Type.Object(
  {
    ...choiceProperties,
    /** Its members by name … */
    members: Type.Array(Type.String({ format: 'uuid', 'x-refers-to': 'people' }), {
      maxItems: 200,
      uniqueItems: true,
    }),
    /** … and whoever holds one of these roles. */
    roles: Type.Array(role, { maxItems: providerStaff.length, uniqueItems: true }),
    /** How many have to take part for a decision. */
    quorum: Type.Integer({ minimum: 1, maximum: 100 }),
    /** Whether it decides in meetings; otherwise its members approve one by one. */
    meets: Type.Boolean(),
  },
  { additionalProperties: false },
);

/** A body of people that approves changes: the advisory board, the body for emergencies. */
export type Board = Static<typeof board>;

/** The form of the setting that names the boards. */
export const boardsSchema = Type.Object(
  { choices: Type.Array(board, { maxItems: 50 }) },
  { additionalProperties: false },
);

/** Types of changes. */
export const changeTypes = ['standard', 'normal', 'emergency'] as const;

const needed = Type.Object(
  {
    kind: Type.Enum(['role', 'board', 'service-owner']),
    /** The role or the id of the board; blank for the owner of the service. */
    of: Type.String({ maxLength: 100, 'x-choices-in': ['roles', 'change.board'] }),
    /** How many of a role have to approve; a board has its own quorum. */
    count: Type.Integer({ minimum: 1, maximum: 20 }),
  },
  { additionalProperties: false },
);

const policy = Type.Object(
  {
    ...choiceProperties,
    change_type: Type.Enum(['any', ...changeTypes]),
    /** For changes of at least this level of risk. */
    minimum_level: Type.Integer({ minimum: 1, maximum: 4 }),
    /** Null: of every category. */
    category: Type.Union([
      Type.String({ minLength: 1, maxLength: 100, 'x-choices-in': ['change.categories'] }),
      Type.Null(),
    ]),
    /** Null: of every service. */
    service: Type.Union([Type.String({ format: 'uuid', 'x-refers-to': 'services' }), Type.Null()]),
    approvals: Type.Array(needed, { minItems: 1, maxItems: 10 }),
    /** Whether neither who asked for a change nor who implements it may approve it. */
    segregation: Type.Boolean(),
  },
  { additionalProperties: false },
);

/** The form of the setting that says who approves what: the first policy that fits a change holds. */
export const policiesSchema = Type.Object(
  { policies: Type.Array(policy, { maxItems: 200 }) },
  { additionalProperties: false },
);

/** Who approves changes of a kind. */
export type ApprovalPolicy = Static<typeof policy>;
/** One approval that a policy asks for. */
export type NeededApproval = ApprovalPolicy['approvals'][number];

/** What names a needed approval in a row of approvals: `role:process-owner`, `board:advisory`, `service-owner`. */
export function keyOfNeed({ kind, of }: NeededApproval): string {
  return kind === 'service-owner' ? kind : `${kind}:${of}`;
}

function policyProblems(value: unknown): readonly SettingProblem[] {
  const { policies } = value as Static<typeof policiesSchema>;
  return policies.flatMap(({ approvals }, at) =>
    approvals.flatMap(({ kind, of }, place): SettingProblem[] =>
      kind === 'role' && !(providerStaff as readonly string[]).includes(of)
        ? [
            {
              path: `/policies/${at}/approvals/${place}/of`,
              code: 'field.choice-unknown',
              params: { value: of, choices: providerStaff.join(', ') },
            },
          ]
        : [],
    ),
  );
}

const tending = ['process-owner', 'system-manager'] as const;

/** Boards and policies to start from: they are nobody's until confirmed. */
export const approvalSettings: Readonly<Record<string, SettingDefinition>> = {
  'change.board': {
    schema: boardsSchema,
    starting_value: {
      choices: [
        {
          id: 'advisory',
          name: 'Change advisory board',
          members: [],
          roles: [...tending],
          quorum: 2,
          meets: true,
        },
        {
          id: 'emergency',
          name: 'Emergency body',
          members: [],
          roles: [...tending],
          quorum: 1,
          meets: false,
        },
      ],
    },
  },
  'change.approval': {
    schema: policiesSchema,
    problems: policyProblems,
    starting_value: {
      policies: [
        {
          id: 'emergency',
          name: 'Emergency changes',
          change_type: 'emergency',
          minimum_level: 1,
          category: null,
          service: null,
          approvals: [{ kind: 'board', of: 'emergency', count: 1 }],
          segregation: true,
        },
        {
          id: 'high-risk',
          name: 'High risk',
          change_type: 'any',
          minimum_level: 3,
          category: null,
          service: null,
          approvals: [
            { kind: 'board', of: 'advisory', count: 1 },
            { kind: 'role', of: 'process-owner', count: 1 },
          ],
          segregation: true,
        },
        {
          id: 'all-others',
          name: 'All others',
          change_type: 'any',
          minimum_level: 1,
          category: null,
          service: null,
          approvals: [{ kind: 'role', of: 'process-owner', count: 1 }],
          segregation: true,
        },
      ],
    },
  },
};

/** The boards of the organisation. */
export function boardsIn(settings: Settings): readonly Board[] {
  return (settings['change.board'] as Static<typeof boardsSchema> | undefined)?.choices ?? [];
}

/** The board of that id, or undefined. */
export function boardNamed(settings: Settings, id: string | null): Board | undefined {
  return boardsIn(settings).find((one) => one.id === id);
}

/** Whether somebody is a member: by name, or by a role that sits on it. */
export function isMember({ members, roles }: Board, { id, roles: held }: Actor): boolean {
  return (
    id !== null && (members.includes(id) || held.some((one) => (roles as readonly string[]).includes(one)))
  );
}

/** The policy that a change comes under: the first that fits its type, level, category and services; null: none does. */
export function policyFor(change: ProcessRecord, settings: Settings): ApprovalPolicy | null {
  const { policies = [] } = (settings['change.approval'] ?? {}) as Partial<Static<typeof policiesSchema>>;
  const services = [textIn(change, 'service'), ...listIn(change, 'services')];
  const level = numberIn(change, 'risk_level') ?? 1;
  const fits = (one: ApprovalPolicy): boolean =>
    (one.change_type === 'any' || one.change_type === change.values['change_type']) &&
    level >= one.minimum_level &&
    (one.category === null || one.category === change.values['category']) &&
    (one.service === null || services.includes(one.service));
  return policies.find(fits) ?? null;
}

/** Fields that name who has a part in a change, so that somebody else decides where duties are separate. */
export const involvedFields = ['requester', 'raised_by', 'assignee', 'implemented_by'] as const;

/** Whether somebody asked for the change, wrote it down in somebody else's name, or implements it. */
export function isInvolved({ values }: ProcessRecord, person: string | null): boolean {
  return person !== null && involvedFields.some((field) => values[field] === person);
}

/** States of a change in which what it plans may be done: authorised, and not over yet. */
export const underwayStates: readonly string[] = ['scheduled', 'implement', 'review'];

/** States of a change that is authorised, whether it waits, is under way or over. */
export const authorisedStates: readonly string[] = [...underwayStates, 'closed'];

/** One row of who said what about which version. */
export interface ApprovalRow {
  readonly as: string;
  readonly decision: string;
  readonly by: string | null;
  readonly at: number;
  readonly plan_version: number;
  readonly content_hash: string;
}

/** What was said about the change as it is planned now: of an older version or other content nothing counts. */
export function currentApprovals(change: ProcessRecord): readonly ApprovalRow[] {
  const { plan_version, content_hash } = change.values;
  const rows = rowsIn(change, 'approvals') as unknown as readonly ApprovalRow[];
  return rows.filter((row) => row.plan_version === plan_version && row.content_hash === content_hash);
}

/** What somebody is entitled to say about a change, by the keys of the approvals needed; boards that meet do it there. */
export function entitledTo(
  { approvals }: ApprovalPolicy,
  { actor, settings, service_owner }: { actor: Actor; settings: Settings; service_owner: string | null },
): readonly string[] {
  const may = (need: NeededApproval): boolean => {
    if (need.kind === 'service-owner') return actor.id !== null && actor.id === service_owner;
    if (need.kind === 'role') return (actor.roles as readonly string[]).includes(need.of);
    const found = boardNamed(settings, need.of);
    return found !== undefined && !found.meets && isMember(found, actor);
  };
  return approvals.filter(may).map(keyOfNeed);
}

/** How many have approved what a policy asks for, and how many have to. */
export interface NeedState {
  readonly key: string;
  readonly approved: number;
  readonly needed: number;
  readonly met: boolean;
}

/** How far each approval that the policy asks for has come, by what was said about the version as it is now. */
export function needsOf(
  { approvals }: ApprovalPolicy,
  rows: readonly ApprovalRow[],
  settings: Settings,
): readonly NeedState[] {
  return approvals.map((need) => {
    const key = keyOfNeed(need);
    const said = rows.filter(({ as, decision }) => decision === 'approved' && as.split(', ').includes(key));
    const found = need.kind === 'board' ? boardNamed(settings, need.of) : undefined;
    // What a board decided in its meeting is one row, which no person has written.
    if (said.some(({ by }) => by === null)) return { key, approved: 1, needed: 1, met: true };
    const needed = found?.meets === true ? 1 : (found?.quorum ?? need.count);
    const approved = found?.meets === true ? 0 : new Set(said.map(({ by }) => by)).size;
    return { key, approved, needed, met: approved >= needed };
  });
}

/** Whether a change has every approval that its policy asks for, of the version as it is now. */
export function hasApprovals(change: ProcessRecord, settings: Settings): boolean {
  const fitting = policyFor(change, settings);
  return fitting !== null && needsOf(fitting, currentApprovals(change), settings).every(({ met }) => met);
}
