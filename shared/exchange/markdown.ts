/** Findings as Markdown, paper by paper: quotation, citation with its link, themes and notes. Written only. */
import { writeCitation } from '../core/citation.ts';
import { INFORMAL } from '../core/session.ts';
import { noteWords, type KindWords } from './findings-csv.ts';
import type { FileFinding } from './file-finding.ts';

export interface MarkdownWords {
  readonly kinds: KindWords;
  readonly plain: string;
  readonly ask: string;
  readonly themes: string;
  /** Says when the file was made. */
  readonly made: string;
}

/** In the order given; a paper's findings stand together, where the first of them stands. */
export function writeMarkdown(title: string, findings: readonly FileFinding[], words: MarkdownWords): string {
  const papers = new Map<string, FileFinding[]>();
  for (const finding of findings) {
    const key = finding.paper.rid ?? finding.paper.url ?? finding.paper.title;
    papers.set(key, [...(papers.get(key) ?? []), finding]);
  }
  const parts = [...papers.values()].flatMap((own) => [
    `## ${line(own[0]!.paper.title)}`,
    ...aboutPaper(own[0]!),
    ...own.map((finding) => writeOne(finding, words)),
  ]);
  const informal = findings.some(({ session }) => session) ? [line(INFORMAL)] : [];
  return `${[`# ${line(title)}`, line(words.made), ...informal, ...parts].join('\n\n')}\n`;
}

function aboutPaper({ paper }: FileFinding): readonly string[] {
  const { council, committee, date, url } = paper;
  const names = [council, committee, date].filter((name) => name !== undefined).map(line);
  const about = [
    ...names,
    ...(url === undefined ? [] : [`<${url.replaceAll(/[<>\s]/g, encodeURIComponent)}>`]),
  ];
  return about.length === 0 ? [] : [about.join(', ')];
}

function writeOne(finding: FileFinding, words: MarkdownWords): string {
  const { kind, ask, question, quote, citation, themes, notes, creator, at, statuses } = finding;
  const label = kind === null ? words.plain : words.kinds[kind];
  const date = at === undefined ? '' : new Date(at).toISOString().slice(0, 10);
  const signed = [creator, date].filter((part) => part !== '').map(line);
  const status = statuses?.at(-1)?.value;
  const asked = question === undefined ? words.ask : `${words.ask}: ${question}`;
  return [
    `**${label}**${status === undefined ? '' : ` (${line(status)})`}`,
    `> ${line(quote.exact)}`,
    `— ${[...(citation ? [line(writeCitation(citation))] : []), ...signed].join(', ')}`,
    ...(ask ? [text(asked)] : []),
    ...(themes.length === 0
      ? []
      : [`${words.themes}: ${themes.map(({ label: each }) => line(each)).join(', ')}`]),
    ...notes.map((note) => text(noteWords(note, creator))),
  ].join('\n\n');
}

/** What Markdown would take for more than words, in one line. */
function line(words: string): string {
  return escape(words.replaceAll(/\s+/g, ' ').trim());
}

/** A paragraph that keeps its lines. */
function text(words: string): string {
  return words
    .split('\n')
    .map((each) => line(each))
    .filter((each) => each !== '')
    .join('  \n');
}

function escape(words: string): string {
  return words
    .replaceAll(/[\\`*_[\]<>#|~]/g, String.raw`\$&`)
    .replace(/^([-+=])/, String.raw`\$1`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
}
