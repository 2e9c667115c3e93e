import { writeFileSync } from 'node:fs';
import { generated } from './pages.ts';

for (const [file, page] of Object.entries(generated)) {
  writeFileSync(new URL(`../../../${file}`, import.meta.url), await page());
  console.log(file);
}
