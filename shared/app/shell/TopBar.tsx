import type { JSX } from 'preact';
import { AppBar } from '../../ui/AppBar.tsx';
import { SharedMark } from '../../ui/SharedMark.tsx';
import { SavedMark } from '../../ui/StatusLine.tsx';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { FRAME } from '../strings/app.ts';

/** The wordmark, the pages, and what is saved. */
export function TopBar({ model }: { readonly model: AppModel }): JSX.Element {
  return (
    <AppBar
      tabs={[
        { id: 'library', label: FRAME.library, href: writeRoute({ page: 'library' }) },
        { id: 'story', label: 'Story', href: writeRoute({ page: 'story' }) },
        { id: 'brief', label: 'Brief', href: writeRoute({ page: 'brief' }) },
        { id: 'findings', label: 'Findings', href: writeRoute({ page: 'findings' }) },
        { id: 'settings', label: FRAME.settings, href: writeRoute({ page: 'settings' }) },
      ]}
      current={model.route.value.page}
      onTab={(id) => model.go({ page: id as 'library' })}
    >
      <SharedMark shared={model.desk.sharing.state.value} now={model.world.now} brief />
      <SavedMark
        saved={model.desk.saved.value}
        isEmpty={model.desk.library.value.meetings.length === 0}
        device={model.device}
      />
    </AppBar>
  );
}
