import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

/** The server build holds all it needs, so that the function loads one folder and no modules beside it. */
export default defineConfig(({ command }) => ({
  ...(command === 'build' ? { define: { 'process.env.NODE_ENV': '"production"' } } : {}),
  plugins: [tailwindcss(), reactRouter()],
  environments: {
    // The list of routes goes to every page and names each file of script: seven letters of hash tell them apart as well as eight.
    client: {
      build: {
        rolldownOptions: {
          output: { entryFileNames: 'assets/[name]-[hash:7].js', chunkFileNames: 'assets/[name]-[hash:7].js' },
        },
      },
    },
    ssr: { build: { rolldownOptions: { input: './server/pages.ts' } }, resolve: { noExternal: true } },
  },
}));
