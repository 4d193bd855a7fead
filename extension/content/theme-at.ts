import { isDarkBehind } from '../../shared/documents/page/behind.ts';

/** That of the page behind the words, unless the member's device asks for more contrast. */
export function themeAt(range: Range | null | undefined): 'light' | 'dark' | 'contrast' {
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  const element = range?.startContainer.parentElement ?? document.body;
  return isDarkBehind(element) ? 'dark' : 'light';
}
