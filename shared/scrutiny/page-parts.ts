/** Sharing out a pack: which of its sections members say to take, and what nobody has taken. Rules: SPEC.md. */

/** First and last page, from 1. */
export interface Pages {
  readonly from: number;
  readonly to: number;
}

export interface Section extends Pages {
  readonly title: string;
}

/** What one member says. */
export interface Part extends Pages {
  readonly name: string;
  readonly isDone: boolean;
}

export interface SectionState {
  readonly section: Section;
  /** Who takes some of it, each once. */
  readonly takers: readonly string[];
  /** Its pages that nobody takes, in order. */
  readonly open: readonly Pages[];
  /** Each of its pages is somebody's who says that they are done. */
  readonly isDone: boolean;
}

/** [S150] to [S152], section by section. */
export function shareOut(sections: readonly Section[], parts: readonly Part[]): readonly SectionState[] {
  return sections.map((section) => {
    const on = parts.filter(({ from, to }) => from <= section.to && to >= section.from);
    return {
      section,
      takers: [...new Set(on.map(({ name }) => name))],
      open: leftOver(section, on),
      isDone:
        leftOver(
          section,
          on.filter(({ isDone }) => isDone),
        ).length === 0,
    };
  });
}

/** The pages of a stretch that are in none of the parts. */
export function leftOver({ from, to }: Pages, parts: readonly Pages[]): readonly Pages[] {
  const left: Pages[] = [];
  let next = from;
  for (const part of parts.toSorted((a, b) => a.from - b.from)) {
    if (part.from > next) left.push({ from: next, to: Math.min(to, part.from - 1) });
    next = Math.max(next, part.to + 1);
    if (next > to) break;
  }
  if (next <= to) left.push({ from: next, to });
  return left;
}

/** Where sections begin, made into stretches up to the next one: what stands before the first has no title. */
export function sectionsFrom(
  starts: readonly { readonly title: string; readonly page: number }[],
  pages: number,
): readonly Section[] {
  const titles = new Map<number, string[]>();
  for (const { title, page } of starts.toSorted((a, b) => a.page - b.page)) {
    if (page >= 1 && page <= pages) titles.set(page, [...(titles.get(page) ?? []), title]);
  }
  // Several that begin on one page are one section: by pages they cannot be told apart.
  const inOrder = [...titles].map(([page, [first = '', ...more]]) => {
    return { page, title: more.length === 0 ? first : `${first} to ${more.at(-1)!}` };
  });
  const sections = inOrder.map(({ title, page }, at) => ({
    title,
    from: page,
    to: (inOrder[at + 1]?.page ?? pages + 1) - 1,
  }));
  const first = inOrder[0]?.page ?? pages + 1;
  return first > 1 ? [{ title: '', from: 1, to: first - 1 }, ...sections] : sections;
}
