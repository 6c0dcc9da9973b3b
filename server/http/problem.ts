import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorCode, errorRegistry, Refusal } from '../../kernel/errors.ts';
import { fillText, type Language, languages } from '../../kernel/text.ts';

/** A problem document (RFC 9457) with the code of the registry. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, unknown>>;
  readonly errors?: readonly {
    field: string;
    code: ErrorCode;
    detail: string;
    params: Readonly<Record<string, unknown>>;
  }[];
  readonly current?: unknown;
}

/** The language the caller asks for: that of the person signed in, then Accept-Language, then English. */
export function languageOf(request: FastifyRequest): Language {
  const asked = request.headers['accept-language']?.slice(0, 2).toLowerCase();
  return languages.find((language) => language === asked) ?? request.signedIn?.person.language ?? 'en';
}

/** The problem document of a refusal in a language. */
export function problemOf(refusal: Refusal, language: Language): ProblemDocument {
  const { status, text } = errorRegistry[refusal.code];
  const detail = fillText(text[language], refusal.params);
  return {
    type: `https://touchstone.invalid/errors/${refusal.code}`,
    title: refusal.code,
    status,
    detail,
    code: refusal.code,
    params: refusal.params,
    ...(refusal.problems.length === 0
      ? {}
      : {
          errors: refusal.problems.map((problem) => ({
            field: problem.field,
            code: problem.code,
            detail: fillText(errorRegistry[problem.code].text[language], problem.params),
            params: problem.params ?? {},
          })),
        }),
    ...(refusal.current === undefined ? {} : { current: refusal.current }),
  };
}

const databaseGone = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
]);

/** The refusal that an error of the framework, the database or ourselves means to the caller. */
export function refusalOf(
  error: FastifyError | Refusal,
  requestId: string,
  bodyLimit_bytes?: number,
): Refusal {
  if (error instanceof Refusal) return error;
  if (error.validation !== undefined) {
    const problems = error.validation.slice(0, 20).map((problem) => ({
      field:
        problem.instancePath.replace(/^\//, '').replaceAll('/', '.') ||
        String(problem.params['missingProperty'] ?? problem.params['additionalProperty'] ?? ''),
      code: 'field.invalid' as const,
      params: { expected: problem.message ?? '' },
    }));
    return new Refusal('request.invalid', { problem: error.message }, { problems });
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' || error.statusCode === 413) {
    const limit = bodyLimit_bytes === undefined ? 'size' : `${bodyLimit_bytes / 1_048_576} MiB`;
    return new Refusal('request.too-large', { limit });
  }
  if (databaseGone.has(error.code)) return new Refusal('database.unavailable');
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new Refusal('request.invalid', { problem: error.message });
  }
  return new Refusal('program.failed', { request: requestId });
}

/** Answers any error with a problem document; what is ours to mend goes to the log, without what people typed. */
export function answerProblem(
  error: FastifyError | Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const refusal = refusalOf(error, request.id, request.routeOptions.bodyLimit);
  if (refusal.status >= 500) request.log.error({ err: error }, 'request failed');
  if (refusal.code === 'request.too-many')
    reply.header('retry-after', String(refusal.params['seconds'] ?? 60));
  void reply
    .code(refusal.status)
    .type('application/problem+json')
    .send(problemOf(refusal, languageOf(request)));
}
