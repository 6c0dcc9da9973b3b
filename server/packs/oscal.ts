import { createHash } from 'node:crypto';
import { checkNamed } from '../../processes/checks.ts';
import type { AssessedCheck, AssessedRequirement } from '../conformity/assessment.ts';
import { statementOf, titleOf, verdictOf } from './index-page.ts';
import type { SettledPack } from './settle.ts';
import { type PackTelling, say } from './telling.ts';

/** The version of OSCAL that the file is written in (NIST, https://pages.nist.gov/OSCAL). */
const oscalVersion = '1.2.1';

/** Who and when, besides what the pack is of. */
export interface OscalContext {
  readonly pack_id: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly made_at: string;
  readonly program: { readonly name: string; readonly version: string };
}

/** An id that follows from what it is the id of, in the form of a UUID by name (version 5). */
function idOf(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A requirement as OSCAL names controls: a token, which begins with a letter. */
export function controlId(requirement: string): string {
  return `iso20000-1_${requirement}`;
}

const namespace = 'https://touchstone.example/ns/oscal';

const property = (name: string, value: string | number): object => ({
  name,
  ns: namespace,
  value: String(value),
});

function observationOf(
  telling: PackTelling,
  context: OscalContext,
  check: AssessedCheck,
  at: string,
): object {
  const { id } = check;
  const question = checkNamed(id)?.texts.question[telling.language] ?? id;
  return {
    uuid: idOf(context.pack_id, id),
    title: id,
    description: question,
    props: [
      property('check', id),
      property('verdict', check.verdict),
      property('population', check.population),
      property('exceptions', check.exceptions),
    ],
    methods: ['EXAMINE'],
    types: ['control-objective'],
    'relevant-evidence': [
      { href: `../checks/${id}.json`, description: say(telling, 'check-reads') },
      { href: '../exceptions.csv', description: say(telling, 'exceptions') },
    ],
    collected: at,
  };
}

function findingOf(telling: PackTelling, context: OscalContext, requirement: AssessedRequirement): object {
  const { id, verdict, checks } = requirement;
  return {
    uuid: idOf(context.pack_id, id),
    title: id,
    description: statementOf(telling, id),
    target: {
      type: 'objective-id',
      'target-id': controlId(id),
      status: {
        state: verdict === 'supports' ? 'satisfied' : 'not-satisfied',
        reason: verdict === 'supports' ? 'pass' : verdict === 'contradicts' ? 'fail' : 'other',
        remarks: `${verdictOf(telling, verdict)}. ${say(telling, 'oscal-note')}`,
      },
    },
    ...(checks.length === 0
      ? {}
      : {
          'related-observations': checks.map((check) => ({
            'observation-uuid': idOf(context.pack_id, check.id),
          })),
        }),
  };
}

function resultOf(telling: PackTelling, context: OscalContext, pack: SettledPack): object {
  const { assessment } = pack;
  const requirements = assessment?.requirements ?? [];
  const checks = new Map(
    requirements.flatMap((one) => one.checks.map((check) => [check.id, check] as const)),
  );
  const at = assessment?.queried_at ?? context.made_at;
  const reviewed =
    requirements.length === 0
      ? { 'include-all': {} }
      : { 'include-controls': requirements.map(({ id }) => ({ 'control-id': controlId(id) })) };
  return {
    uuid: idOf(context.pack_id, 'result'),
    title: titleOf(telling, pack),
    description: say(telling, 'oscal-note'),
    start: new Date(pack.from).toISOString(),
    end: new Date(pack.to).toISOString(),
    'reviewed-controls': { 'control-selections': [reviewed] },
    ...(checks.size === 0
      ? {}
      : { observations: [...checks.values()].map((check) => observationOf(telling, context, check, at)) }),
    ...(requirements.length === 0
      ? {}
      : { findings: requirements.map((one) => findingOf(telling, context, one)) }),
  };
}

/** What the assessment of a pack found, as OSCAL assessment results. The program is the tool; it judges no conformity. */
export function oscalResults(telling: PackTelling, context: OscalContext, pack: SettledPack): object {
  const { organisation, program, made_at, pack_id } = context;
  const plan = idOf(pack_id, 'plan');
  return {
    'assessment-results': {
      uuid: idOf(pack_id, 'assessment-results'),
      metadata: {
        title: `${say(telling, 'title')}: ${titleOf(telling, pack)}`,
        'last-modified': made_at,
        version: made_at,
        'oscal-version': oscalVersion,
        parties: [
          { uuid: idOf('organisation', organisation.id), type: 'organization', name: organisation.name },
        ],
        props: [property('program', `${program.name} ${program.version}`)],
        remarks: say(telling, 'says-not'),
      },
      'import-ap': { href: `#${plan}` },
      results: [resultOf(telling, context, pack)],
      'back-matter': {
        resources: [
          {
            uuid: plan,
            title: say(telling, 'check'),
            description: say(telling, 'check-settings'),
            rlinks: [{ href: '../manifest.json', 'media-type': 'application/json' }],
          },
        ],
      },
    },
  };
}
