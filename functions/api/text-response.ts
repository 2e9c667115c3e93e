/**
 * An answer whose text is at hand: whoever reads it gets it at once. A plain `Response` makes a stream of it, and whoever reads that decodes
 * it again, which takes longer than many an answer.
 */
export class TextResponse extends Response {
  readonly #said: string;

  constructor(said: string, init: ResponseInit) {
    super(null, init);
    this.#said = said;
  }

  override get body() {
    return new Response(this.#said).body;
  }

  override async text() {
    return this.#said;
  }

  override async json() {
    return JSON.parse(this.#said);
  }

  override async bytes() {
    return new TextEncoder().encode(this.#said);
  }

  override async arrayBuffer() {
    return new TextEncoder().encode(this.#said).buffer;
  }

  override blob() {
    return new Response(this.#said, { headers: this.headers }).blob();
  }

  override clone() {
    return new TextResponse(this.#said, this);
  }
}
