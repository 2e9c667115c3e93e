import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '@sandan/fn-sources/document';
import { documentOf } from '../import/office.ts';

/** Recordings of real answers, which lie beside the project and may be absent; what reads them is skipped then. */
const folder = join(import.meta.dirname, '../../../shared/data');
export const recorded = existsSync(join(folder, 'epo_ops')) && existsSync(join(folder, 'uspto_odp'));
export const absent = recorded ? '' : ' (skipped: no recordings at ../shared/data)';

export const recording = (path: string): Buffer => readFileSync(join(folder, path));

/** Every file below a folder whose name fits, in order of name. */
export const documentsIn = (path: string, fits: RegExp): Document[] =>
  readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => fits.test(name) && statSync(join(folder, path, name)).isFile())
    .sort()
    .map((name) => documentOf(join(path, name), recording(join(path, name))));

/** The bodies of a recorded cassette (VCR's YAML), each with its address. */
export const cassette = (path: string): { uri: string; body: string }[] => {
  const text = recording(path).toString('utf8');
  return text.split(/^- request:/m).flatMap((part) => {
    const [, uri = ''] = /uri: (\S+)/.exec(part) ?? [];
    const response = part.slice(part.indexOf('  response:'));
    const block = /^ {6}string: \|-?\n((?: {8}.*\n|\s*\n)*)/m.exec(response)?.[1];
    const quoted = /^ {6}string: "((?:[^"\\]|\\.|\n)*)"/m.exec(response)?.[1];
    const body = block?.replace(/^ {8}/gm, '') ?? quoted?.replace(/\s*\n\s+/g, ' ').replace(/\\[nt]/g, ' ');
    return body === undefined ? [] : [{ uri, body }];
  });
};
