/** Suggestions as JSON lines: `quote` is the file's own text at `start`, which counts Unicode code points. */
import { suggest } from '../../shared/scrutiny/suggest/suggest.ts';
import { loadThemeLists } from '../../seeds/themes.ts';
import type { Theme } from '../../shared/core/theme.ts';
import type { CheckedDocument } from '../anchor/document.ts';

/** Each theme once; children's services first, as their list names the most of what such reports say. */
const THEMES = themesOnce();

export function suggestionLines({ index, text, toText }: CheckedDocument, file: string): string {
  const { suggestions } = suggest({ index }, { themes: THEMES });
  const points = pointsOf(text);
  return suggestions
    .map(({ span, kind, ...rest }) => {
      const start = toText(index.toRaw(span.start, 'start'));
      const end = toText(index.toRaw(span.end, 'end') - 1) + 1;
      const places = { start: points(start), end: points(end) };
      return `${JSON.stringify({ file, kind, ...rest, quote: text.slice(start, end), ...places })}\n`;
    })
    .join('');
}

/** Code points before an offset; asked in any order. */
function pointsOf(text: string): (at: number) => number {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
  return (at) => at - pairs.filter((pair) => pair < at).length;
}

function themesOnce(): readonly Theme[] {
  const lists = loadThemeLists();
  if (!lists.ok) return [];
  const [starter, ...others] = lists.value;
  const all = [...others, starter].flatMap((list) => list?.themes ?? []);
  return [...new Map(all.map((theme) => [theme.id, theme])).values()];
}
