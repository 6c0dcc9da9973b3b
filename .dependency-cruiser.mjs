// The house as a law: a room may import only rooms on the floors below it (ARCHITECTURE.md).
const room = (name) => `^${name}/`;
const test = '\\.test\\.tsx?$|/testing/';

/** Rooms that a room may import besides itself and packages. */
const floors = {
  kernel: [],
  standard: ['kernel'],
  mining: ['kernel'],
  evidence: ['kernel'],
  mail: [],
  processes: ['kernel', 'standard'],
  server: ['kernel', 'standard', 'mining', 'evidence', 'mail', 'processes'],
  web: ['kernel', 'standard', 'evidence', 'processes'],
  cli: ['kernel', 'standard', 'mining', 'evidence', 'processes', 'server', 'simulator'],
  simulator: ['kernel', 'standard', 'mining', 'processes', 'server'],
};

const rooms = Object.keys(floors);

export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      // Types alone make no circle when the program runs.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...rooms.map((name) => ({
      name: `floor-of-${name}`,
      severity: 'error',
      from: { path: room(name), pathNot: test },
      to: {
        path: `^(${[...rooms, 'bench', 'e2e', 'tidy'].filter((other) => other !== name && !floors[name].includes(other)).join('|')})/`,
      },
    })),
    {
      name: 'processes-are-strangers',
      comment: 'A process never reaches into a sibling; what two share is lifted.',
      severity: 'error',
      from: { path: '^processes/([^/]+)/', pathNot: test },
      to: { path: '^processes/[^/]+/', pathNot: '^processes/($1|testing)/' },
    },
    {
      name: 'pure-rooms-do-no-io',
      severity: 'error',
      from: { path: '^(kernel|standard|evidence|mail|processes)/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'kernel-packages',
      comment: 'The kernel knows Temporal and the schema library, nothing else.',
      severity: 'error',
      from: {
        path: '^(kernel|processes)/',
        pathNot: `${test}|^processes/software-product/(spdx|recognise)\\.ts$`,
      },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional'],
        pathNot: 'node_modules/(temporal-polyfill|typebox)/',
      },
    },
    {
      name: 'licence-packages',
      comment:
        'SPDX expressions and package URLs are grammars and lists of others: pure libraries, for these two files alone.',
      severity: 'error',
      from: { path: '^processes/software-product/(spdx|recognise)\\.ts$' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional'],
        pathNot: 'node_modules/(spdx-expression-parse|spdx-license-ids|packageurl-js)/',
      },
    },
    {
      name: 'evidence-packages',
      comment: 'What verifies packs runs offline in a browser: it unpacks, and everything else is handed in.',
      severity: 'error',
      from: { path: '^evidence/', pathNot: test },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional'], pathNot: 'node_modules/fflate/' },
    },
    {
      name: 'mail-packages',
      comment:
        'Messages are taken apart, and what they show is made harmless, by libraries that do that alone.',
      severity: 'error',
      from: { path: '^mail/', pathNot: test },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional'],
        pathNot: 'node_modules/(postal-mime|htmlparser2|(@types/)?sanitize-html)/',
      },
    },
    {
      name: 'tests-stay-outside',
      severity: 'error',
      from: { pathNot: `${test}|-fixture\\.ts$|^(e2e|tidy|bench)/` },
      to: { path: test },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|web/dist|data)/' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
