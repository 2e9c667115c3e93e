import type { Localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { Country } from '../company/country.ts';

/** Other markets and ways by which inquiries come, with the names that their lists write. */
export const channels = {
  buykorea: { ko: '바이코리아', en: 'buyKOREA', also: ['buykorea', 'buykorea.org'] },
  gobizkorea: { ko: '고비즈코리아', en: 'GobizKorea', also: ['gobiz', 'gobizkorea', 'gobizkorea.com', '고비즈'] },
  tradekorea: { ko: '트레이드코리아', en: 'tradeKorea', also: ['tradekorea', 'tradekorea.com'] },
  email: { ko: '이메일', en: 'E-mail', also: ['mail', 'email', '메일'] },
  exhibition: { ko: '전시회', en: 'Exhibition', also: ['fair', 'trade fair', '박람회'] },
  homepage: { ko: '자사 홈페이지', en: 'Own website', also: ['website', 'homepage', '홈페이지'] },
  other: { ko: '기타', en: 'Other', also: ['기타 채널'] },
} as const;
export type Channel = keyof typeof channels;
export const channelNames = Object.keys(channels) as [Channel, ...Channel[]];

/** Whoever asked there: no member of this market, and to be answered by what is said here. */
const OriginContact = z.object({
  name: z.string().min(1).max(120),
  company: z.string().min(1).max(200).optional(),
  email: z.email().max(200).optional(),
  phone: z.string().max(60).optional(),
  country: Country.optional(),
});

/** Where an inquiry came from that was not asked in this market. */
export const Origin = z
  .object({
    channel: z.enum(channelNames),
    /** Its number there. */
    reference: z.string().min(1).max(300),
    receivedAt: z.iso.datetime(),
    contact: OriginContact,
    /** Its page there. */
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    /** Its product was not on offer when the inquiry was brought here. */
    withdrawn: z.literal(true).optional(),
  })
  .meta({ id: 'InquiryOrigin' });
export type Origin = z.infer<typeof Origin>;

/** Who asked, as boxes and notices name them. */
export const contactName = ({ contact }: Pick<Origin, 'contact'>): Localized => {
  const name = contact.company ?? contact.name;
  return { ko: name, en: name };
};
