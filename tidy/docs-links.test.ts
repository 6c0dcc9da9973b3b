import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const pages = ['*.md', 'docs/**/*.md', 'bench/*.md'].flatMap((pattern) => globSync(pattern, { cwd: root }));

/** Links of a page to files of the project. */
function localLinks(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => (link ?? '').replace(/#.*$/, ''));
  return links.filter((link) => link !== '' && !/^[a-z]+:/.test(link));
}

test('every link of the documentation leads to a file', () => {
  expect(pages.length).toBeGreaterThan(10);
  const broken = pages.flatMap((page) =>
    localLinks(page)
      .filter((link) => !existsSync(join(root, dirname(page), link)))
      .map((link) => `${page}: ${link}`),
  );
  expect(broken).toEqual([]);
});

test('every page of the documentation is reached from the README', () => {
  const seen = new Set<string>();
  const open = (page: string): void => {
    if (seen.has(page) || !page.endsWith('.md')) return;
    seen.add(page);
    for (const link of localLinks(page)) open(join(dirname(page), link));
  };
  open('README.md');
  const apart = pages.filter((page) => page.startsWith('docs/') && !/docs\/decisions\//.test(page));
  expect(apart.filter((page) => !seen.has(page))).toEqual([]);
});
