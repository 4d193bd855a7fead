import type { JSX } from 'preact';
import { writeShort } from '../../core/citation.ts';
import type { FindingId } from '../../core/ids.ts';
import type { GroupView } from '../../core/sharing-view.ts';
import type { FindingView } from '../../core/view.ts';
import { Button } from '../../ui/Button.tsx';
import { SESSION } from '../../ui/strings/session.ts';
import { toggled } from './toggled.ts';

export interface ChoosePassagesProps {
  /** In the order of the report. */
  readonly findings: readonly FindingView[];
  readonly group: GroupView;
  readonly picked: ReadonlySet<FindingId>;
  readonly onPick: (picked: ReadonlySet<FindingId>) => void;
  readonly readerHref: string;
}

/** What is marked, by section: one by one, or a section whole. */
export function ChoosePassages(props: ChoosePassagesProps): JSX.Element {
  const { findings, picked, onPick } = props;
  const sections = [...Map.groupBy(findings, sectionOf)];
  return (
    <fieldset class="rp-session-pick">
      <legend class="rp-label">{SESSION.which}</legend>
      <p class="rp-hint">
        {findings.length === 0 ? SESSION.noneMarked : SESSION.whichHint}{' '}
        <a href={props.readerHref}>{SESSION.toReport}</a>
      </p>
      {sections.map(([section, of]) => (
        <div key={section} role="group" aria-label={section === '' ? SESSION.which : section}>
          <div class="rp-session-section">
            {section === '' ? null : <h2 class="num">{section}</h2>}
            <Button
              look="link"
              label={section === '' ? undefined : `${SESSION.all}: ${section}`}
              onClick={() => onPick(new Set([...picked, ...of.map(({ id }) => id)]))}
            >
              {SESSION.all}
            </Button>
          </div>
          {of.map((finding) => (
            <label key={finding.id} class="rp-check">
              <input
                type="checkbox"
                checked={picked.has(finding.id)}
                onChange={() => onPick(toggled(picked, finding.id))}
              />
              <span>
                <span class="num">{writeShort(finding.sel)}</span>{' '}
                <q class="rp-session-quote">{finding.sel.quote.exact}</q>
                {finding.audiences.some(({ ws }) => ws === props.group.ws) ? null : (
                  <span class="rp-hint"> {SESSION.onlyYours(props.group.name)}</span>
                )}
              </span>
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  );
}

/** The heading it stands under, else the first part of its paragraph's number. */
function sectionOf({ sel }: FindingView): string {
  return sel.cite?.heading ?? numbered(/^\d+/.exec(sel.paragraph ?? '')?.[0]);
}

function numbered(section: string | undefined): string {
  return section === undefined ? '' : SESSION.sectionNo(section);
}
