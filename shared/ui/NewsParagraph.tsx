import type { JSX } from 'preact';
import { CHANGES } from './strings/changes.ts';
import { REPAIR } from './strings/repair.ts';
import { changedFigures } from './word-changes.ts';

export interface NewsPart {
  readonly in: 'both' | 'was' | 'now' | 'marked';
  readonly text: string;
}

/** Words of what stayed that are shown next to what changed. */
const AROUND = 14;

/** A paragraph with what came underlined, what went struck out and what was marked in bold; both are said as well. */
export function NewsParagraph({ parts }: { readonly parts: readonly NewsPart[] }): JSX.Element {
  const figures = changedFigures(
    parts.map(({ in: where, text }) => ({ in: where === 'marked' ? 'both' : where, text: ` ${text} ` })),
  );
  return (
    <>
      {figures.map(({ was, now }, at) => (
        <p key={at} class="rp-figure-changed">
          {REPAIR.figure(was, now)}
        </p>
      ))}
      <p class="rp-news">
        {parts.map((part, at) => (
          <Part key={at} part={part} isFirst={at === 0} isLast={at === parts.length - 1} />
        ))}
      </p>
    </>
  );
}

interface PartProps {
  readonly part: NewsPart;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function Part({ part: { in: where, text }, isFirst, isLast }: PartProps): JSX.Element {
  const space = isLast ? '' : ' ';
  if (where === 'now') {
    return (
      <>
        <ins>
          <Said words={CHANGES.newWords} /> {text}
          <Said words={CHANGES.newEnd} />
        </ins>
        {space}
      </>
    );
  }
  if (where === 'was') {
    return (
      <>
        <del>
          <Said words={CHANGES.leftOut} /> {text}
          <Said words={CHANGES.leftOutEnd} />
        </del>
        {space}
      </>
    );
  }
  return (
    <>
      {where === 'marked' ? <b class="rp-news-marked">{text}</b> : shorten(text, isFirst, isLast)}
      {space}
    </>
  );
}

function Said({ words }: { readonly words: string }): JSX.Element {
  return <span class="rp-hidden"> {words} </span>;
}

/** Far from every change nobody reads on. */
function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(' ');
  const [before, after] = [isFirst ? 0 : AROUND, isLast ? 0 : AROUND];
  if (words.length <= before + after + AROUND) return text;
  const head = words.slice(0, before).join(' ');
  const tail = after === 0 ? '' : words.slice(-after).join(' ');
  return [head, '…', tail].filter((each) => each !== '').join(' ');
}
