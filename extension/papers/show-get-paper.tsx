import './get-paper.css';
import '../../shared/app/styles/app.css';
import { render } from 'preact';
import { writeRoute } from '../../shared/app/route.ts';
import { watchTheme } from '../../shared/app/theme.ts';
import type { Desk } from '../../shared/desk/desk.ts';
import { SITE_DEPS } from './council-site.ts';
import { GetPaper } from './GetPaper.tsx';
import type { PaperWish } from './paper-wish.ts';

/** Shows a paper on its way; then, or when the member has enough, the address is the app's own and `then` shows it. */
export function showGetPaper(root: HTMLElement, desk: Desk, wish: PaperWish, then: () => void): void {
  const stopTheme = watchTheme(desk.settings, document.documentElement);
  const go = (hash: string): void => {
    history.replaceState(null, '', `${location.pathname}${hash}`);
    stopTheme();
    render(null, root);
    then();
  };
  document.title = wish.name ?? 'Rapporteur';
  render(
    <GetPaper
      desk={desk}
      wish={wish}
      site={SITE_DEPS}
      onKept={(rid) => go(writeRoute({ page: 'reader', rid }))}
      onLibrary={() => go(writeRoute({ page: 'library' }))}
    />,
    root,
  );
}
