import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

/** The server build holds all it needs, so that the function loads one folder and no modules beside it. */
export default defineConfig(({ command }) => ({
  ...(command === 'build' ? { define: { 'process.env.NODE_ENV': '"production"' } } : {}),
  plugins: [tailwindcss(), reactRouter()],
  environments: {
    ssr: { build: { rolldownOptions: { input: './server/pages.ts' } }, resolve: { noExternal: true } },
  },
}));
