import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'functions/**/*.test.ts', 'cdk/**/*.test.ts', 'web/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/build/**'],
    globalSetup: ['tests/browser/seeded.ts'],
    sequence: { sequencer: LongestFirst },
    /** Only ends what hangs: how long a test takes on a busy machine says nothing of it. */
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    maxWorkers: 2,
    // Files of one worker share the engine, the Korean dictionary and the loaded SDKs; each test has a table of its own.
    isolate: false,
  },
});
