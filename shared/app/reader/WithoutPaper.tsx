import type { JSX } from 'preact';
import type { ErrorCode } from '../../core/result.ts';
import { Banner, ErrorBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ERROR_WORDS } from '../../ui/strings/errors.ts';
import { keepWords, offeredWords, progressWords } from '../../ui/strings/sharing.ts';
import { ChooseFile, isOfFiles } from '../adopt/ChooseFile.tsx';
import { fetchPaper } from '../sharing/fetch-paper.ts';
import { READER } from '../strings/reader.ts';
import { ReaderFindings } from './ReaderFindings.tsx';
import type { ReaderParts } from './reader-parts.ts';

/** A report of which this device has the findings alone: where its paper can be had, and what was marked in it. */
export function WithoutPaper(props: ReaderParts & { readonly code: ErrorCode }): JSX.Element {
  const { model, view } = props;
  const url = view.urls.at(-1);
  const offer = model.desk.sharing.offers.value.find((each) => each.rid === view.rid);
  const code = props.code === 'snapshot-missing' && isOfFiles(view) ? 'paper-missing' : props.code;
  const site =
    url === undefined ? null : (
      <a href={url} target="_blank" rel="noopener noreferrer">
        {READER.openOnSite}
      </a>
    );
  return (
    <div class="without-paper">
      {offer === undefined ? (
        <ErrorBanner code={code} actions={site ?? undefined} />
      ) : (
        <Banner
          tone="information"
          icon="download"
          title={offer.code === undefined ? offeredWords(offer.by) : ERROR_WORDS[offer.code].what}
          actions={
            <>
              {offer.progress !== undefined && offer.code === undefined ? null : (
                <Button look="link" onClick={() => void fetchPaper(model, view.rid)}>
                  {keepWords(offer.bytes)}
                </Button>
              )}
              {site}
            </>
          }
        >
          {offer.progress === undefined ? READER.offered : progressWords(offer.progress, offer.bytes)}
        </Banner>
      )}
      {code === 'paper-missing' ? <ChooseFile model={model} view={view} /> : null}
      <h2 class="rp-strong">{READER.noPaper}</h2>
      <ReaderFindings {...props} canOpen canGoTo={false} />
    </div>
  );
}
