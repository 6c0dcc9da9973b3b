import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAuthenticationResults } from './authentication-results.ts';
import { parseMail } from './parse.ts';
import { senderProof } from './sender-proof.ts';

const ours = 'mx.example.org';

async function proofOf(results: readonly string[], from = 'Ann <ann@customer.example>') {
  const headers = results.map((value) => `Authentication-Results: ${value}`);
  const raw = [...headers, `From: ${from}`, 'Subject: x', '', 'x'].join('\r\n');
  return senderProof(await parseMail(Buffer.from(raw)), ours);
}

describe('what our own server found out about a sender', () => {
  it.each([
    ['dmarc=pass header.from=customer.example', 'proved'],
    ['dmarc=fail (p=REJECT) header.from=customer.example; spf=pass smtp.mailfrom=customer.example', 'failed'],
    // Where DMARC says neither, one of the others has to stand for the sender's own domain.
    ['dmarc=none header.from=customer.example; dkim=pass header.d=customer.example', 'proved'],
    ['spf=pass smtp.mailfrom="bounce@mail.customer.example"', 'proved'],
    ['spf=pass smtp.mailfrom=attacker.example; dkim=pass header.d=attacker.example', 'failed'],
    ['spf=fail smtp.mailfrom=customer.example; dkim=fail header.d=customer.example', 'failed'],
    ['spf=temperror smtp.mailfrom=customer.example', 'failed'],
    ['dkim=pass header.d=example', 'failed'],
    // Of whom it passed counts, not that it did.
    ['dmarc=pass header.from=attacker.example', 'failed'],
    ['dmarc=pass', 'failed'],
    // Words in comments and quotation marks are no results; what is broken proves nothing.
    ['spf=fail (dmarc=pass header.from=customer.example)', 'failed'],
    ['spf=fail reason="x; dmarc=pass header.from=customer.example"', 'failed'],
    ['dmarc=pass header.from=customer.example; spf=fail (never closed', 'failed'],
    // Nothing is known.
    ['none', null],
    ['auth=pass smtp.auth=ann', null],
  ])('%s → %s', async (results, proof) => {
    expect(await proofOf([`${ours}; ${results}`])).toBe(proof);
  });

  it('is read as servers write it', async () => {
    const google =
      ' MX.example.org;\r\n\tdkim=pass header.i=@customer.example header.s=a header.b="Z3/Rq0+g=";\r\n\tspf=pass (mx: domain of ann@customer.example designates 192.0.2.1 as permitted sender) smtp.mailfrom=ann@customer.example;\r\n\tdmarc=pass (p=NONE sp=NONE dis=NONE) header.from=customer.example';
    expect(await proofOf([google])).toBe('proved');
    expect(await proofOf([`${ours} 1; dkim/1 = pass header.d = customer.example;`])).toBe('proved');
  });

  it('counts by its topmost header alone, whatever others say above and below', async () => {
    const [good, bad] = [
      'dmarc=pass header.from=customer.example',
      'dmarc=fail header.from=customer.example',
    ];
    expect(await proofOf([`mx.attacker.example; ${good}`])).toBeNull();
    expect(await proofOf([good])).toBeNull();
    expect(await proofOf([`mx.attacker.example; ${good}`, `${ours}; ${bad}`, `${ours}; ${good}`])).toBe(
      'failed',
    );
    expect(await proofOf([`${ours}; ${good}`, `${ours}; ${bad}`])).toBe('proved');
  });

  it('is never that a sender is proved by what they put into a comment, a quotation or a name', () => {
    const forged = 'dmarc=pass header.from=customer.example';
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (before, after) => {
        const quoted = `${before}; ${forged}; ${after}`.replace(/["\\]/g, String.raw`\$&`);
        const commented = `${before}; ${forged}; ${after}`.replace(/[()\\]/g, String.raw`\$&`);
        for (const value of [`spf=fail reason="${quoted}"`, `spf=fail (${commented})`]) {
          const read = readAuthenticationResults(`${ours}; ${value}`);
          expect(read?.results?.map(({ method }) => method) ?? []).not.toContain('dmarc');
        }
      }),
    );
  });

  it('ends with whatever anybody sends, in no more steps than there are letters', () => {
    const letters = fc.constantFrom(...'()";=./\\ ab1\r\n');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 200 }), (text) => {
        const read = readAuthenticationResults(`${ours};${text}`);
        expect(read === null || read.authserv_id === ours).toBe(true);
      }),
    );
    expect(readAuthenticationResults(`${ours}; spf=fail ${'('.repeat(1_000_000)}`)?.results).toBeNull();
  });
});
