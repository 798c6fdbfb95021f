import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where the build goes; a second build beside a running application takes another folder. */
const out = (folder: string): string => at(`./${process.env['PEIXUN_DIST'] ?? 'dist'}/${folder}`);

// package.json is our own file; its version and the names of its dependencies are read.
const { dependencies, version } = JSON.parse(readFileSync(at('./package.json'), 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};
const external = [
  'electron',
  /^node:/,
  ...builtinModules,
  ...Object.keys(dependencies).flatMap((name) => [name, new RegExp(`^${name}/`)]),
];

/** A bundle that runs under Node; chunks lie flat beside the entries, so that workers find theirs. */
function nodeBundle(input: Record<string, string>, outDir: string): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, conditions: ['node'] },
    build: {
      outDir: out(outDir),
      emptyOutDir: true,
      ssr: true,
      target: 'node24',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input,
        external,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

export default defineConfig({
  root: at('./renderer'),
  base: './',
  // The third-party notices, which the page shows.
  publicDir: at('./electron/build/notices'),
  plugins: [react()],
  define: { 'import.meta.env.PEIXUN_VERSION': JSON.stringify(version) },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'core', 'main', 'preload']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  environments: {
    client: {
      build: {
        outDir: out('renderer'),
        emptyOutDir: true,
        target: 'chrome146',
        modulePreload: false,
        chunkSizeWarningLimit: 4000,
        rolldownOptions: {
          output: {
            // boot.ts settles how zod works before any chunk makes a schema; split apart it would come too late.
            codeSplitting: { groups: [{ name: 'boot', test: /renderer\/boot\.ts$|\/node_modules\/zod\// }] },
          },
        },
      },
    },
    core: nodeBundle(
      {
        'core-process': at('./electron/hosts/core-process.ts'),
        serve: at('./electron/hosts/serve.ts'),
        worker: at('./electron/core/jobs/worker.ts'),
      },
      'core',
    ),
    main: nodeBundle({ index: at('./electron/main/index.ts') }, 'main'),
    preload: {
      consumer: 'server',
      resolve: { noExternal: true },
      build: {
        outDir: out('preload'),
        emptyOutDir: true,
        ssr: true,
        target: 'chrome146',
        minify: false,
        rolldownOptions: {
          input: { index: at('./electron/preload/index.ts') },
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
  },
});
