import type { JSX } from 'preact';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { HOME_SCREEN, SETTINGS } from '../strings/app.ts';

/** On an iPad or iPhone in a tab: said before anything is kept, and in short afterwards. */
export function HomeScreenNotice({ model }: { readonly model: AppModel }): JSX.Element | null {
  if (!model.web?.needsHomeScreen) return null;
  if (model.keepsHere.value) {
    return (
      <Banner
        tone="information"
        title={HOME_SCREEN.staying}
        actions={<a href={writeRoute({ page: 'settings' })}>{SETTINGS.saveCopy}</a>}
      />
    );
  }
  return (
    <section class="home-screen" aria-labelledby="home-screen">
      <h2 id="home-screen">{HOME_SCREEN.title}</h2>
      <p>{HOME_SCREEN.why}</p>
      <p>{HOME_SCREEN.how}</p>
      <p>
        {HOME_SCREEN.handOver} <a href={writeRoute({ page: 'settings' })}>{SETTINGS.copies}</a>
      </p>
      <Button onClick={() => void model.desk.settings.set('keep-in-tab', true)}>{HOME_SCREEN.stay}</Button>
    </section>
  );
}
