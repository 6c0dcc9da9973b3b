const units: Readonly<Record<string, number>> = {
  m: 1,
  min: 1,
  mins: 1,
  minute: 1,
  minutes: 1,
  phút: 1,
  分: 1,
  分钟: 1,
  h: 60,
  hr: 60,
  hrs: 60,
  hour: 60,
  hours: 60,
  giờ: 60,
  时: 60,
  小时: 60,
};

/**
 * Reads a length of time as people write it: `90`, `90 min`, `1.5 h`, `1:30`, `1 h 30 min`, `1 giờ 30 phút`, `1小时30分钟`.
 * A number alone counts minutes. The answer is in whole minutes; null when it is no length of time.
 */
export function parseMinutes(text: string): number | null {
  const written = text.trim().toLowerCase().normalize('NFC').replaceAll(',', '.');
  const clock = /^(\d{1,5}):([0-5]\d)$/.exec(written);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  if (/^\d+$/.test(written)) return Number(written);
  const parts = [...written.matchAll(/(\d+(?:\.\d+)?)\s*(\p{L}+)\s*/gu)];
  if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== written) return null;
  let sum = 0;
  for (const [, amount, unit] of parts) {
    const minutes = units[unit ?? ''];
    if (minutes === undefined) return null;
    sum += Number(amount) * minutes;
  }
  return Math.round(sum);
}
