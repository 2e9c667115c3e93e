import { documentsAt } from '@sandan/local/import-files';
import { readList } from '@sandan/sources/kipris/list';

/** Reads the standard input as an import does, twice, and says its name and how many rows each reading found. */
const { documents, end } = await documentsAt(['-'], process.stdin);
const rows = async (bytes: AsyncIterable<Uint8Array>): Promise<number> => {
  let count = 0;
  for await (const some of readList(bytes)) count += some.length;
  return count;
};
for (const { name, open } of documents) console.log(name, await rows(open()), await rows(open()));
end();
