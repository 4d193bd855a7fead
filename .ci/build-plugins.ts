import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { contentSecurityPolicy } from '../shared/core/policy.ts';

/** Writes the policy into the page, so that it also holds when another server serves the files. */
export function policyElement(): Plugin {
  return {
    name: 'rapporteur:policy-element',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: contentSecurityPolicy({ surface: 'pwa', delivery: 'meta' }),
        },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Takes web_accessible_resources out of the built manifest: a page could read those files and know of us. */
export function closedToPages(): Plugin {
  return {
    name: 'rapporteur:closed-to-pages',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const file = bundle['manifest.json'];
      if (file?.type !== 'asset') return;
      const manifest = JSON.parse(String(file.source)) as Record<string, unknown>;
      delete manifest.web_accessible_resources;
      file.source = JSON.stringify(manifest, null, 2);
    },
  };
}

/**
 * Writes everything outside ASCII as an escape. Chromium refuses an injected file that holds a
 * noncharacter ("It isn't UTF-8 encoded"), and minifiers turn the escapes of our source into such.
 */
export function asciiOnly(): Plugin {
  const escape = (text: string): string =>
    text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return {
    name: 'rapporteur:ascii-only',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = escape(file.code);
      }
    },
  };
}

/** What pdf.js asks for while it draws. Its sandbox for scripts inside PDFs is not among it: they never run. */
const PDFJS_FOLDERS = ['wasm', 'standard_fonts', 'iccs', 'cmaps', 'legacy/web/images'];
/** Of the pictures only the signs of comments in a file. */
const PDFJS_LEFT_OUT = /^(?:LICENSE|quickjs|.*_nowasm_|(?!annotation-).*\.(?:svg|gif)$)/;

/** Puts the files that pdf.js fetches by name into `pdfjs/`. */
export function pdfjsFiles(): Plugin {
  return {
    name: 'rapporteur:pdfjs-files',
    generateBundle() {
      for (const folder of PDFJS_FOLDERS) {
        const from = fileURLToPath(new URL(`../node_modules/pdfjs-dist/${folder}/`, import.meta.url));
        for (const name of readdirSync(from)) {
          if (PDFJS_LEFT_OUT.test(name)) continue;
          const source = readFileSync(join(from, name));
          this.emitFile({ type: 'asset', fileName: `pdfjs/${basename(folder)}/${name}`, source });
        }
      }
    },
  };
}
