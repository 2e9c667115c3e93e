import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'functions/**/*.test.ts', 'cdk/**/*.test.ts', 'web/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/build/**'],
    globalSetup: ['tests/browser/seeded.ts'],
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    /** A page under load takes longer than the second that is waited otherwise. */
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
    // Files of one worker share the engine, the Korean dictionary and the loaded SDKs; each test has a table of its own.
    isolate: false,
  },
});
