import type { Exported } from '@sandan/market/privacy/export';
import { recordClasses } from '@sandan/market/privacy/retention';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.codePointAt(0)};`);

const style =
  'body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2a24}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f6f4ef;padding:1rem;border-radius:.5rem}summary{cursor:pointer;font-weight:600}';

/** The export as a page that is read without any program but a browser; in Korean and English. */
export const exportPage = (records: readonly Exported[], files: readonly string[], at: string): string => {
  const classes = Object.entries(recordClasses).flatMap(([name, c]) => {
    const all = records.filter((r) => r.class === name);
    if (all.length === 0) return [];
    const body = all
      .map(
        (r) => `<details><summary>${escaped(r.type)}</summary><pre>${escaped(JSON.stringify(r.record, null, 2))}</pre></details>`,
      )
      .join('\n');
    return [
      `<h2>${escaped(c.says.ko)} · ${escaped(c.says.en)} (${all.length})</h2><p>${escaped(c.basis.ko)} · ${escaped(c.basis.en)}</p>${body}`,
    ];
  });
  const list = files.map((f) => `<li><a href="${escaped(encodeURI(f))}">${escaped(f)}</a></li>`).join('');
  return `<!doctype html><html lang="ko"><meta charset="utf-8"><title>산단 마켓 · Sandan Market</title><style>${style}</style>
<h1>산단 마켓이 보관하는 기록 · What Sandan Market holds</h1><p>${escaped(at)}</p>
${classes.join('\n')}${list ? `<h2>파일 · Files</h2><ul>${list}</ul>` : ''}</html>`;
};

/** A cell that no spreadsheet takes for a formula. */
const cell = (value: unknown): string => {
  const text = String(value ?? '');
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
};

interface ListingShown {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly content: { readonly title: Record<string, string>; readonly summary?: Record<string, string> };
}

/** The listings of an organisation as a table. */
export const listingsCsv = (records: readonly Exported[]): string => {
  const rows = records
    .filter((r) => r.type === 'listing')
    .map(({ record }) => {
      const { id, kind, state, content } = record as ListingShown;
      return [id, kind, state, content.title.ko, content.title.en, content.summary?.ko, content.summary?.en].map(cell).join(',');
    });
  return ['id,kind,state,title_ko,title_en,summary_ko,summary_en', ...rows, ''].join('\r\n');
};

/** What a table of orders is made of. */
export interface OrderShown {
  readonly number: string;
  readonly state: string;
  readonly seller: { readonly organisationId: string };
  readonly buyer: { readonly organisationId: string };
  readonly total: { readonly currency: string; readonly minor: number };
  readonly created: { readonly at: string };
}

/** Orders as a table; amounts in minor units of their currency (ISO 4217). */
export const ordersCsv = (orders: readonly OrderShown[]): string => {
  const rows = orders.map(({ number, state, seller, buyer, total, created }) =>
    [number, created.at, state, seller.organisationId, buyer.organisationId, total.currency, total.minor].map(cell).join(','),
  );
  return ['number,placed_at,state,seller,buyer,currency,total_minor', ...rows, ''].join('\r\n');
};
