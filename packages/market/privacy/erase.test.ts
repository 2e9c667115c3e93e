import { expect, test } from 'vitest';
import { erase } from './erase.ts';

const uploader = 'org_01KE5RAZ90MZE4V1XJCGH5R001';
const scope = {
  subject: { is: 'organisation' as const, id: uploader },
  ...{ ids: new Set<string>(), conversations: new Set<string>(), addresses: [], kept: new Set<string>() },
};
const by = { actor: 'service:test', organisationId: uploader, at: '2026-11-28T00:00:00.000Z' };
const file = { id: 'med_1', key: 'folder/med_1', name: 'drawing.pdf', sha256: 'a'.repeat(64) };

test('what is nothing but a file of the erased goes with the file, of a request, a room or a service, and leaves no dead link', () => {
  for (const [type, body] of [
    ['attachment', { attachment: file, by }],
    ['rfqFile', { file, by }],
    ['roomFile', { file, created: by }],
    ['serviceFile', { file, by }],
  ] as const) {
    expect(erase({ pk: 'p', sk: 's', type, v: 1, body }, scope)).toEqual({ do: 'delete', files: [file.key] });
    const others = { ...by, organisationId: 'org_01KE5RAZ90MZE4V1XJCGH5R002' };
    const theirs = { ...body, ...('created' in body ? { created: others } : { by: others }) };
    expect(erase({ pk: 'p', sk: 's', type, v: 1, body: theirs }, scope)).toBeUndefined();
  }
});
