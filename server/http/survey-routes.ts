import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import { languages } from '../../kernel/text.ts';
import { longestRemark, satisfactionScores } from '../../processes/satisfaction.ts';
import type { Platform } from '../platform.ts';
import { answerSurvey, type Survey, surveyByToken } from '../surveys/survey.ts';
import type { HttpServer } from './frame.ts';
import { languageOf } from './problem.ts';
import { RequestLimit } from './request-limit.ts';
import { type ShownSurvey, surveyPage } from './survey-page.ts';

/** Requests that one address may send within a minute: enough for an office behind one address, few for who guesses. */
const most_requests = 60;

const path = '/survey/:token';
const params = Type.Object({ token: Type.String({ minLength: 1, maxLength: 100 }) });
const querystring = Type.Object({ language: Type.Optional(Type.Enum([...languages])) });
const described = {
  tags: ['portal'],
  security: [],
  params,
  querystring,
  produces: ['text/html'],
};
const page = Type.String({ description: 'A page for people, in HTML.' });
const answers = { 200: page, 404: page, 409: page, 410: page, 422: page };

const statuses: Readonly<Record<ShownSurvey, 200 | 404 | 409 | 410 | 422>> = {
  asked: 200,
  thanks: 200,
  'missing-score': 422,
  unknown: 404,
  answered: 409,
  open: 409,
  ended: 410,
};

interface Shown {
  readonly shown: ShownSurvey;
  readonly survey: Survey | null;
  readonly remark?: string;
}

function send(request: FastifyRequest, reply: FastifyReply, { shown, survey, remark = '' }: Shown) {
  const nonce = randomBytes(16).toString('base64');
  const { language } = request.query as { readonly language?: (typeof languages)[number] };
  return reply
    .code(statuses[shown])
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header(
      'content-security-policy',
      `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    )
    .serializer(String)
    .send(surveyPage(shown, survey, remark, language ?? languageOf(request), nonce));
}

/** What a form of the page said. */
function formOf(body: unknown): { readonly score: number; readonly text: string | null } {
  const form = new URLSearchParams(typeof body === 'string' ? body : '');
  // What no database stores is left out: the page has no way to point at it.
  const text = (form.get('text') ?? '').replaceAll('\0', '').trim().slice(0, longestRemark).toWellFormed();
  return { score: Number(form.get('score') ?? Number.NaN), text: text === '' ? null : text };
}

const told: Readonly<Record<string, ShownSurvey>> = {
  'survey.answered': 'answered',
  'survey.ended': 'ended',
  'survey.record-open': 'open',
};

function registerAnswer(app: HttpServer, platform: Platform, limit: RequestLimit): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 32_768 },
      (_request, body, done) => done(null, body),
    );
    scope.post(
      path,
      {
        config: { access: 'public' },
        schema: {
          ...described,
          operationId: 'answer-survey',
          summary: 'Answer how satisfied one was, by the form of the page (score, text); once',
          consumes: ['application/x-www-form-urlencoded'],
          response: answers,
        },
      },
      async (request, reply) => {
        limit.count(request.ip, platform.now());
        const survey = await surveyByToken(platform, (request.params as { token: string }).token);
        if (survey === null) return send(request, reply, { shown: 'unknown', survey });
        const answer = formOf(request.body);
        if (!satisfactionScores.some((score) => score === answer.score)) {
          return send(request, reply, { shown: 'missing-score', survey, remark: answer.text ?? '' });
        }
        try {
          await answerSurvey(platform, survey, answer, null);
          return await send(request, reply, { shown: 'thanks', survey });
        } catch (error) {
          const shown = error instanceof Refusal ? told[error.code] : undefined;
          if (shown === undefined) throw error;
          return send(request, reply, { shown, survey });
        }
      },
    );
  });
}

/** Registers the page on which people say by the link of a mail how satisfied they were; nobody signs in. */
export function registerSurveyRoutes(app: HttpServer, platform: Platform): void {
  const limit = new RequestLimit(most_requests);
  app.get(
    path,
    {
      config: { access: 'public' },
      schema: {
        ...described,
        operationId: 'survey-page',
        summary: 'The question of a survey by its link, as a page for people',
        response: answers,
      },
    },
    async (request, reply) => {
      limit.count(request.ip, platform.now());
      const survey = await surveyByToken(platform, request.params.token);
      return send(request, reply, { shown: survey?.state ?? 'unknown', survey });
    },
  );
  registerAnswer(app, platform, limit);
}
