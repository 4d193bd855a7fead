import type { JSX } from 'preact';
import type { AppModel } from '../app-model.ts';
import { GoToPackPage } from '../reader/GoToPackPage.tsx';

/** From a meeting whose pack is here, with reports that it holds: the page that is called out, in the report it belongs to. */
export function PackPageOfMeeting(props: {
  readonly model: AppModel;
  readonly id: string;
}): JSX.Element | null {
  const { model, id } = props;
  const pack = model.desk.papers.packOfMeeting(id);
  return pack === undefined ? null : (
    <section class="rp-after-other">
      <GoToPackPage model={model} pack={pack} />
    </section>
  );
}
