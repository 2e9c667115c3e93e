import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import { readJson } from './json.ts';

const mostLine = 1_000_000;

/** A line as JSON. @throws Fault of the reader */
export const readLine = (text: string): unknown =>
  readJson(new TextEncoder().encode(text), { bytes: mostLine, depth: 8, values: 5000 });

/** Why a line is none of the file's format, rather than a record that is refused. */
const strangeness = ({ record }: Arrival<unknown>): Fault | undefined =>
  record instanceof Fault && record.code.startsWith('source.') ? record : undefined;

/**
 * Records of a file that has one JSON object in each line, as `make` reads them; blank lines are passed over. A last line that breaks
 * off says that the file is not whole, and a file of which every line is strange is another one.
 * @throws Fault invalid `source.truncated`, `source.empty`, `source.encoding`, `source.tooLarge`, or why the first line is strange
 */
export async function* inLines<T>(
  bytes: AsyncIterable<Uint8Array>,
  make: (line: string, index: number) => Arrival<T>,
): AsyncGenerator<Arrival<T>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let index = 0;
  let strange: Fault | undefined;
  let strangers = 0;
  const taken = (line: string): Arrival<T> => {
    index += 1;
    const arrival = make(line, index);
    const why = strangeness(arrival);
    if (why) strangers += 1;
    strange ??= why;
    return arrival;
  };
  const decode = (part?: Uint8Array): string => {
    try {
      return part ? decoder.decode(part, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw new Fault('invalid', part ? 'source.encoding' : 'source.truncated', 'not UTF-8', { cause });
    }
  };
  for await (const part of bytes) {
    const lines = (rest + decode(part)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > mostLine) throw new Fault('invalid', 'source.tooLarge', `a line of more than ${mostLine} characters`);
    for (const line of lines) {
      if (line.trim() !== '') yield taken(line);
    }
  }
  rest += decode();
  if (rest.trim() !== '') {
    const last = taken(rest);
    if (last.record instanceof Fault && last.record.code === 'source.truncated') throw last.record;
    yield last;
  }
  if (strange && strangers === index) throw strange;
  if (index === 0) throw new Fault('invalid', 'source.empty', 'no records in it');
}
