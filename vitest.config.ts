import { defineConfig } from 'vitest/config';
import { SamplesLast } from './tidy/test-order.ts';

// Limits for a machine that does other things too; nothing waits for them.
const shared = { testTimeout: 120_000, hookTimeout: 300_000 };

/**
 * `pure`: no database, no browser. `server`: on a real PostgreSQL. `browser`: the whole program in Chromium.
 *
 * Files of one worker share what they import: reading the program anew for each file took longer than most of them. So a test
 * leaves nothing behind in a module, and one that puts a stand-in in a module's place resets modules before and after.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: SamplesLast },
    projects: [
      {
        test: {
          ...shared,
          isolate: false,
          name: 'pure',
          include: ['{kernel,standard,mining,evidence,mail,processes,tidy,web}/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          ...shared,
          isolate: false,
          name: 'server',
          include: ['{server,cli,simulator,bench}/**/*.test.ts'],
          globalSetup: ['server/testing/global-setup.ts'],
        },
      },
      {
        test: {
          ...shared,
          isolate: false,
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          // As long as Playwright waits by itself: a second is short for a page on a busy machine.
          expect: { poll: { timeout: 30_000 } },
          // A browser on a shared machine stands still now and then. Who needed a second attempt is named at the end of the run.
          retry: 1,
          globalSetup: ['server/testing/global-setup.ts'],
        },
      },
    ],
  },
});
