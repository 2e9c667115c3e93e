import type { Config } from '@react-router/dev/config';

export default {
  ssr: true,
  // A page carries the routes that it is made of; those of its links are asked for when they are shown, and kept by version.
  routeDiscovery: { mode: 'lazy' },
  // The origin of every action is checked in server/origin.ts, against the site's own address.
  allowedActionOrigins: ['**'],
} satisfies Config;
