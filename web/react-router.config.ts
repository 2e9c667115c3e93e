import type { Config } from '@react-router/dev/config';

export default {
  ssr: true,
  routeDiscovery: { mode: 'initial' },
  // The origin of every action is checked in server/origin.ts, against the site's own address.
  allowedActionOrigins: ['**'],
} satisfies Config;
