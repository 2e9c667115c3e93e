import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Words } from './example.ts';

/** The source as one case plays it. */
export interface Scene {
  readonly origin: string;
  /** Where no one may connect to. */
  readonly trap: string;
  /** Which question this is, from 1. */
  readonly count: number;
  /** What the source would answer if it meant well; undefined if no example of it is known. */
  good(words?: Partial<Words>): string;
}

/** One way in which a source can be hostile. */
export interface Switch {
  readonly name: string;
  /** `fault`: nothing may be taken. `good`: the same as from a good source. `either`: a fault, or clean data in bounds. */
  readonly ends: 'fault' | 'good' | 'either';
  /** Needs an example of the source. */
  readonly example?: true;
  /** Needs a source that pages. */
  readonly paged?: true;
  /** Moves so much that its memory is measured, alone. */
  readonly heavy?: true;
  /** Ends by a deadline: too long for the fast run. */
  readonly slow?: true;
  /** Left out where the source speaks another format. */
  readonly format?: 'xml' | 'json' | 'csv';
  readonly tls?: 'selfSigned' | 'expired' | 'wrongHost' | 'trusted';
  /** Name instead of the address of the source, with what each lookup of it answers. */
  readonly host?: { readonly name: string; readonly addresses: readonly (readonly string[])[] };
  serve(request: IncomingMessage, response: ServerResponse, scene: Scene): void | Promise<void>;
}

type Body = string | Uint8Array;

/** A source that always answers with one document. It is made when it is first asked for. */
export const answers = (
  name: string,
  body: (scene: Scene) => Body,
  more: Partial<Switch> = {},
  headers: Record<string, string> = {},
): Switch => ({
  name,
  ends: 'fault',
  ...more,
  serve: (_, response, scene) => void response.writeHead(200, headers).end(body(scene)),
});

/** A source that answers well but for what is done to the bytes. */
export const mutates = (
  name: string,
  change: (good: Buffer, scene: Scene) => Body,
  more: Partial<Switch> = {},
  headers: Record<string, string> = {},
): Switch => answers(name, (scene) => change(Buffer.from(scene.good()), scene), { example: true, ...more }, headers);

/** Writes parts for as long as there is someone to read them. */
export const pour = async (response: ServerResponse, parts: Iterable<Body> | AsyncIterable<Body>): Promise<void> => {
  for await (const part of parts) {
    if (response.destroyed) return;
    if (response.write(part)) continue;
    const gone = new AbortController();
    await Promise.race([once(response, 'drain', gone), once(response, 'close', gone)]).catch(() => {});
    gone.abort();
  }
  response.end();
};
