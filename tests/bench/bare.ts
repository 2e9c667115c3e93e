import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { serve } from '@hono/node-server';
import { clients } from '@sandan/local/clients';
import { Hono } from 'hono';

/**
 * The ceiling: one route of Hono that gets one item by its key and answers it, on the same table and engine as the market.
 * `node bare.ts <endpoint> <table>`; tells its parent the port.
 */
const [endpoint = '', tableName = ''] = process.argv.slice(2);
const { db } = clients(endpoint, tableName);
const app = new Hono();
app.get('/listings/:id', async (c) => {
  const Key = { pk: `listing#${c.req.param('id')}`, sk: 'listing' };
  const { Item } = await db.client.send(new GetCommand({ TableName: db.tableName, Key, ConsistentRead: true }));
  return Item ? c.json(Item) : c.notFound();
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.({ port }));
process.once('disconnect', () => process.exit(0));
