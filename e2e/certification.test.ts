import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorRegistry } from '../kernel/errors.ts';
import { accessibilityProblems } from './accessibility.ts';
import { type Player, type Scene, setScene } from './certification-scene.ts';
import {
  answer,
  closeOnSite,
  dayFromNow,
  decided,
  holdAudit,
  keepFile,
  keepRecords,
  planAudit,
  prepareAgreement,
  prepareBody,
  raise,
  reviewed,
  scope_statement,
  sites,
  writePaper,
} from './certification-steps.ts';
import { looks, type Program, pagesIn, settled, startProgram } from './program.ts';
import { does, english, type Known, password, stateOf } from './record-forms.ts';

let program: Program;
let scene: Scene;

/** What the road has come to so far: each test goes on where the one before it ended. */
let application: Known;
let received: Known;
let file: Known;
let stageOne: Known;
let stageTwo: Known;
let certificate: Known;

beforeAll(async () => {
  program = await startProgram();
  scene = await setScene(program);
  await keepRecords(scene);
  await prepareBody(scene);
});
afterAll(() => program.close());

const names = english('received-finding');

test('an application is assembled from records, asked about, completed and accepted', async () => {
  const { make, act, show, newest, deliver } = scene;
  application = await make('manager', 'certification-applications', {
    title: 'Certification of managed hosting',
    request: 'initial',
    edition: '2018',
    organisation: scene.body,
  });
  const manager = await show('manager', `/certification-applications/${application.number}`);
  await does(manager, 'certification-application', 'assemble', {});
  const dossier = manager.getByRole('region', { name: 'Dossier' });
  await dossier
    .getByRole('row')
    .filter({ hasText: 'Scope' })
    .first()
    .getByText(/as records have it/i)
    .waitFor();
  await act('manager', 'certification-applications', application.number, 'revise', {
    address: '12 Harbour Road, Hanoi',
    contact: 'Mai Tran',
    persons_in_scope: 40,
    full_time_equivalent: 36,
    languages: 'Vietnamese, English',
    no_consultants: true,
  });
  const top = await show('top', `/certification-applications/${application.number}`);
  await does(top, 'certification-application', 'approve', {}, { signed: true });
  await manager.reload();
  await does(manager, 'certification-application', 'submit', {}, { signed: true });
  await deliver();

  received = await newest('certifier', 'client-applications');
  const certifier = await show('certifier', `/client-applications/${received.number}`);
  await certifier.getByText(scope_statement).first().waitFor();
  const question = 'Which data centre is in the scope?';
  await does(certifier, 'client-application', 'return', { answer: question });
  await deliver();

  await manager.reload();
  await manager.getByText(question).first().waitFor();
  const said = { outsourcing: 'Both data centres are our own.' };
  await act('manager', 'certification-applications', application.number, 'revise', said);
  await act('top', 'certification-applications', application.number, 'approve');
  await manager.reload();
  await does(manager, 'certification-application', 'resubmit', {}, { signed: true });
  await deliver();

  await act('certifier', 'client-applications', received.number, 'review', reviewed);
  await certifier.reload();
  await certifier.getByText(said.outsourcing).first().waitFor();
  await does(certifier, 'client-application', 'accept', {}, { signed: true });
  await deliver();
  await manager.reload();
  await stateOf(manager, english('certification-application').state('accepted'));
});

test('an agreement is offered from the client’s file and accepted by top management', async () => {
  const { act, show, newest, deliver } = scene;
  file = await keepFile(scene, received.id);
  const offer = await prepareAgreement(scene, file, received.id);
  const certifier = await show('certifier', `/client-agreements/${offer.number}`);
  await does(certifier, 'client-agreement', 'offer', {}, { signed: true });
  await deliver();
  const agreement = await newest('top', 'certification-agreements');
  const top = await show('top', `/certification-agreements/${agreement.number}`);
  await does(top, 'certification-agreement', 'accept', {}, { signed: true });
  await deliver();
  await certifier.reload();
  await stateOf(certifier, english('client-agreement').state('accepted'));
  await certifier.getByText(scene.names.top).first().waitFor();
  await act('certifier', 'certifications', file.number, 'agree', { agreement: offer.id });
});

test('stage 1 is planned, confirmed by the client and reported', async () => {
  const { act, show, newest, deliver } = scene;
  const day = dayFromNow(-30);
  stageOne = await planAudit(scene, file, received.id, {
    title: 'Stage 1 at Lotus Cloud',
    kind: 'stage-1',
    begins_on: day,
    ends_on: day,
    sessions: [{ day, begins: '09:00', topic: 'Opening, documents', method: 'document-review' }],
  });
  const certifier = await show('certifier', `/certification-audits/${stageOne.number}`);
  await does(certifier, 'certification-audit', 'send-plan', {});
  await stateOf(certifier, english('certification-audit').state('plan-sent'));
  await deliver();
  const audit = await newest('manager', 'external-audits');
  const manager = await show('manager', `/external-audits/${audit.number}`);
  await does(manager, 'external-audit', 'confirm', { answer: 'The day suits us.' });
  await deliver();
  await holdAudit(scene, stageOne, day);
  await closeOnSite(scene, stageOne, day);
  const lead = await show('lead', `/certification-audits/${stageOne.number}`);
  await does(
    lead,
    'certification-audit',
    'report',
    {
      conclusions: 'The system is documented and in use.',
      report_date: dayFromNow(-29),
      readiness: english('certification-audit').choice('readiness', 'ready'),
    },
    { signed: true },
  );
  await deliver();
  await manager.reload();
  await stateOf(manager, english('external-audit').state('reported'));
  await act('certifier', 'certification-audits', stageOne.number, 'review');
});

/** Stage 2 until its findings are raised: three work papers of three methods, two majors and a minor. */
async function auditStageTwo(): Promise<Known[]> {
  const { act, newest, deliver } = scene;
  const [begins_on, ends_on] = [dayFromNow(-10), dayFromNow(-8)];
  stageTwo = await planAudit(scene, file, received.id, {
    title: 'Stage 2 at Lotus Cloud',
    kind: 'stage-2',
    previous: stageOne.id,
    begins_on,
    ends_on,
    sessions: [{ day: begins_on, begins: '09:00', topic: 'Suppliers and reviews', method: 'interview' }],
  });
  await act('certifier', 'certification-audits', stageTwo.number, 'send-plan');
  const audit = await newest('manager', 'external-audits');
  await act('manager', 'external-audits', audit.number, 'confirm', { answer: 'The days suit us.' });
  await deliver();
  await holdAudit(scene, stageTwo, begins_on);
  const found = [
    ['interview', 'major', ['8.3.4.1-a'], 'Suppliers are not evaluated'],
    ['document-review', 'major', ['9.3-s1'], 'Management review left out what the standard asks for'],
    ['observation', 'minor', ['8.6.1-a'], 'Incidents are recorded late at night'],
  ] as const;
  const findings: Known[] = [];
  for (const [method, grade, requirements, title] of found) {
    const paper = await writePaper(scene, stageTwo, { title, method, requirements });
    const statement = `${title}; this does not meet the requirement.`;
    findings.push(await raise(scene, stageTwo, paper, { title, grade, requirements, statement }));
  }
  return findings;
}

test('findings of stage 2 arrive at the client and become improvement work in one step', async () => {
  const { act, show, newest, deliver } = scene;
  const [first, ...others] = await auditStageTwo();
  const lead = await show('lead', `/certification-findings/${first?.number}`);
  await does(lead, 'certification-finding', 'issue', {});
  for (const { number } of others) await act('lead', 'certification-findings', number, 'issue');
  await closeOnSite(scene, stageTwo, dayFromNow(-8));
  await show('lead', `/certification-audits/${stageTwo.number}`);
  const work = lead.getByRole('region', { name: 'Work papers by part and method' });
  await work.getByRole('link', { name: 'WP0000003' }).waitFor();
  expect(await work.getByRole('link', { name: /^WP\d{7}$/ }).count()).toBe(3);
  await work.getByRole('link', { name: 'WP0000001' }).click();
  await lead.getByRole('heading', { level: 1, name: 'Suppliers are not evaluated' }).waitFor();
  await act('lead', 'certification-audits', stageTwo.number, 'report', {
    conclusions: 'Effective but for suppliers and reviews.',
    report_date: dayFromNow(-7),
    recommendation: 'grant',
  });
  await act('certifier', 'certification-audits', stageTwo.number, 'review');

  const audit = await newest('manager', 'external-audits');
  const manager = await show('manager', `/external-audits/${audit.number}`);
  const findings = manager.getByRole('region', { name: 'Findings' });
  await findings.getByRole('button', { name: 'Make improvement work of 3 findings' }).click();
  const dialog = manager.getByRole('dialog', { name: 'Make improvement work' });
  await dialog.getByRole('combobox', { name: 'For all: Owner' }).fill(scene.names.manager);
  await manager.getByRole('option', { name: scene.names.manager }).click();
  await dialog.getByRole('button', { name: 'Make improvement work of 3 findings' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await findings
    .getByRole('link', { name: /^NCR\d{7}/ })
    .nth(2)
    .waitFor();
  await deliver();
});

test('a grade that the body changes is changed at the client, who sees both and why', async () => {
  const { act, show } = scene;
  await act('lead', 'certification-findings', 'CFI0000003', 'regrade', { grade: 'major' });
  const manager = await show('manager', '/received-findings/RF0000003');
  const changes = manager.getByRole('table').filter({ hasText: names.column('gradings', 'from') });
  await changes.getByText(names.choice('grade', 'minor')).waitFor();
  await changes.getByText(names.choice('grade', 'major')).waitFor();
  await changes.getByText('Sample: as was agreed.').waitFor();
  await act('lead', 'certification-findings', 'CFI0000003', 'regrade', { grade: 'minor' });
  const { grade, gradings } = await scene.read('manager', 'received-findings', 'RF0000003');
  expect([grade, (gradings as unknown[]).length]).toEqual(['minor', 2]);
});

/** The provider's findings, oldest first. */
async function findingsOfProvider(): Promise<readonly Known[]> {
  const found: Known[] = [];
  for (const number of ['RF0000001', 'RF0000002', 'RF0000003']) {
    found.push(await scene.read('manager', 'received-findings', number));
  }
  return found;
}

test('answers are accepted, what was done is reported with evidence and verified', async () => {
  const { act, show, deliver } = scene;
  const [first, ...others] = await findingsOfProvider();
  for (const { number } of [first as Known, ...others]) {
    await act('manager', 'received-findings', number, 'prepare-answer', answer);
  }
  const top = await show('top', `/received-findings/${first?.number}`);
  await does(top, 'received-finding', 'answer', {}, { signed: true });
  for (const { number } of others) await act('top', 'received-findings', number, 'answer');
  await deliver();

  const lead = await show('lead', '/certification-findings/CFI0000001');
  await lead.getByText(answer.root_cause).first().waitFor();
  await does(lead, 'certification-finding', 'accept-answer', {});
  for (const number of ['CFI0000002', 'CFI0000003']) {
    await act('lead', 'certification-findings', number, 'accept-answer');
  }
  await deliver();

  const manager = await show('manager', `/received-findings/${first?.number}`);
  await stateOf(manager, names.state('in-progress'));
  const evidence_list = [{ what: 'Evaluation of the supplier', where: 'DOC0000031', hash: 'a'.repeat(64) }];
  for (const { number } of [first as Known, others[0] as Known]) {
    const done = 'An owner was named; all suppliers were evaluated.';
    await act('manager', 'received-findings', number, 'report-done', { done, evidence_list });
  }
  await lead.reload();
  await does(lead, 'certification-finding', 'verify', { verdict: 'Seen.' }, { signed: true });
  await act('lead', 'certification-findings', 'CFI0000002', 'verify', { verdict: 'Seen.' });
  await manager.reload();
  await stateOf(manager, names.state('closed'));
});

test('who audited does not decide; somebody else grants, and the certificate is issued', async () => {
  const { make, act, show, newest, deliver } = scene;
  const decision = await make('certifier', 'certification-decisions', {
    title: 'Initial certification of Lotus Cloud',
    kind: 'grant',
    certification: file.id,
    application: received.id,
    audits: [stageOne.id, stageTwo.id],
    scope_statement,
    sites,
  });
  const path = `/certification-decisions/${decision.number}`;
  const own = english('certification-decision');
  const lead = await show('lead', path);
  await lead
    .getByRole('region', { name: 'Next' })
    .getByRole('button', { name: own.activity('decide') })
    .click();
  const dialog = lead.getByRole('dialog', { name: own.activity('decide') });
  await dialog.getByLabel(/^Reasons/).fill('I saw it myself.');
  await dialog
    .getByLabel(/^Your password/)
    .first()
    .fill(password);
  await dialog.getByRole('button', { name: own.activity('decide'), exact: true }).click();
  const { text } = errorRegistry['certification-decision.audited-oneself'];
  await dialog.getByText(text.en).first().waitFor();

  const decider = await show('decider', path);
  const granted = { reasons: 'Both majors are verified, the minor one is planned.', answer: 'Granted.' };
  await does(decider, 'certification-decision', 'decide', granted, { signed: true });
  await stateOf(decider, own.state('decided'));
  await act('certifier', 'certification-decisions', decision.number, 'announce', { answer: 'Granted.' });
  const manager = await show('manager', `/certification-applications/${application.number}`);
  await stateOf(manager, english('certification-application').state('decided'));
  await act('certifier', 'certifications', file.number, 'certify', { decision: decision.id });

  certificate = await make('certifier', 'certificates', {
    title: 'Certificate of Lotus Cloud',
    certification: file.id,
    decision: decision.id,
    effective_on: dayFromNow(0),
    expires_on: dayFromNow(1000),
  });
  await act('certifier', 'certificates', certificate.number, 'prepare', { decision: decision.id });
  const certifier = await show('certifier', `/certificates/${certificate.number}`);
  await does(certifier, 'certificate', 'issue', {}, { signed: true });
  await stateOf(certifier, english('certificate').state('valid'));
  await deliver();
  const held = await newest('manager', 'held-certificates');
  expect(held['decided_on']).toBe(dayFromNow(0));
  await show('manager', `/held-certificates/${held.number}`);
  await stateOf(manager, english('held-certificate').state('valid'));
});

test('anybody sees what the certificate is worth: valid, suspended, and valid again', async () => {
  const { act, read, show, pages } = scene;
  certificate = await read('certifier', 'certificates', certificate.number);
  const anybody = await program.open();
  await anybody.goto(`${program.base}/certificates/${String(certificate['certificate_number'])}`);
  const status = anybody.getByRole('status');
  expect(await status.innerText()).toBe('Valid');
  await anybody.getByText(scope_statement).first().waitFor();
  for (const [activity, shown, state] of [
    ['suspend', 'Suspended', 'suspended'],
    ['restore', 'Valid', 'valid'],
  ] as const) {
    const { id } = await decided(scene, activity, file, activity === 'restore' ? [stageTwo] : []);
    await act('certifier', 'certificates', certificate.number, activity, { decision: id });
    await anybody.reload();
    expect(await status.innerText()).toBe(shown);
    await pages.manager.reload();
    await stateOf(pages.manager, english('held-certificate').state(state));
    // What is done to the certificate is done to the file.
    const { state: ofFile } = await read('certifier', 'certifications', file.number);
    expect(ofFile).toBe(state === 'valid' ? 'certified' : state);
  }
  const certifier = await show('certifier', `/certificates/${certificate.number}`);
  const opened = certifier.waitForEvent('popup');
  await certifier.getByRole('link', { name: 'Public status page' }).click();
  expect(await (await opened).getByRole('status').innerText()).toBe('Valid');
  await anybody.context().close();
  expect(program.errors).toEqual([]);
});

/** Pages of the road that have something of their own and that no other test looks at. */
const stops: readonly [Player, string][] = [
  ['manager', '/certification'],
  ['manager', '/certification/readiness'],
  ['certifier', '/certifications/CRT0000001'],
  ['manager', '/external-audits/EXA0000002'],
  ['certifier', '/certification-audits/CAU0000002'],
  ['manager', '/received-findings/RF0000001'],
  ['certifier', '/certificates/CER0000001'],
];

test.each([looks[0], looks[3]])('the pages of the road are accessible: %o', async (look = {}) => {
  for (const player of ['manager', 'certifier'] as const) {
    const page = await scene.open(player, look);
    for (const [whose, path] of pagesIn(look, stops)) {
      if (whose !== player) continue;
      await page.goto(program.base + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await settled(page);
      expect(await accessibilityProblems(page), path).toEqual([]);
    }
    await page.context().close();
  }
  const page = await program.open(look);
  const number = encodeURIComponent(String(certificate['certificate_number']));
  await page.goto(`${program.base}/certificates/${number}`);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.context().close();
  expect(program.errors).toEqual([]);
});
