import type { JSX } from 'preact';
import type { ReportId } from '../core/ids.ts';
import type { PaperOffer } from '../core/sharing-view.ts';
import type { ReportSummary } from '../core/view.ts';
import { Icon } from './Glyph.tsx';
import { ERROR_WORDS } from './strings/errors.ts';
import { keepWords, offeredWords, progressWords } from './strings/sharing.ts';
import { KEEP_OFFLINE, KEPT_OFFLINE, NOT_KEPT, PARTLY_KEPT, READY_OFFLINE } from './strings/words.ts';

/** A kept paper that another device or member has offered. */
export type OfferView = Pick<PaperOffer, 'bytes' | 'by' | 'progress' | 'code'>;

export interface RowKeptProps {
  readonly paper: ReportSummary;
  readonly onKeep?: ((rid: ReportId) => void) | undefined;
  readonly offer?: OfferView | undefined;
  readonly onFetch?: ((rid: ReportId) => void) | undefined;
}

/** Whether a paper opens with no connection, or where it can be had from. */
export function RowKept({ paper, onKeep, offer, onFetch }: RowKeptProps): JSX.Element {
  if (paper.report.linkOnly) {
    return (
      <span class="rp-row-kept">
        <Icon name="link" size={18} /> A link
      </span>
    );
  }
  if (paper.keptOffline) {
    const isShared = paper.layers?.some((layer) => layer.kind === 'group') ?? false;
    return (
      <span class="rp-row-kept">
        <Icon name="kept" size={18} /> {isShared ? READY_OFFLINE : KEPT_OFFLINE}
      </span>
    );
  }
  if (offer !== undefined) return <Offered paper={paper} offer={offer} onFetch={onFetch} />;
  return (
    <span class="rp-row-kept">
      <Icon name="download" size={18} />
      {onKeep === undefined ? (
        paper.bytes > 0 ? (
          PARTLY_KEPT
        ) : (
          NOT_KEPT
        )
      ) : (
        <button type="button" class="rp-textlink" onClick={() => onKeep(paper.rid)}>
          {KEEP_OFFLINE}
          <span class="rp-hidden">: {paper.report.title}</span>
        </button>
      )}
    </span>
  );
}

interface OfferedProps {
  readonly paper: ReportSummary;
  readonly offer: OfferView;
  readonly onFetch?: ((rid: ReportId) => void) | undefined;
}

function Offered({ paper, offer, onFetch }: OfferedProps): JSX.Element {
  if (offer.progress !== undefined && offer.code === undefined) {
    const words = progressWords(offer.progress, offer.bytes);
    return (
      <span class="rp-row-kept rp-offer">
        <progress value={offer.progress} max={1} aria-label={`Keeping ${paper.report.title}`} />
        <span class="rp-figures">{words}</span>
      </span>
    );
  }
  return (
    <span class="rp-row-kept rp-offer">
      <span>{offer.code === undefined ? offeredWords(offer.by) : ERROR_WORDS[offer.code].what}</span>
      <button type="button" class="rp-textlink" onClick={() => onFetch?.(paper.rid)}>
        {offer.code === undefined ? keepWords(offer.bytes) : 'Try again'}
        <span class="rp-hidden">: {paper.report.title}</span>
      </button>
    </span>
  );
}
