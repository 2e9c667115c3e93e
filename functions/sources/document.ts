/** A file, an upload, a page of an answer: bytes that can be read from the beginning as often as wanted. */
export interface Document {
  readonly name: string;
  readonly open: () => AsyncIterable<Uint8Array>;
}
