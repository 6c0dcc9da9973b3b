/**
 * Short name of an organisation for addresses and commands: small Latin letters, digits and dashes.
 *
 * A name without any Latin letter or digit gets `organisation`; whoever wants another says so.
 */
export function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'organisation' : slug;
}
