// Runs before `npm start` and `npm test`, on whatever Node there is (20 or newer): installs what the lock file names and builds the
// pages, each only if that was not done yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const at = (...parts) => join(root, ...parts);

const run = (what, command, args) => {
  process.stderr.write(`${what} …\n`);
  const env = { ...process.env, PATH: bin + delimiter + process.env.PATH };
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    env,
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  process.stderr.write(`${what} failed: ${[command, ...args].join(' ')}${error ? ` (${error.message})` : ''}\n`);
  process.exit(status ?? 1);
};

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether node_modules holds every package of the lock file in its version; what is optional may be absent. */
const installed = () => {
  const record = at('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const held = packagesIn(record);
  return Object.entries(packagesIn(at('package-lock.json'))).every(([path, wanted]) => {
    if (!path.startsWith('node_modules/')) return true;
    if (wanted.link) return held[path]?.link === true;
    return held[path] ? held[path].version === wanted.version : wanted.optional === true || wanted.devOptional === true;
  });
};

/** npm may have been told to run no install scripts; the Node that everything here runs on comes with one. */
const hasNode = () => {
  const { status, stdout } = spawnSync(join(bin, 'node'), ['--version'], { encoding: 'utf8' });
  return status === 0 && Number(/^v(\d+)/.exec(stdout)?.[1]) >= 24;
};

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'build', '.react-router'].includes(entry.name) || entry.name.includes('.test.')) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });

/** A digest of all that the pages are built from. */
const sources = () => {
  const hash = createHash('sha256');
  const files = ['web', 'packages/kernel', 'packages/market'].flatMap((folder) => filesIn(at(folder)));
  for (const file of [...files.sort(), at('package-lock.json')])
    hash.update(`${file.slice(root.length)}\n`).update(readFileSync(file));
  return hash.digest('hex');
};

// `npm ci` would be stricter, but it refuses a lock file without the binaries of other platforms, which some registries do not carry.
if (!installed()) run('Installing', 'npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
if (!hasNode()) run('Fetching Node 24', process.execPath, [at('node_modules', 'node', 'installArchSpecificPackage.js')]);

const digest = sources();
const built = at('web', 'build', '.sources');
if (!existsSync(built) || readFileSync(built, 'utf8') !== digest) {
  run('Building the pages', 'npm', ['run', '--silent', 'build', '-w', 'web']);
  writeFileSync(built, digest);
}
