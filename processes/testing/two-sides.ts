import type { ProcessDefinition } from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import { drafted, reviseActivity, tendingRoles } from '../../kernel/register.ts';
import { bodyRoles } from '../../kernel/roles.ts';
import type { ProcessModule, ProcessTexts } from '../module.ts';
import { standIn } from './stand-in.ts';

// Stand-ins of two sides that hand things over to each other, for tests of how that is done.

const told = (name: string) => ({ en: name, vi: name, zh: name });

function textsOf({ name, fields, states, activities }: ProcessDefinition): ProcessTexts {
  const named = (names: readonly string[]) => Object.fromEntries(names.map((one) => [one, told(one)]));
  const withRows = Object.entries(fields).filter(([, { columns }]) => columns !== undefined);
  return {
    plural: told(`${name}s`),
    fields: named(Object.keys(fields)),
    columns: Object.fromEntries(
      withRows.map(([field, { columns = {} }]) => [field, named(Object.keys(columns))]),
    ),
    states: named(Object.keys(states)),
    activities: named(activities.map((activity) => activity.name)),
    choices: {},
    clocks: {},
    relations: {},
  };
}

const none = { requires: [], accepts: [] } as const;
const title = given('line', tendingRoles, { column: 'title', required_on_create: true });
const bodyTitle = given('line', bodyRoles, { column: 'title', required_on_create: true });

/** What the provider sends to a body. */
export const petition: ProcessDefinition = {
  ...standIn('petition', {}, ['draft', 'submitted', 'answered'], ['withdrawn']),
  section: 'certification',
  prefix: 'PET',
  fields: {
    title,
    body: given('organisation', tendingRoles),
    scope: drafted('paragraph', tendingRoles),
    contact: given('person', tendingRoles),
    sites: given('rows', tendingRoles, {
      columns: { name: needed('line'), address: column('line'), persons: column('number') },
    }),
    earlier: given('record', tendingRoles, { refers_to: 'petition' }),
    decided: set('instant'),
    answer: set('paragraph'),
  },
  list_columns: ['body'],
  activities: [
    reviseActivity(['draft', 'submitted'], ['scope']),
    { name: 'submit', from: ['draft'], to: 'submitted', may: tendingRoles, ...none },
    { name: 'resubmit', from: ['submitted', 'answered'], to: 'submitted', may: tendingRoles, ...none },
    {
      name: 'withdraw',
      from: ['draft', 'submitted', 'answered'],
      to: 'withdrawn',
      may: tendingRoles,
      requires_text: true,
      ...none,
    },
    { name: 'record-answer', from: ['submitted'], to: 'answered', may: [], ...none },
  ],
  may_create: tendingRoles,
  relations: ['relates-to'],
  exchange: {
    sends: {
      submit: {
        kind: 'test.petition',
        fields: { title: 'title', scope: 'scope', contact: 'contact', sites: 'sites', earlier: 'earlier' },
      },
      resubmit: { kind: 'test.petition-completed', fields: { scope: 'scope' } },
      withdraw: { kind: 'test.petition-withdrawn', fields: { reason: 'text' } },
      // Comes about by a message: what arrives is not sent back.
      'record-answer': { kind: 'test.petition-completed', fields: { scope: 'scope' } },
    },
    receives: {
      'test.petition-answered': {
        does: 'record-answer',
        fields: { answer: 'answer', decided: 'decided', reason: 'text' },
      },
    },
  },
};

/** What the provider says about a petition: it has no counterpart of its own, and what it does is done to that of the petition. */
export const reminder: ProcessDefinition = {
  ...standIn('reminder', {}, ['draft', 'sent']),
  section: 'certification',
  prefix: 'REM',
  fields: { title, petition: given('record', tendingRoles, { refers_to: 'petition' }) },
  activities: [
    { name: 'send', from: ['draft'], to: 'sent', may: tendingRoles, requires_text: true, ...none },
  ],
  may_create: tendingRoles,
  exchange: { sends: { send: { kind: 'test.reminder', fields: { words: 'text' }, of: 'petition' } } },
};

/** What the provider sends after a petition: it goes to whom the petition went. */
export const annex: ProcessDefinition = {
  ...standIn('annex', {}, ['draft', 'sent']),
  plural: 'annexes',
  section: 'certification',
  prefix: 'ANX',
  fields: {
    title,
    petitions: given('record', tendingRoles, { refers_to: 'petition', many: true }),
    main: given('record', tendingRoles, { refers_to: 'petition' }),
  },
  activities: [{ name: 'send', from: ['draft'], to: 'sent', may: tendingRoles, ...none }],
  may_create: tendingRoles,
  exchange: {
    sends: {
      send: { kind: 'test.annex', fields: { title: 'title', main: 'main', petitions: 'petitions' } },
    },
  },
};

/** The body's record of a petition. */
export const inbound: ProcessDefinition = {
  ...standIn('inbound', {}, ['received', 'answered'], ['ended']),
  plural: 'inbounds',
  section: 'certification',
  kept_by: 'certification-body',
  prefix: 'INB',
  fields: {
    title: bodyTitle,
    // Shorter than what may be sent: the body refuses what does not fit.
    scope: set('line'),
    contact: set('line'),
    sites: set('rows', { columns: { name: needed('line') } }),
    earlier: set('line'),
    answer: given('paragraph', bodyRoles),
    decided: set('instant'),
  },
  activities: [
    { name: 'receive-completion', from: ['received', 'answered'], to: 'received', may: [], ...none },
    { name: 'receive-withdrawal', from: ['received'], to: 'ended', may: [], requires_text: true, ...none },
    { name: 'receive-reminder', from: ['received'], may: [], requires_text: true, ...none },
    {
      name: 'answer',
      from: ['received'],
      to: 'answered',
      may: bodyRoles,
      requires: ['answer'],
      accepts: [],
      effect: (_record, { now }) => ({ decided: now }),
    },
  ],
  may_create: bodyRoles,
  exchange: {
    sends: {
      answer: {
        kind: 'test.petition-answered',
        fields: { answer: 'answer', decided: 'decided', reason: 'text' },
      },
    },
    receives: {
      'test.petition': {
        does: 'create',
        fields: { title: 'title', scope: 'scope', contact: 'contact', sites: 'sites', earlier: 'earlier' },
      },
      'test.petition-completed': { does: 'receive-completion', fields: { scope: 'scope' } },
      'test.petition-withdrawn': { does: 'receive-withdrawal', fields: { reason: 'text' } },
      'test.reminder': { does: 'receive-reminder', fields: { words: 'text' } },
    },
  },
};

/** The body's record of an annex. */
export const inboundAnnex: ProcessDefinition = {
  ...standIn('inbound-annex', {}, ['received']),
  plural: 'inbound-annexes',
  section: 'certification',
  kept_by: 'certification-body',
  prefix: 'IAX',
  fields: {
    title: bodyTitle,
    main: given('record', bodyRoles, { refers_to: 'inbound' }),
    petitions: given('line', bodyRoles),
  },
  activities: [{ name: 'look', from: ['received'], may: bodyRoles, ...none }],
  may_create: bodyRoles,
  exchange: {
    receives: {
      'test.annex': { does: 'create', fields: { title: 'title', main: 'main', petitions: 'petitions' } },
    },
  },
};

/** Everything about both sides. */
export const twoSides: readonly ProcessModule[] = [petition, reminder, annex, inbound, inboundAnnex].map(
  (definition) => ({ definition, texts: textsOf(definition) }),
);
