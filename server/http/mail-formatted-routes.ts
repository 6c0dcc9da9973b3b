import { Type } from 'typebox';
import { formattedMail } from '../mail/incoming/formatted.ts';
import type { Platform } from '../platform.ts';
import { type HttpServer, principalOf } from './frame.ts';
import { problems } from './record-schemas.ts';

/** What the page of a mail may do: show letters and the pictures that it holds, and open links elsewhere. */
function policyOf(remote: boolean): string {
  return [
    "default-src 'none'",
    `img-src data:${remote ? ' https: http:' : ''}`,
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  ].join('; ');
}

const style =
  'body{font:14px/1.5 system-ui,sans-serif;margin:8px;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}img{max-width:100%;height:auto}table{max-width:100%}';

function pageOf(html: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><style>${style}</style></head><body>${html}</body></html>`;
}

/** The route by which the formatted text of a mail is shown, in a frame that can do nothing. */
export function registerMailFormattedRoutes(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/mails/:id/formatted',
    {
      config: { access: 'everyone' },
      schema: {
        operationId: 'show-formatted-mail',
        summary: 'The formatted text of a mail that came in, made harmless, as a page of its own',
        tags: ['mail'],
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        querystring: Type.Object(
          {
            remote: Type.Optional(
              Type.Boolean({
                default: false,
                description: 'Also load pictures from elsewhere, which tells their owner.',
              }),
            ),
          },
          { additionalProperties: false },
        ),
        produces: ['text/html'],
        response: { 200: Type.String(), ...problems },
      },
    },
    async (request, reply) => {
      const { remote = false } = request.query;
      const { html, left_out } = await formattedMail(
        platform,
        principalOf(request),
        request.params.id,
        remote,
      );
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', policyOf(remote))
        .header('x-frame-options', 'SAMEORIGIN')
        .header('referrer-policy', 'no-referrer')
        .header('x-pictures-left-out', String(left_out))
        .send(pageOf(html));
    },
  );
}
