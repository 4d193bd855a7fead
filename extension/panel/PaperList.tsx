import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PageFacts } from '../../shared/core/page.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { readActiveTab } from '../browser/tabs.ts';
import { askForLinked } from '../papers/ask-linked.ts';
import { PANEL } from './words.ts';

interface PaperListProps {
  readonly links: PageFacts['links'];
  /** The page that links to them. */
  readonly url: string;
}

/** As many as one sees at a glance. */
const FIRST = 6;
/** The papers that the page links to, each to be read and marked: what a pointer finds at the links themselves. */
export function PaperList({ links, url }: PaperListProps): JSX.Element | null {
  const [all, setAll] = useState(false);
  if (links.length === 0) return null;
  const shown = all ? links : links.slice(0, FIRST);
  const read = (link: PageFacts['links'][number]): void => {
    // The browser asks for another site only in the member's own click: nothing is awaited before.
    const wish = { url: link.url, name: link.title, isShown: false };
    void askForLinked(wish, { url, tab: readActiveTab() });
  };
  return (
    <section class="panel-papers" aria-labelledby="papers-title">
      <h2 id="papers-title">
        {PANEL.papers} <span class="num">{links.length}</span>
      </h2>
      <ul>
        {shown.map((link) => (
          <li key={link.url}>
            <span class="panel-paper-title">
              {link.title} {link.size === undefined ? null : <span class="rp-meta num">{link.size}</span>}
            </span>
            <Button label={`${PANEL.readPaper}: ${link.title}`} onClick={() => read(link)}>
              {PANEL.readPaper}
            </Button>
          </li>
        ))}
      </ul>
      {links.length > FIRST ? (
        <Button look="link" expanded={all} onClick={() => setAll(!all)}>
          {all ? PANEL.fewerPapers : PANEL.morePapers(links.length - FIRST)}
        </Button>
      ) : null}
    </section>
  );
}
