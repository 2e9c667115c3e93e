import { renderSVG } from 'uqr';

/** A QR code as an address that an `img` can show. */
export const qrOf = (text: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(renderSVG(text, { ecc: 'M', border: 2 })).toString('base64')}`;
