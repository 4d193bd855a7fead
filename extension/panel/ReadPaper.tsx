import type { JSX } from 'preact';
import { Button } from '../../shared/ui/Button.tsx';
import { readActiveTab } from '../browser/tabs.ts';
import type { TabState } from '../panel-messages.ts';
import { askForPaper } from '../papers/paper-wish.ts';
import { PANEL } from './words.ts';

/** Opens the file that the tab shows in a page of ours. */
export function ReadPaper({ state }: { readonly state: TabState }): JSX.Element {
  const read = async (): Promise<void> => {
    const tab = await readActiveTab();
    const name = state.title === '' ? {} : { name: state.title };
    await askForPaper({ url: state.url, isShown: true, ...name }, tab?.id);
  };
  return (
    <Button look="primary" onClick={() => void read()}>
      {PANEL.readPaper}
    </Button>
  );
}
