import { createContext } from 'preact';
import type { Announcement } from './LiveRegion.tsx';

/**
 * What the page says last. While a dialog is open the page behind it is silent, its live region too: the dialog says it
 * in its place.
 */
export const Said = createContext<Announcement | null>(null);
