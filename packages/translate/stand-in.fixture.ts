import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';

/** What a service is to answer instead of translating. */
export interface Trouble {
  readonly status: number;
  /** Name of the error as the service gives it. */
  readonly type: string;
}

const said = (text: string, to: string): string => `${to}:${text}`;

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
};

const TranslateText = z.object({ Text: z.string(), SourceLanguageCode: z.string(), TargetLanguageCode: z.string() });
const Converse = z.object({
  system: z.array(z.object({ text: z.string() })),
  messages: z.array(z.object({ role: z.literal('user'), content: z.array(z.object({ text: z.string() })) })).length(1),
  inferenceConfig: z.object({ maxTokens: z.number(), temperature: z.number() }),
});

/**
 * A server that speaks the wire formats of Amazon Translate (AWS JSON 1.1) and of Bedrock's Converse (REST JSON). A translation is
 * the text with its language before it. Set `trouble` for errors, `answer` for what the model says.
 */
export const standIn = async () => {
  const asked: { path: string; body: unknown }[] = [];
  const state: { trouble?: Trouble; answer?: (texts: string[]) => string; stopReason?: string } = {};
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    asked.push({ path: request.url ?? '', body });
    const send = (status: number, value: unknown, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
    if (state.trouble)
      return send(
        state.trouble.status,
        { __type: state.trouble.type, message: 'in trouble' },
        { 'x-amzn-errortype': state.trouble.type },
      );
    if (request.headers['x-amz-target'] === 'AWSShineFrontendService_20170701.TranslateText') {
      const { Text, SourceLanguageCode, TargetLanguageCode } = TranslateText.parse(body);
      return send(200, { TranslatedText: said(Text, TargetLanguageCode), SourceLanguageCode, TargetLanguageCode });
    }
    if (!/^\/model\/[^/]+\/converse$/.test(request.url ?? '')) return send(404, { message: 'no such operation' });
    const { system, messages } = Converse.parse(body);
    const texts = z.array(z.string()).parse(JSON.parse(messages[0]?.content[0]?.text ?? ''));
    const to = /into Korean/.test(system[0]?.text ?? '') ? 'ko' : 'en';
    const text = state.answer?.(texts) ?? JSON.stringify(texts.map((t) => said(t, to)));
    return send(200, {
      output: { message: { role: 'assistant', content: [{ text }] } },
      stopReason: state.stopReason ?? 'end_turn',
      usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 },
      metrics: { latencyMs: 1 },
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    state,
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
};
