/** A kept Word document as a page that is read, marked and shown like any other: its words, cleaned. */
import { ok, fail, type Result } from '../../../core/result.ts';
import { sanitise } from '../sanitise.ts';
import { readWordParts, type WordParts } from './word-parts.ts';
import { childOf, parse } from './word-xml.ts';

export interface OpenWord {
  /** Clean; one `main` element. Equal bytes give equal words with the same version of the app. */
  readonly html: string;
  /** From its own data. */
  readonly title?: string;
  /** Lines of its running heads and feet, which are not among its words. */
  readonly running: readonly string[];
}

/** `paper-locked` with a password or from before 2007, `paper-damaged`, `paper-too-large`, `paper-not-pdf`. */
export async function openWord(file: Blob): Promise<Result<OpenWord>> {
  const parts = await readWordParts(file);
  if (!parts.ok) return parts;
  try {
    const { wordHtml } = await import('./word-html.ts');
    const html = sanitise(`<main>${await wordHtml(parts.value)}</main>`);
    const title = titleOf(parts.value);
    return ok({ html, running: runningLines(parts.value), ...(title === undefined ? {} : { title }) });
  } catch (error) {
    return fail('paper-damaged', String(error));
  }
}

function textOf(parts: WordParts, name: string): string {
  return new TextDecoder().decode(parts.get(name));
}

function titleOf(parts: WordParts): string | undefined {
  const core = textOf(parts, 'docProps/core.xml');
  if (core === '') return undefined;
  const title = childOf(parse(core).documentElement, 'dc:title')?.textContent?.trim();
  return title === undefined || title === '' ? undefined : title;
}

const RUNNING = /^word\/(?:header|footer)\d*\.xml$/;

function runningLines(parts: WordParts): string[] {
  return [...parts.keys()]
    .filter((name) => RUNNING.test(name))
    .flatMap((name) => Array.from(parse(textOf(parts, name)).getElementsByTagName('w:p')))
    .map(lineOf)
    .filter((line) => line !== '');
}

function lineOf(paragraph: Element): string {
  const words = Array.from(paragraph.getElementsByTagName('w:t')).map((text) => text.textContent ?? '');
  return words.join('').replaceAll(/\s+/g, ' ').trim();
}
