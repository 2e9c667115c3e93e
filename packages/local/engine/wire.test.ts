import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { wire } from './wire.ts';

test('a call that an engine never answers is asked again, and one that it never answers at all fails', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const target = String(request.headers['x-amz-target']);
    asked.push(target);
    const silent = target === 'Deaf' || (target === 'Late' && asked.length === 1);
    if (!silent) response.end('{"said":1}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const line = wire(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 300);
  try {
    expect(await line.call('Late', {})).toEqual({ said: 1 });
    await expect(line.call('Deaf', {})).rejects.toThrow('Headers Timeout');
    expect(asked.filter((one) => one === 'Late').length).toBeGreaterThan(1);
    expect(asked.filter((one) => one === 'Deaf')).toHaveLength(3);
  } finally {
    await line.close();
    server.close();
    server.closeAllConnections();
  }
});
