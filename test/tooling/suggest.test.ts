import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../../.ci/tree.mjs';
import { wordFile } from '../word-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-suggest-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['.ci/suggest.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  const lines = stdout.split('\n').filter(Boolean);
  return { status, stderr, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

const TEXT =
  '𝓠uay report\n\n3.4 The areas for improvement are:\n - Rope training for all pilots.\n\nLate ferries fell from 49% in 2028/29 to 28% in 2029/30.\n';

describe('npm run suggest', () => {
  test('prints a line for each suggestion, its quote exactly where it says, in code points', () => {
    const { status, stderr, lines } = run(put('quay.txt', TEXT));
    expect([status, stderr]).toEqual([0, '']);
    expect(lines.map(({ kind }) => kind)).toEqual(['development', 'indicator']);
    const points = [...TEXT];
    for (const { quote, start, end } of lines) {
      expect(points.slice(start as number, end as number).join('')).toBe(quote);
    }
    expect(lines[0]).toMatchObject({
      file: 'quay.txt',
      quote: 'Rope training for all pilots.',
      because: 'After “The areas for improvement are:”',
      paragraph: '3.4',
    });
    expect(lines[0]?.['themes']).toContain('training');
    expect(lines[1]?.['value']).toMatchObject({ value: '28', comparator: '49% in 2028/29' });
  });

  test('says the same of a page and of a Word document', async () => {
    const page = put(
      'quay.html',
      '<!doctype html><body><h2>3. Background</h2><p>The areas for improvement are:</p><ul><li>Rope training for all pilots.</li></ul>' +
        '<table><tr><th>Strengths</th><th>Weaknesses</th></tr><tr><td>Calm &amp; safe quays</td><td>Old ropes</td></tr></table>',
    );
    const bytes = await wordFile({
      lines: [
        '# 3. Background',
        'The areas for improvement are:',
        '* Rope training for all pilots.',
        '| Strengths | Weaknesses',
        '| Calm & safe quays | Old ropes',
      ],
    });
    const word = put('quay.docx', bytes);
    const expected = [
      ['development', 'Rope training for all pilots.'],
      ['strength', 'Calm & safe quays'],
      ['development', 'Old ropes'],
    ];
    for (const name of [page, word]) {
      expect(run(name).lines.map(({ kind, quote }) => [kind, quote])).toEqual(expected);
    }
  });

  test('says in a sentence what cannot be read, and prints nothing else', () => {
    const { status, stderr, lines } = run('nowhere.txt');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^nowhere\.txt cannot be read: /);
    expect(lines).toEqual([]);
    expect(run().stderr).toMatch(/^Usage: /);
  });
});
