/**
 * The one table: every record is an item `{pk, sk, type, v, body}` with up to two index keys. Infrastructure and the local
 * stack both make it from here.
 */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  ttl: 'ttl',
  /**
   * Lists by owner or box: `g1pk` + `g1sk`. `g2` holds clocks and queues. Both project the whole item. DynamoDB refuses names of
   * fewer than three characters.
   */
  indexes: {
    g1: { name: 'index-g1', partitionKey: 'g1pk', sortKey: 'g1sk' },
    g2: { name: 'index-g2', partitionKey: 'g2pk', sortKey: 'g2sk' },
  },
  streamView: 'NEW_AND_OLD_IMAGES',
} as const;

export type IndexName = keyof typeof table.indexes;

/** Where one record lies. Index keys that are absent leave the record out of that index. */
export interface Keys {
  readonly pk: string;
  readonly sk: string;
  readonly g1pk?: string;
  readonly g1sk?: string;
  readonly g2pk?: string;
  readonly g2sk?: string;
  /** Seconds since the epoch after which the record may be dropped. */
  readonly ttl?: number;
}
