import type { Language } from '@sandan/kernel/text';

interface Line {
  readonly text: string;
  readonly url: string;
}

/** What a mail says, in one language. */
export interface Letter {
  readonly language: Language;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Lines with links, for a digest. */
  readonly items?: readonly Line[];
  /** Lines under headings. */
  readonly sections?: readonly { readonly title: string; readonly items: readonly Line[]; readonly after?: string }[];
  readonly button?: { readonly label: string; readonly url: string };
  readonly footer: readonly { readonly text: string; readonly url?: string }[];
}

const market: Readonly<Record<Language, string>> = { ko: '산단마켓', en: 'Sandan Market' };

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);

const plainLine = (line: Line): string => `- ${line.text}\n  ${line.url}`;

export const plainText = ({ language, title, paragraphs, items = [], sections = [], button, footer }: Letter): string =>
  [
    title,
    ...paragraphs,
    ...items.map(plainLine),
    ...sections.flatMap((s) => [`[${s.title}]`, ...s.items.map(plainLine), ...(s.after ? [s.after] : [])]),
    ...(button ? [`${button.label}: ${button.url}`] : []),
    `--\n${market[language]}\n${footer.map((f) => (f.url ? `${f.text}: ${f.url}` : f.text)).join('\n')}`,
  ].join('\n\n');

const link = (url: string, text: string, style: string): string =>
  `<a href="${escaped(url)}" style="${style}">${escaped(text)}</a>`;

export const html = ({ language, title, paragraphs, items = [], sections = [], button, footer }: Letter): string => {
  const p = (inner: string, style = '') => `<p style="margin:0 0 16px;${style}">${inner}</p>`;
  const lines = (all: readonly Line[]) => {
    const list = all.map((i) => `<li style="margin:0 0 8px">${link(i.url, i.text, 'color:#0b5c8a')}</li>`).join('');
    return list ? `<ul style="padding-left:20px;margin:0 0 16px">${list}</ul>` : '';
  };
  const section = (s: NonNullable<Letter['sections']>[number]) =>
    `<h2 style="font-size:16px;margin:24px 0 8px">${escaped(s.title)}</h2>${lines(s.items)}${s.after ? p(escaped(s.after)) : ''}`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="margin:0;background:#f5f6f8;font:16px/1.6 Pretendard,'Noto Sans KR',sans-serif;color:#1c2733">
<div style="max-width:560px;margin:0 auto;padding:32px 24px;background:#fff">
${p(escaped(market[language]), 'font-weight:700;color:#0b5c8a')}
<h1 style="font-size:20px;line-height:1.4;margin:0 0 16px">${escaped(title)}</h1>
${paragraphs.map((text) => p(escaped(text).replaceAll('\n', '<br>'))).join('\n')}
${lines(items)}${sections.map(section).join('\n')}
${button ? p(link(button.url, button.label, 'display:inline-block;padding:10px 20px;border-radius:6px;background:#0b5c8a;color:#fff;text-decoration:none')) : ''}
<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #dde2e8;font-size:13px;color:#5a6775">${footer
    .map((f) => (f.url ? link(f.url, f.text, 'color:#5a6775') : escaped(f.text)))
    .join('<br>')}</p>
</div></body></html>`;
};
