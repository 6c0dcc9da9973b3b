import { problemSentence } from '../../evidence/problem.ts';
import { checkedLines, keyLine, subjectLine, verdictLine } from '../../evidence/report-lines.ts';
import { type PackReport, verifyPack } from '../../evidence/verify/verify-pack.ts';
import { parseVerifierKey } from '../../kernel/signed-note.ts';
import { fillText, type Language, languages } from '../../kernel/text.ts';
import { browserVerifierTools, sourceOf } from './browser-tools.ts';
import { pageTexts } from './texts.ts';

/** The offline page: a file, a key and a kept checkpoint in, a verdict and a list out. Nothing leaves the page. */

const languageNames: Readonly<Record<Language, string>> = { en: 'English', vi: 'Tiếng Việt', zh: '中文' };

let language: Language =
  languages.find((known) => navigator.language.toLowerCase().startsWith(known)) ?? 'en';
let file: File | null = null;
let report: PackReport | null = null;

const say = (name: keyof typeof pageTexts, params: Readonly<Record<string, unknown>> = {}): string =>
  fillText(pageTexts[name][language], params);

function part(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

/** What the page asks for; inputs, texts and buttons have in common what is used of them here. */
const form = {
  file: part('file') as HTMLInputElement,
  key: part('key') as HTMLInputElement,
  checkpoint: part('checkpoint') as HTMLTextAreaElement,
  verify: part('verify') as HTMLButtonElement,
};

function listOf(lines: readonly string[]): HTMLUListElement {
  const list = document.createElement('ul');
  for (const line of lines) list.append(Object.assign(document.createElement('li'), { textContent: line }));
  return list;
}

function textNode(kind: 'h2' | 'p', text: string): HTMLElement {
  return Object.assign(document.createElement(kind), { textContent: text });
}

function showReport(): void {
  const place = part('report');
  place.replaceChildren();
  if (report === null) return;
  const verdict = textNode('p', verdictLine(report, language));
  verdict.className = `verdict ${report.whole ? 'good' : 'bad'}`;
  const subject = subjectLine(report, language);
  place.append(
    verdict,
    ...(subject === null ? [] : [textNode('p', subject)]),
    textNode('p', keyLine(report, language)),
  );
  if (report.problems.length > 0) {
    place.append(
      textNode('h2', say('problems')),
      listOf(report.problems.map((one) => problemSentence(one, language))),
    );
  }
  place.append(
    textNode('h2', say('checked')),
    listOf(checkedLines(report, language)),
    textNode('p', say('says')),
  );
}

function showTexts(): void {
  document.documentElement.lang = language;
  document.title = say('title');
  for (const place of document.querySelectorAll<HTMLElement>('[data-text]')) {
    place.textContent = say(place.dataset['text'] as keyof typeof pageTexts);
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('#languages button')) {
    button.setAttribute('aria-pressed', String(button.lang === language));
  }
  showReport();
}

function makeLanguages(): void {
  for (const known of languages) {
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      lang: known,
      textContent: languageNames[known],
    });
    button.addEventListener('click', () => {
      language = known;
      showTexts();
    });
    part('languages').append(button, ' ');
  }
}

async function verify(): Promise<void> {
  if (file === null) return;
  const status = part('status');
  const line = form.key.value.trim();
  const key = line === '' ? undefined : parseVerifierKey(browserVerifierTools.sha, line);
  if (key === null) {
    status.textContent = say('key-wrong');
    form.key.focus();
    return;
  }
  // Whoever pastes a checkpoint may lose the newline at its end.
  const kept = form.checkpoint.value.trim();
  report = null;
  showReport();
  form.verify.disabled = true;
  report = await verifyPack(browserVerifierTools, sourceOf(file), {
    key,
    checkpoint: kept === '' ? undefined : `${kept}\n`,
    onProgress: (done, total) => {
      status.textContent = say('working', { percent: total === 0 ? 100 : Math.floor((done / total) * 100) });
    },
  });
  form.verify.disabled = false;
  status.textContent = '';
  showReport();
}

function choose(chosen: File | null | undefined): void {
  file = chosen ?? null;
  form.verify.disabled = file === null;
  part('name').textContent = file === null ? '' : file.name;
  void verify();
}

function listen(): void {
  form.file.addEventListener('change', () => choose(form.file.files?.[0]));
  part('form').addEventListener('submit', (event) => {
    event.preventDefault();
    void verify();
  });
  for (const name of ['dragover', 'dragleave', 'drop'] as const) {
    document.body.addEventListener(name, (event) => {
      event.preventDefault();
      document.body.classList.toggle('over', name === 'dragover');
      if (name === 'drop') choose(event.dataTransfer?.files[0]);
    });
  }
}

makeLanguages();
listen();
showTexts();
