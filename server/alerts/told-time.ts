/** Years that a tool may speak of: what lies elsewhere is how some of them write that there is no time. */
const sensible = { from: Date.UTC(2000, 0, 1), until: Date.UTC(2200, 0, 1) };

function parsed(text: string): number {
  // Seconds, milliseconds and nanoseconds since 1970 tell themselves apart by their size.
  if (/^\d{9,19}(\.\d+)?$/u.test(text)) {
    const number = Number(text);
    if (number < 1e11) return Math.round(number * 1000);
    return number < 1e14 ? Math.round(number) : Math.round(number / 1e6);
  }
  // Without a zone it is taken for UTC, whatever the server's own is.
  const plain = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?)$/u.exec(text);
  if (plain !== null) return Date.parse(`${plain[1]}T${plain[2]}Z`);
  // CloudWatch writes the zone without a colon.
  return Date.parse(text.replace(/([+-]\d{2})(\d{2})$/u, '$1:$2'));
}

/** The instant that a tool told, epoch milliseconds; null where it told none. Alertmanager writes year 1 for none. */
export function instantOf(text: string): number | null {
  const at = parsed(text.trim());
  return Number.isNaN(at) || at < sensible.from || at > sensible.until ? null : at;
}
