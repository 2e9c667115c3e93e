import type { Recording } from '@sandan/telemetry/sdk';

let recording: Recording | undefined;

type Variables = Readonly<Record<string, string | undefined>>;

/** How many of the traces that begin here are kept, from 0 to 1. */
const shareOf = ({ OTLP_SHARE: share }: Variables): number => {
  const said = Number(share || 1);
  if (!(said >= 0 && said <= 1)) throw new Error(`OTLP_SHARE is a share from 0 to 1, not ${share}`);
  return said;
};

/** Begins to send spans and metrics to the collector at `OTLP_ENDPOINT`, if there is one. The exporters are loaded only then. */
export const beginRecording = async (service: string, variables: Variables): Promise<void> => {
  const endpoint = variables.OTLP_ENDPOINT;
  if (!endpoint || recording) return;
  const { recordTo } = await import('@sandan/telemetry/otlp');
  recording = recordTo(endpoint, service, shareOf(variables));
};

/** Sends what was recorded. A collector that is away costs its patience and nothing else. */
export const sendRecorded = async (): Promise<void> => {
  await recording?.flush().catch(() => {});
};

/** Sends what was recorded, and ends. */
export const endRecording = async (): Promise<void> => {
  const ending = recording;
  recording = undefined;
  await ending?.stop().catch(() => {});
};
