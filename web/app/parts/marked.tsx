import { Fragment } from 'react';

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};
const plain = (escaped: string): string => escaped.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (e) => entities[e] ?? e);

/** Escaped text in which `<mark>` shows what was found; everything else in it stays text. */
export const Marked = ({ text }: { text: string }) =>
  text.split(/<mark>(.*?)<\/mark>/s).map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text
    at % 2 === 1 ? <mark key={at}>{plain(part)}</mark> : <Fragment key={at}>{plain(part)}</Fragment>,
  );
