const printable = (text: string) => text.replace(/[^\x20-\x7e]|["\\/%;]/g, '_');

/** `Content-Disposition` that saves a file under its name in any language (RFC 6266, RFC 8187); never shown in place. */
export const attachment = (name: string): string => {
  const clean = name.replace(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, '').slice(0, 150) || 'file';
  const encoded = encodeURIComponent(clean).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${printable(clean)}"; filename*=UTF-8''${encoded}`;
};
