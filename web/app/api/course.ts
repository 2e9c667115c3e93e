/** A step that was taken, as the API tells it. */
export interface Taken {
  readonly action: string;
  readonly side: string;
  readonly to: string;
  readonly reason?: string;
  readonly text?: string;
  readonly at: string;
}
