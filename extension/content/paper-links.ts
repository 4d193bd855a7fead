/**
 * "Read and mark" at a link to a paper, inside our closed root, while a pointer rests on the link or the link has the
 * focus. No node is put beside the link. Part of the second half of the content script; the panel lists the same papers.
 */
import { readPaperLink } from '../../shared/documents/page/page-links.ts';
import controls from '../../shared/ui/styles/controls.css?inline';
import tokens from '../../shared/ui/styles/tokens.css?inline';
import { send } from '../browser/ports.ts';
import styles from './paper-links.css?inline';
import type { ShadowHost } from './shadow-host.ts';
import { themeAt } from './theme-at.ts';
import { SAID } from './words.ts';

/** From the link to the button a pointer takes a moment. */
const LEAVE_MS = 500;
const GAP = 6;

/** Everything goes when `signal` ends. */
export function openPaperLinks(host: ShadowHost, signal: AbortSignal): void {
  const { box, button } = openBox(host);
  let shown: Element | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    clearTimeout(leaving);
    shown = undefined;
    box.hidden = true;
  };
  const leave = (): void => {
    clearTimeout(leaving);
    leaving = setTimeout(hide, LEAVE_MS);
  };
  const look = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest('a[href]') : null;
    if (target === host.element || (link !== null && link === shown)) return clearTimeout(leaving);
    if (link === null || readPaperLink(link) === undefined) return leave();
    clearTimeout(leaving);
    shown = link;
    place(box, link);
  };
  const how = { capture: true, passive: true, signal };
  document.addEventListener('pointerover', look, how);
  document.addEventListener('focusin', look, how);
  document.addEventListener('scroll', hide, how);
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), how);
  button.addEventListener('click', () => {
    const paper = shown && readPaperLink(shown);
    if (paper) void send({ type: 'read-paper', url: paper.url, name: paper.title });
    hide();
  });
  signal.addEventListener('abort', () => {
    clearTimeout(leaving);
    box.remove();
  });
}

function openBox(host: ShadowHost): { box: HTMLElement; button: HTMLButtonElement } {
  host.root.adoptedStyleSheets = [
    ...host.root.adoptedStyleSheets,
    ...[tokens, controls, styles].map(sheetOf),
  ];
  const box = document.createElement('div');
  box.className = 'rp-paper-link';
  box.hidden = true;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'rp-button';
  // The panel lists the same papers for the keyboard; this one would stand at the end of the page.
  button.tabIndex = -1;
  button.textContent = SAID.readPaper();
  box.append(button);
  host.root.append(box);
  return { box, button };
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text.replaceAll(':root', ':host, .rp-paper-link'));
  return sheet;
}

/** After the last line of the link, else below it, else above: where it hides no other link, and is in view. */
function place(box: HTMLElement, link: Element): void {
  const last = [...link.getClientRects()].at(-1);
  if (!last) return;
  const range = document.createRange();
  range.selectNodeContents(link);
  box.dataset['theme'] = themeAt(range);
  box.hidden = false;
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(0, Math.min(last.left, clientWidth - width - GAP));
  const places = [
    { left: last.right + GAP, top: (last.top + last.bottom - height) / 2 },
    { left, top: last.bottom },
    { left, top: last.top - height },
  ];
  box.hidden = true;
  const isFree = (at: (typeof places)[number]): boolean =>
    at.left + width <= clientWidth &&
    at.top + height <= clientHeight &&
    at.top >= 0 &&
    [0.02, 0.5, 0.98].every((share) => !hasLinkAt(at.left + share * width, at.top + height / 2, link));
  const chosen = places.find(isFree) ?? places[1]!;
  box.style.left = `${chosen.left}px`;
  box.style.top = `${chosen.top}px`;
  box.hidden = false;
}

function hasLinkAt(x: number, y: number, own: Element): boolean {
  const link = document.elementFromPoint(x, y)?.closest('a[href], button, input');
  return link != null && link !== own;
}
