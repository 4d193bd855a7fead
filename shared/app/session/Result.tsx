import type { JSX } from 'preact';
import { INFORMAL } from '../../core/session.ts';
import { splitWords } from '../../scrutiny/agreement.ts';
import { Agreement } from '../../ui/session/Agreement.tsx';
import { PassageWords } from '../../ui/session/PassageWords.tsx';
import { SessionHead } from '../../ui/session/SessionHead.tsx';
import { ShownViews } from '../../ui/session/ShownViews.tsx';
import { countsWords, SESSION } from '../../ui/strings/session.ts';
import { writeRoute } from '../route.ts';
import { labelOf, type SessionParts } from './session-parts.ts';
import { agreementOf, passageLabel } from './session-words.ts';
import { Outcome } from './Talk.tsx';

/** What came of a session that is closed. */
export function Result({ model, view, group }: SessionParts): JSX.Element {
  const nameOf = (member: string): string =>
    view.people.find((person) => person.member === member)?.name || SESSION.noName;
  return (
    <main id="page" tabIndex={-1} class="rp-session" data-step="closed">
      <SessionHead group={group} report={view.title} leaveHref={writeRoute({ page: 'library' })} />
      <div class="rp-session-body">
        <div class="rp-session-centre">
          <h2>{SESSION.closed}</h2>
          <p class="rp-strong">{INFORMAL}</p>
          {view.unsent === 0 ? null : <p>{SESSION.unsent(view.unsent)}</p>}
          {view.passages.map((passage) => (
            <article key={passage.id} class="rp-session-result">
              <PassageWords sel={passage.sel} label={passageLabel(view, passage)} />
              <p>
                {passage.counts.length === 0 ? (
                  SESSION.stateChoose
                ) : (
                  <>
                    <strong class="num">{splitWords(passage.counts)}</strong> {countsWords(passage.counts)}
                  </>
                )}
              </p>
              <Outcome model={model} group={group} passage={passage} />
              {passage.views.length === 0 ? null : (
                <ShownViews views={passage.views} nameOf={nameOf} themeOf={(id) => labelOf(model, id)} />
              )}
            </article>
          ))}
        </div>
        <aside class="rp-session-side">
          <Agreement {...agreementOf(view)} isOver />
          <section class="rp-session-lead">
            <a href={writeRoute({ page: 'marks', of: view.rid })}>{SESSION.toMarks}</a>
            <a href={writeRoute({ page: 'reader', rid: view.rid })}>{SESSION.toReport}</a>
          </section>
        </aside>
      </div>
    </main>
  );
}
