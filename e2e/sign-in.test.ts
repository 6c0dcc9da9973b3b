import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './accessibility.ts';
import { type Program, signIn, startProgram } from './program.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

test('somebody signs in, comes where they were going, and signs out again', async () => {
  const page = await program.open();
  await page.goto(`${program.base}/settings/priority`);
  await page.waitForURL(/sign-in/);
  await page.locator('input[type=email]').fill('admin@sample.example');
  await page.locator('input[type=password]').fill('not the password');
  await page.locator('button[type=submit]').click();
  await page.getByRole('alert').first().waitFor();
  await page.locator('input[type=password]').fill('a long sample password');
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/settings/);
  expect(program.errors).toEqual([]);
});

test.each(['en', 'vi', 'zh'] as const)(
  'the sign-in page is accessible in %s, light and dark',
  async (language) => {
    for (const dark of [false, true]) {
      const page = await program.open({ language, dark });
      await page.goto(`${program.base}/sign-in`);
      await page.locator('input[type=password]').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
    }
  },
);

test('a person signed in stays so on the next page', async () => {
  const page = await program.open();
  await signIn(page, program.base);
  await page.reload();
  await page.getByRole('navigation').first().waitFor();
  expect(page.url()).not.toContain('sign-in');
});
