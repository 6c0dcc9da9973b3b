import { fillText, type Language, languages, type Text } from '../../kernel/text.ts';
import { satisfactionChoiceTexts, satisfactionScores } from '../../processes/satisfaction.ts';
import type { Survey } from '../surveys/survey.ts';
import { surveyTexts } from '../surveys/texts.ts';
import { escaped, languageNames } from './public-page.ts';

/** What the page shows: the question, or that there is nothing (more) to answer. */
export type ShownSurvey = 'asked' | 'missing-score' | 'thanks' | 'answered' | 'ended' | 'open' | 'unknown';

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; background: light-dark(#fff, #16191d); color: light-dark(#1d2329, #e4e7eb); }
a { color: light-dark(#1f4f94, #9cc2f7); }
body { max-width: 34rem; margin: 0 auto; padding: 1rem 1rem 3rem; overflow-wrap: anywhere; }
nav { display: flex; gap: 1rem; flex-wrap: wrap; }
nav a { padding: .5rem 0; }
h1 { font-size: 1.3rem; line-height: 1.35; margin: 1.25rem 0 .5rem; }
.about { opacity: .8; margin: 0; }
fieldset { border: 0; padding: 0; margin: 1rem 0; display: grid; gap: .5rem; }
legend { padding: 0; margin-bottom: .5rem; font-weight: 600; }
.answer { display: flex; align-items: center; gap: .75rem; min-height: 3rem; padding: 0 .85rem; border: 1px solid light-dark(#aab2bd, #4b545f); border-radius: .4rem; cursor: pointer; }
.answer:has(:checked) { outline: 3px solid light-dark(#2f5fa5, #9cc2f7); outline-offset: -1px; }
input[type=radio] { width: 1.25rem; height: 1.25rem; margin: 0; }
label.remark { display: block; margin-bottom: .25rem; }
textarea { box-sizing: border-box; width: 100%; min-height: 7rem; font: inherit; padding: .6rem; border: 1px solid light-dark(#7b8592, #6f7987); border-radius: .4rem; }
button { font: inherit; font-weight: 600; min-height: 3rem; width: 100%; margin-top: 1rem; border: 0; border-radius: .4rem; color: #fff; background: #264f8c; cursor: pointer; }
.problem { border-left: .35rem solid light-dark(#b8330a, #ff9068); padding: .25rem .75rem; }
.small { font-size: .9rem; opacity: .8; }
:focus-visible { outline: 3px solid light-dark(#2f5fa5, #9cc2f7); outline-offset: 2px; }
`;

const said = {
  thanks: [surveyTexts.thanks, surveyTexts.kept],
  answered: [surveyTexts.answered, surveyTexts['answered-why']],
  ended: [surveyTexts.ended, surveyTexts['ended-why']],
  open: [surveyTexts.open, surveyTexts['open-why']],
  unknown: [surveyTexts.unknown, surveyTexts['unknown-why']],
} as const satisfies Record<string, readonly [Text, Text]>;

function formOf(survey: Survey, missing: boolean, remark: string, language: Language): string {
  const say = (text: Text): string => escaped(text[language]);
  const answers = satisfactionScores
    .toReversed()
    .map(
      (score) =>
        `<label class="answer"><input type="radio" name="score" value="${score}" required> ${say(
          satisfactionChoiceTexts.satisfaction[score],
        )}</label>`,
    );
  const seen = escaped(fillText(surveyTexts.seen[language], { organisation: survey.organisation }));
  return `<h1>${say(surveyTexts.question)}</h1><p class="about">${escaped(survey.number)} · ${escaped(survey.title)}</p>
${missing ? `<p class="problem" role="alert">${say(surveyTexts.choose)}</p>` : ''}
<form method="post" action="?language=${language}">
<fieldset><legend>${say(surveyTexts.question)}</legend>${answers.join('')}</fieldset>
<label class="remark" for="text">${say(surveyTexts.remark)}</label>
<textarea id="text" name="text" maxlength="2000">${escaped(remark)}</textarea>
<p class="small">${seen}</p>
<button type="submit">${say(surveyTexts.send)}</button></form>`;
}

/**
 * The page on which somebody answers by the link of a mail: without a script, so that it works everywhere.
 *
 * @param survey null where the link is none of ours
 * @param remark what was typed, where the page is shown again
 * @param nonce of the answer, by which its style is allowed
 */
export function surveyPage(
  shown: ShownSurvey,
  survey: Survey | null,
  remark: string,
  language: Language,
  nonce: string,
): string {
  const others = languages
    .map((one) => `<a href="?language=${one}" lang="${one}" hreflang="${one}">${languageNames[one]}</a>`)
    .join('');
  const asks = survey !== null && (shown === 'asked' || shown === 'missing-score');
  const [title, why] = asks ? [surveyTexts.question, surveyTexts.question] : said[shown as keyof typeof said];
  const about = asks
    ? formOf(survey, shown === 'missing-score', remark, language)
    : `<h1 role="status">${escaped(title[language])}</h1><p>${escaped(fillText(why[language], { number: survey?.number ?? '' }))}</p>`;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><title>${escaped(title[language])}</title>
<style nonce="${nonce}">${style}</style></head>
<body><nav>${others}</nav><main>${about}</main></body></html>
`;
}
