import type { JSX } from 'preact';
import { Icon } from '../../ui/Glyph.tsx';
import { savedLabel } from '../../ui/strings/words.ts';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { FRAME } from '../strings/app.ts';

/** The wordmark, the pages, and what is saved. */
export function TopBar({ model }: { readonly model: AppModel }): JSX.Element {
  const page = model.route.value.page;
  const saved = model.desk.saved.value;
  return (
    <header class="app-bar">
      <a class="app-wordmark" href={writeRoute({ page: 'library' })}>
        {FRAME.name}
      </a>
      <nav class="app-nav" aria-label={FRAME.name}>
        <a href={writeRoute({ page: 'library' })} aria-current={page === 'library' ? 'page' : undefined}>
          {FRAME.library}
        </a>
        <a href={writeRoute({ page: 'settings' })} aria-current={page === 'settings' ? 'page' : undefined}>
          {FRAME.settings}
        </a>
      </nav>
      <p class="app-saved" data-state={saved.state}>
        <Icon name={saved.state === 'not-saved' ? 'warning' : 'saved'} size={18} />
        <span>{savedLabel(saved)}</span>
      </p>
    </header>
  );
}
