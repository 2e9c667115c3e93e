/** So many owners are remembered; of others a change is carried out once more, which changes nothing. */
const most = 2000;

/**
 * Up to which version of each owner all of its listings have been brought into the index by this process. An owner's change is
 * carried out by its listings as they and the owner stand, so a change that stood already when the last one was carried out has
 * nothing to add: of many changes in a backlog the first does the work of all.
 */
export class Brought {
  private readonly versions = new Map<string, number>();

  has(ownerId: string, version: number | undefined): boolean {
    return version !== undefined && version <= (this.versions.get(ownerId) ?? -1);
  }

  /** The owner stood at this version before its listings were read, and all of them are in the index. */
  note(ownerId: string, version: number): void {
    this.versions.delete(ownerId);
    this.versions.set(ownerId, version);
    const [oldest] = this.versions.keys();
    if (this.versions.size > most && oldest !== undefined) this.versions.delete(oldest);
  }
}
