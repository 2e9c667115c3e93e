import { type Change, changeOf, type StreamRecord } from '@sandan/store/change';
import { textOf } from '../aside.ts';
import type { NotifierWorld } from '../world.ts';
import { render } from './render.ts';

/** Where a record that brings words, or what words are called, names its case. */
const caseFields: Readonly<Record<string, string>> = {
  entry: 'inquiryId',
  quoteEntry: 'quoteId',
  quoteVersion: 'quoteId',
  quoteMessage: 'quoteId',
  orderEntry: 'orderId',
  dealEntry: 'dealId',
  roomQuestion: 'dealId',
  rfqQuestion: 'rfqId',
  glossaryPair: 'caseId',
};

const caseOf = ({ type, after }: Change): string | undefined => {
  const field = caseFields[type];
  const id = field && (after?.body as Record<string, unknown> | undefined)?.[field];
  return typeof id === 'string' ? id : undefined;
};

/** Ms in which a batch may go on asking. */
const patience = 30_000;

/**
 * Follows what is said in cases and has it put into the other language, where a machine is switched on for that. It holds nobody up: what
 * fails is logged, shows as words only, and is asked for again when something is said next.
 */
export const talkHandler =
  (world: NotifierWorld) =>
  async (event: { readonly Records: readonly StreamRecord[] }): Promise<{ batchItemFailures: { itemIdentifier: string }[] }> => {
    const { interpreter } = world;
    const until = performance.now() + patience;
    const cases = interpreter ? new Set(event.Records.flatMap((record) => caseOf(changeOf(record)) ?? [])) : [];
    for (const caseId of cases)
      try {
        if (interpreter && performance.now() < until) await render(world, interpreter, caseId);
      } catch (cause) {
        world.log({
          level: 'warn',
          message: 'not put into the other language',
          case: caseId,
          cause: textOf(cause).slice(0, 300),
        });
      }
    return { batchItemFailures: [] };
  };
