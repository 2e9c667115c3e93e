import { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Account } from './identity-keys.ts';

const now = () => Math.floor(Date.now() / 1000);

/** Sessions, grants and codes of the provider, and the people who signed in without a demo account; in one file. */
export const identityStore = (file: string) => {
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS held (model TEXT, id TEXT, payload TEXT, expires INTEGER, uid TEXT, code TEXT, grantId TEXT, PRIMARY KEY (model, id));
    CREATE INDEX IF NOT EXISTS byGrant ON held (grantId);
    CREATE TABLE IF NOT EXISTS account (sub TEXT PRIMARY KEY, body TEXT)`);
  db.prepare('DELETE FROM held WHERE expires < ?').run(now());

  const put = db.prepare(
    'INSERT OR REPLACE INTO held (model, id, payload, expires, uid, code, grantId) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const find = {
    id: db.prepare('SELECT payload FROM held WHERE model = ? AND id = ? AND (expires IS NULL OR expires > ?)'),
    uid: db.prepare('SELECT payload FROM held WHERE model = ? AND uid = ? AND (expires IS NULL OR expires > ?)'),
    code: db.prepare('SELECT payload FROM held WHERE model = ? AND code = ? AND (expires IS NULL OR expires > ?)'),
  };
  const consume = db.prepare("UPDATE held SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?");
  const drop = db.prepare('DELETE FROM held WHERE model = ? AND id = ?');
  const dropGrant = db.prepare('DELETE FROM held WHERE grantId = ?');

  const by = async (key: keyof typeof find, model: string, value: string): Promise<AdapterPayload | undefined> => {
    const row = find[key].get(model, value, now());
    return row ? (JSON.parse(String(row.payload)) as AdapterPayload) : undefined;
  };

  const adapter = (model: string): Adapter => ({
    async upsert(id, payload, expiresIn) {
      const expires = expiresIn ? now() + expiresIn : null;
      put.run(
        model,
        id,
        JSON.stringify(payload),
        expires,
        payload.uid ?? null,
        payload.userCode ?? null,
        payload.grantId ?? null,
      );
    },
    find: (id) => by('id', model, id),
    findByUid: (uid) => by('uid', model, uid),
    findByUserCode: (code) => by('code', model, code),
    async consume(id) {
      consume.run(now(), model, id);
    },
    async destroy(id) {
      drop.run(model, id);
    },
    async revokeByGrantId(grantId) {
      dropGrant.run(grantId);
    },
  });

  return {
    adapter,
    keep(account: Account) {
      db.prepare('INSERT OR REPLACE INTO account VALUES (?, ?)').run(account.sub, JSON.stringify(account));
    },
    account(sub: string): Account | undefined {
      const row = db.prepare('SELECT body FROM account WHERE sub = ?').get(sub);
      return row ? (JSON.parse(String(row.body)) as Account) : undefined;
    },
    close: () => db.close(),
  };
};
