import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/**
 * Plants bugs of one line each, one at a time, in a copy of the project, and runs the test that must catch it. `npm run planted` for all,
 * `npm run planted -- self-approval two-eyes` for some. Exit code 1 if one got through, or a test fails without a bug.
 */
const root = resolve(import.meta.dirname, '../..');

interface Bug {
  readonly name: string;
  readonly says: string;
  readonly test: string;
  readonly diff: string;
}

const bugs = (wanted: readonly string[]): Bug[] =>
  readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.diff'))
    .sort()
    .map((file) => {
      const diff = join(import.meta.dirname, file);
      const [, says = '', test = ''] = /^Bug: (.+)\nTest: (.+)\n/.exec(readFileSync(diff, 'utf8')) ?? [];
      return { name: file.replace(/^\d+-|\.diff$/g, ''), says, test, diff };
    })
    .filter(({ name }) => wanted.length === 0 || wanted.includes(name));

const must = (command: string, args: readonly string[], cwd: string): string => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
};

/** Links what was installed, but the packages of the project itself, which must be those of the copy. */
const linkPackages = (copy: string, at: string): void => {
  const from = join(root, at);
  if (!existsSync(from)) return;
  mkdirSync(join(copy, at), { recursive: true });
  for (const name of readdirSync(from)) {
    if (name === '.cache' || name === '.vite' || name === '.vitest') continue;
    if (name.startsWith('@')) {
      mkdirSync(join(copy, at, name), { recursive: true });
      for (const inner of readdirSync(join(from, name))) linkOne(copy, join(at, name, inner));
    } else linkOne(copy, join(at, name));
  }
};
const linkOne = (copy: string, at: string): void => {
  const real = realpathSync(join(root, at));
  const own = real.startsWith(`${root}/`) && !real.includes('/node_modules/');
  symlinkSync(own ? join(copy, real.slice(root.length + 1)) : real, join(copy, at));
};

const copyOf = (): string => {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'sandan-planted-')));
  const files = must('git', ['ls-files', '-co', '--exclude-standard'], root).split('\n').filter(Boolean);
  for (const file of files.filter((f) => existsSync(join(root, f)))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  linkPackages(copy, 'node_modules');
  for (const folder of new Set(files.map((f) => f.split('/').slice(0, 2).join('/'))))
    linkPackages(copy, `${folder}/node_modules`);
  for (const folder of ['web', 'tests', 'cdk']) linkPackages(copy, `${folder}/node_modules`);
  return copy;
};

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly { readonly assertionResults: readonly { readonly status: string; readonly title: string }[] }[];
}

/** Runs one file of tests. Answers the names of those that failed, and how many passed. @throws Error if they could not be run */
const run = (copy: string, test: string): { failed: string[]; passed: number } => {
  const out = join(copy, 'planted.json');
  rmSync(out, { force: true });
  spawnSync(join(copy, 'node_modules/.bin/vitest'), ['run', test, '--reporter=json', `--outputFile=${out}`], {
    cwd: copy,
    env: { ...process.env, QUIET: '1' },
    stdio: 'ignore',
  });
  const report = JSON.parse(readFileSync(out, 'utf8')) as Report;
  const all = report.testResults.flatMap((r) => r.assertionResults);
  return { failed: all.filter((t) => t.status === 'failed').map((t) => t.title), passed: report.numPassedTests };
};

const copy = copyOf();
let through = 0;
const sound = new Map<string, boolean>();
/** A test that fails without a bug catches nothing. */
const isSound = (test: string): boolean => {
  const known = sound.get(test) ?? (({ failed, passed }) => failed.length === 0 && passed > 0)(run(copy, test));
  sound.set(test, known);
  return known;
};
try {
  for (const { name, says, test, diff } of bugs(process.argv.slice(2))) {
    const before = isSound(test);
    must('git', ['apply', '--whitespace=nowarn', diff], copy);
    const { failed } = run(copy, test);
    must('git', ['apply', '--reverse', '--whitespace=nowarn', diff], copy);
    const caught = before && failed.length > 0;
    if (!caught) through += 1;
    console.log(`${caught ? 'caught ' : before ? 'THROUGH' : 'UNSOUND'}  ${name.padEnd(24)} ${says}`);
    console.log(
      `         ${test}${caught ? `: ${failed[0]}${failed.length > 1 ? ` (and ${failed.length - 1} more)` : ''}` : ''}`,
    );
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(through === 0 ? 'Every planted bug was caught.' : `${through} got through.`);
process.exitCode = through === 0 ? 0 : 1;
