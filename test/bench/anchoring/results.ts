/** The table of a run, as Markdown. */
import { cpus, loadavg, totalmem } from 'node:os';
import type { Ours, Theirs } from './page.ts';
import type { Scene } from './scenes.ts';

export interface Run {
  readonly size: number;
  readonly count: number;
  readonly seed: number;
  readonly rounds: number;
  /** Milliseconds for each peer in each scene. */
  readonly budget: number;
  readonly peers: readonly string[];
}

export interface Cell {
  readonly run: Run;
  readonly scene: Scene;
  readonly ours: Ours;
  readonly theirs: Record<string, Theirs>;
}

const WORDS: Readonly<Record<Scene, string>> = {
  unchanged: 'unchanged',
  inserted: 'paragraphs inserted (2 %)',
  edited: '3 % of the quotes’ characters changed',
  deleted: 'quotes deleted',
  moved: 'blocks moved (5 %)',
  structure: 'same words, other structure',
};

export function describeResults(cells: readonly Cell[], browser: string, date: Date): string {
  const runs = [...new Set(cells.map(({ run }) => run))];
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB`;
  const lines = [
    '# Anchoring: what the last run measured',
    '',
    'Written by `npm run bench -- anchoring`. What each scene is, and how truth is known, is in `anchoring/scenes.ts` and',
    '`anchoring/draft.ts`. Times are the middle of the rounds, with a new index each time; "total" is reading the page,',
    'building the index and resolving all findings. "Longest" is the longest stretch without a pause.',
    'Peers get a budget per scene; a time with ≈ is reckoned from the share of findings that it was enough for.',
    '',
    `- Date: ${date.toISOString().slice(0, 10)}`,
    `- Machine: ${machine}, ${process.platform} ${process.arch}`,
    `- Load in the quarter of an hour before (others at work make all times longer): ${(loadavg()[2] ?? 0).toFixed(1)}`,
    `- Browser: Chromium ${browser}, headless`,
  ];
  for (const run of runs)
    lines.push(
      '',
      ...sectionOf(
        run,
        cells.filter((cell) => cell.run === run),
      ),
    );
  return `${lines.join('\n')}\n`;
}

function sectionOf(run: Run, cells: readonly Cell[]): string[] {
  const size = run.size >= 1_000_000 ? `${run.size / 1_000_000} MB` : `${run.size / 1000} kB`;
  const lines = [
    `## ${size}, ${run.count.toLocaleString('en')} findings, seed ${run.seed}`,
    '',
    '| scene | read | index | resolve | total | longest | right | wrong | unplaced | words once: right | deleted, put elsewhere |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...cells.map(({ scene, ours }) => oursRow(scene, ours)),
  ];
  if (run.peers.length === 0) return lines;
  lines.push(
    '',
    `| scene | ours | ${run.peers.join(' | ')} |`,
    `| --- | --: | ${run.peers.map(() => '--:').join(' | ')} |`,
  );
  for (const { scene, ours, theirs } of cells) {
    const total = ours.read + ours.index + ours.resolve;
    const peers = run.peers.map((name) => peerCell(theirs[name], run.count));
    lines.push(`| ${WORDS[scene]} | ${time(total)} | ${peers.join(' | ')} |`);
  }
  lines.push(
    '',
    'Beside each time: right / wrong of those still there, and of the deleted ones how many were put elsewhere.',
  );
  return lines;
}

function oursRow(scene: Scene, ours: Ours): string {
  const { read, index, resolve, longest, present, right, wrong, once, onceRight, deleted, misplaced } = ours;
  const cells = [
    ...[read, index, resolve, read + index + resolve, longest].map(time),
    `${share(right, present)} of ${present}`,
    share(wrong, present),
    share(present - right - wrong, present),
    `${share(onceRight, once)} of ${once}`,
    deleted === 0 ? '–' : `${share(misplaced, deleted)} of ${deleted}`,
  ];
  return `| ${WORDS[scene]} | ${cells.join(' | ')} |`;
}

function peerCell(theirs: Theirs | undefined, count: number): string {
  if (theirs === undefined) return '–';
  const { total, done, present, right, wrong, deleted, misplaced } = theirs;
  const gone = deleted === 0 ? '' : ` / ${share(misplaced, deleted)}`;
  return `${done < count ? '≈' : ''}${time(total)}; ${share(right, present)} / ${share(wrong, present)}${gone} (n ${done})`;
}

function time(ms: number): string {
  return ms >= 10_000 ? `${Math.round(ms / 1000)} s` : `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
