import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { verifyPageName } from './shared/rules/certificates/verify-page.ts';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';

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

function policySource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * Puts the script and the style of the verification page into its one file, under a policy that lets these two in
 * and nothing out.
 */
function onePage(): Plugin {
  return {
    name: 'one-page',
    applyToEnvironment: ({ name }) => name === 'verify',
    enforce: 'post',
    generateBundle(_options, bundle) {
      let [script, style] = ['', ''];
      for (const [name, part] of Object.entries(bundle)) {
        if (part.type === 'chunk') script += part.code;
        else if (name.endsWith('.css')) style += String(part.source);
        delete bundle[name];
      }
      // Either would end the element, or hide its end.
      script = script.replace(/<(?=\/script|!--)/giu, '\\x3c').trim();
      style = style.trim();
      const policy = `default-src 'none'; script-src ${policySource(script)}; style-src ${policySource(style)}; img-src blob: data:; media-src blob:; base-uri 'none'; form-action 'none'`;
      const page = readFileSync(at('./renderer/verify/page.html'), 'utf8')
        .replace('__POLICY__', policy)
        .replace('__STYLE__', () => style)
        .replace('__SCRIPT__', () => script);
      this.emitFile({ type: 'asset', fileName: verifyPageName, source: page });
    },
  };
}

export default defineConfig({
  root: at('./renderer'),
  base: './',
  // The third-party notices, which the page shows.
  publicDir: at('./electron/build/notices'),
  plugins: [react(), onePage()],
  define: { 'import.meta.env.PEIXUN_VERSION': JSON.stringify(version) },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'verify', 'core', 'main', 'preload']) {
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
    // Opened in whatever browser an employer has, some years old.
    verify: {
      consumer: 'client',
      build: {
        outDir: out('verify'),
        emptyOutDir: true,
        copyPublicDir: false,
        target: ['chrome80', 'firefox78', 'safari14'],
        cssCodeSplit: false,
        modulePreload: false,
        rolldownOptions: {
          input: { verify: at('./renderer/verify/main.ts') },
          output: { format: 'iife', codeSplitting: false },
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
