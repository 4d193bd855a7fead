import type { JSX } from 'preact';
import { Banner } from '../../shared/ui/Banner.tsx';
import { Button } from '../../shared/ui/Button.tsx';
import { Icon } from '../../shared/ui/Glyph.tsx';
import { showDate } from '../../shared/ui/strings/times.ts';
import type { TabState } from '../panel-messages.ts';
import type { PanelModel } from './panel-model.ts';
import { PANEL } from './words.ts';

interface PageHeadProps {
  readonly model: PanelModel;
  readonly state: TabState;
}

/** Whose paper this is, whether it is restricted, whether it is kept. */
export function PageHead({ model, state }: PageHeadProps): JSX.Element {
  const { facts, status } = state;
  const place = [facts?.council, facts?.committee].filter((part) => part !== undefined && part !== '');
  return (
    <section class="panel-page" aria-label="This page">
      <p class="rp-meta">
        {place.join(' · ')}
        {facts?.meetingDate === undefined ? null : (
          <>
            {place.length === 0 ? '' : ', '}
            <span class="num panel-date">{showDate(facts.meetingDate)}</span>
          </>
        )}
      </p>
      <h2 class="panel-title">{facts?.title ?? state.title}</h2>
      {facts?.sample ? <p class="panel-sample">Sample</p> : null}
      {status?.restricted ? (
        <Banner tone="information" icon="lock" title={PANEL.restricted}>
          {status.reason === undefined ? undefined : PANEL.restrictedBecause(status.reason)}
        </Banner>
      ) : null}
      <div class="panel-actions">
        {status?.kept ? (
          <span class="rp-saved">
            <Icon name="kept" size={18} /> {PANEL.kept}
          </span>
        ) : (
          <Button
            icon="download"
            busy={status?.keeping ? PANEL.keeping : undefined}
            onClick={() => model.post({ type: 'keep' })}
          >
            {PANEL.keep}
          </Button>
        )}
      </div>
      {state.framed ? <p class="rp-meta">{PANEL.framed}</p> : null}
      {state.saving > 0 ? <p class="rp-meta">{PANEL.saving(state.saving)}</p> : null}
    </section>
  );
}
