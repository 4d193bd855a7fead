import type { JSX } from 'preact';
import type { FindingId } from '../core/ids.ts';
import type { ErrorCode } from '../core/result.ts';
import type { SharePlan } from '../core/sharing-view.ts';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Icon } from './Glyph.tsx';
import { Refusal } from './InviteDialog.tsx';
import { NameAndHost, type NameAndHostProps } from './NameAndHost.tsx';
import { hostWords, listNames, verdictWords } from './strings/sharing.ts';
import { count, showBytes } from './strings/times.ts';

export interface SharePlanDialogProps {
  /** Absent while the paper's address is asked. */
  readonly plan?: SharePlan | undefined;
  /** The group's name, said before the plan is there. */
  readonly group: string;
  readonly report: string;
  readonly ask: NameAndHostProps;
  /** Those of the plan that are shared now: one, several or all. */
  readonly chosen: ReadonlySet<FindingId>;
  readonly onChoose: (finding: FindingId, on: boolean) => void;
  /** Whether the paper itself goes along; absent where it is not kept here, or is shared already. */
  readonly paper?:
    { readonly bytes: number; readonly on: boolean; readonly onChange: (on: boolean) => void } | undefined;
  /** Whether the member's own notes go along. */
  readonly notes: boolean;
  readonly onNotes: (on: boolean) => void;
  /** "Everything I mark in this report", from now on. */
  readonly all: boolean;
  readonly onAll: (on: boolean) => void;
  readonly busy: boolean;
  readonly failure?: ErrorCode | undefined;
  readonly onShare: () => void;
  readonly onSayPublic: () => void;
  /** "Keep it to myself", Escape, the cross. */
  readonly onClose: () => void;
  readonly inline?: boolean | undefined;
}

/** Before a first sharing: the words, who will be able to read them, and whether the public can see the paper. */
export function SharePlanDialog(props: SharePlanDialogProps): JSX.Element {
  const { plan, group } = props;
  const isOpen = plan !== undefined && plan.verdict.verdict !== 'restricted';
  return (
    <Dialog
      title={`Share with ${group}?`}
      under={props.report}
      wide
      inline={props.inline}
      onClose={props.onClose}
      actions={
        <>
          {isOpen ? (
            <Button
              look="primary"
              icon="people"
              busy={props.busy ? 'Sharing' : undefined}
              onClick={props.onShare}
            >
              {shareLabel(props.chosen.size, props.all)}
            </Button>
          ) : null}
          <Button look={isOpen ? 'plain' : 'primary'} onClick={props.onClose}>
            Keep it to myself
          </Button>
        </>
      }
    >
      {props.failure === undefined ? null : <Refusal code={props.failure} />}
      {plan === undefined ? (
        <p role="status">The paper’s address is asked once more, without your sign-in.</p>
      ) : (
        <Planned {...props} plan={plan} />
      )}
    </Dialog>
  );
}

function shareLabel(findings: number, all: boolean): string {
  if (findings === 0) return all ? 'Share what I mark' : 'Share';
  return `Share ${count(findings, 'finding')}`;
}

function Planned(props: SharePlanDialogProps & { readonly plan: SharePlan }): JSX.Element {
  const { plan } = props;
  return (
    <>
      <Verdict {...props} />
      <Words {...props} plan={plan} />
      {plan.verdict.verdict === 'restricted' ? null : <Wishes {...props} />}
    </>
  );
}

/** What goes along, who will read it, and the name they will read; only once the paper may be shared at all. */
function Wishes(props: SharePlanDialogProps & { readonly plan: SharePlan }): JSX.Element {
  const { plan } = props;
  const hasNotes = plan.findings.some((each) => each.notes.length > 0);
  return (
    <>
      {hasNotes ? (
        <label class="rp-check">
          <input
            type="checkbox"
            checked={props.notes}
            onChange={(event) => props.onNotes(event.currentTarget.checked)}
          />
          <span>With my notes</span>
        </label>
      ) : null}
      {props.paper === undefined ? null : (
        <label class="rp-check">
          <input
            type="checkbox"
            checked={props.paper.on}
            onChange={(event) => props.paper?.onChange(event.currentTarget.checked)}
          />
          <span>
            With the paper, {showBytes(props.paper.bytes)}
            <span class="rp-hint">The others can keep it and read it with no connection.</span>
          </span>
        </label>
      )}
      <label class="rp-check">
        <input
          type="checkbox"
          checked={props.all}
          onChange={(event) => props.onAll(event.currentTarget.checked)}
        />
        <span>
          Everything I mark in this report from now on
          <span class="rp-hint">
            Each new finding goes to the group at once. You can stop it at any time.
          </span>
        </span>
      </label>
      <Readers plan={plan} />
      <NameAndHost {...props.ask} />
    </>
  );
}

function Verdict({ plan, onSayPublic }: SharePlanDialogProps & { readonly plan: SharePlan }): JSX.Element {
  const { title, text } = verdictWords(plan.verdict);
  const actions =
    plan.verdict.verdict === 'restricted' ? (
      <Button look="link" onClick={onSayPublic}>
        The public can see it
      </Button>
    ) : undefined;
  return (
    <Banner
      tone="information"
      icon={plan.verdict.verdict === 'restricted' ? 'lock' : 'check'}
      title={title}
      actions={actions}
    >
      {text}
    </Banner>
  );
}

/** What the others will read, word for word; with more than one, each can be left out. */
function Words(props: SharePlanDialogProps & { readonly plan: SharePlan }): JSX.Element | null {
  const { plan, notes, chosen, onChoose } = props;
  if (plan.findings.length === 0) return null;
  return (
    <section class="rp-plan-words" aria-label="The words that are shared" tabIndex={0}>
      <ol>
        {plan.findings.map((each) => (
          <li key={each.finding}>
            {plan.findings.length === 1 ? (
              <blockquote class="rp-quote">{each.quote}</blockquote>
            ) : (
              <label class="rp-check">
                <input
                  type="checkbox"
                  checked={chosen.has(each.finding)}
                  onChange={(event) => onChoose(each.finding, event.currentTarget.checked)}
                />
                <span class="rp-quote">{each.quote}</span>
              </label>
            )}
            {notes && chosen.has(each.finding)
              ? each.notes.map((note, i) => (
                  <p key={i} class="rp-plan-note">
                    {note}
                  </p>
                ))
              : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who only reads has told no name: they are counted. */
function nameReaders(readers: SharePlan['readers']): readonly string[] {
  const named = readers.map(({ name }) => name).filter((name) => name !== '');
  const rest = readers.length - named.length;
  return rest === 0 ? named : [...named, rest === 1 ? 'one who can only read' : `${rest} who can only read`];
}

function Readers({ plan }: { readonly plan: SharePlan }): JSX.Element {
  const names = nameReaders(plan.readers.filter((each) => !each.isMe));
  const who = plan.operator === undefined || plan.operator === '' ? 'whoever runs it' : plan.operator;
  return (
    <div class="rp-travel">
      <Icon name="people" size={18} />
      <p>
        From then on {plan.to.name ?? 'the group'} can read this: {listNames(names)}, and whoever joins later.
        {plan.host === undefined
          ? ''
          : ` It travels through the server at ${hostWords(plan.host)}, and ${who} can read it.`}{' '}
        The rest stays “only me”.
      </p>
    </div>
  );
}
