import type { JSX } from 'preact';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import type { AppModel } from '../app-model.ts';
import { saveCopy } from '../copies.ts';
import { Lazy } from '../shell/Lazy.tsx';
import { HOME_SCREEN, SETTINGS } from '../strings/app.ts';

/** Comes where it is needed: on an iPad or iPhone. */
const loadHelp = () => import('../../ui/InstallHelp.tsx').then((m) => m.InstallHelp);

/** On an iPad or iPhone in a tab: said before anything is kept, and in short afterwards. */
export function HomeScreenNotice({ model }: { readonly model: AppModel }): JSX.Element | null {
  if (!model.web?.needsHomeScreen) return null;
  const save = (): void => void saveCopy(model, false);
  if (model.keepsHere.value) {
    const action = (
      <Button look="link" onClick={save}>
        {SETTINGS.saveCopy}
      </Button>
    );
    return <Banner tone="information" title={HOME_SCREEN.staying} actions={action} />;
  }
  const hasFindings = model.desk.library.value.findings > 0;
  const hasPlaces = hasFindings || model.desk.sharing.groups.value.length > 0;
  const showCode = (): void => void (model.dialog.value = { kind: 'device', toHomeScreen: true });
  return (
    <div class="home-screen">
      <Lazy
        over
        load={loadHelp}
        props={{
          device: /iPhone/.test(navigator.userAgent) ? ('iPhone' as const) : ('iPad' as const),
          onContinue: () => void model.desk.settings.set('keep-in-tab', true),
          onSaveCopy: hasFindings ? save : undefined,
          onCode: hasPlaces ? showCode : undefined,
        }}
      />
    </div>
  );
}
