import { Sentences } from '../story/Sentences.tsx';
import { StatusForm } from '../story/StatusForm.tsx';
import { ThreadStep } from '../story/ThreadSteps.tsx';
import type { ThreadStepValue } from '../story/thread-values.ts';
import { Ties } from '../story/Ties.tsx';
import type { Example } from './example.ts';
import { noop } from './values.ts';

const own = { ws: 'own', kind: 'own' } as const;
const group = { ws: 'g', kind: 'group', name: 'People Scrutiny' } as const;

const step: ThreadStepValue = {
  id: 'r16',
  label: '2016',
  day: '5 January',
  title: 'Peer review',
  isSilent: false,
  passages: [
    {
      id: 'f1',
      style: 'strength',
      quote: 'thought that both were chaired well',
      place: '3',
      href: '#/r/r16/f/f1',
      says: 'Peer review says',
      ties: ['answers 2011: “Key professionals should come to conferences”'],
    },
  ],
  statuses: [
    {
      id: 's1',
      value: 'resolved',
      by: 'by R. Sen',
      evidence: 'with the words marked here as evidence',
      audience: group,
    },
  ],
};

const tie = {
  id: 't1',
  from: { label: '2019', quote: 'The quality of plans for children who need protection' },
  to: { label: '2011', quote: 'Shorten the time for which children need a plan' },
  type: 'repeats',
} as const;

export const threadExamples: readonly Example[] = [
  {
    component: 'ThreadStep',
    state: 'a passage with a status, and a silent year',
    on: 'wide',
    render: () => (
      <ol class="rp-thread-steps">
        <ThreadStep step={step} onOpen={noop} />
        <ThreadStep
          step={{ ...step, id: 'r19', label: '2019', isSilent: true, passages: [], statuses: [] }}
          onOpen={noop}
        >
          <p class="rp-thread-silence">No finding marked. Appendix 1 was not searched.</p>
        </ThreadStep>
      </ol>
    ),
  },
  {
    component: 'StatusForm',
    state: 'an officer’s statement',
    on: 'desk',
    render: () => (
      <StatusForm
        evidence={[]}
        audiencesOf={() => [own, group]}
        words="The director, on the phone"
        onWords={noop}
        onSave={noop}
        onCancel={noop}
      />
    ),
  },
  {
    component: 'Sentences',
    state: 'one of another member, and one being written',
    on: 'desk',
    render: () => (
      <Sentences
        sentences={[
          {
            id: 'x',
            text: 'Raised in 2011, and again in 2019.',
            by: 'Written by R. Sen',
            isMine: false,
            audience: group,
          },
        ]}
        typed="Raised, and"
        audiences={[own, group]}
        ws="own"
        onAudience={noop}
        onWrite={noop}
        onType={noop}
        onKeep={noop}
      />
    ),
  },
  {
    component: 'Ties',
    state: 'one made, one proposed',
    on: 'desk',
    render: () => (
      <Ties
        made={[tie]}
        proposed={[{ ...tie, id: 't2', because: 'plans, children' }]}
        onMake={noop}
        onUntie={noop}
        onDismiss={noop}
      />
    ),
  },
];
