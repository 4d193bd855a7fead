/** A question in plain words for a passage that the member will ask about: by rule, and the rule says why. Pure. */
import type { Kind } from '../../core/kind.ts';

/** What an earlier report said on the same theme. */
export interface Earlier {
  readonly kind: Kind | null;
  readonly year: string;
}

export interface Passage {
  readonly kind: Kind | null;
  readonly quote: string;
  /** Of its paper. */
  readonly year?: string;
  /** The label of its first theme. */
  readonly theme?: string;
  /** The one that it is compared with. */
  readonly earlier?: Earlier;
}

export interface ProposedStem {
  readonly stem: string;
  /** Why these words: 'Strength in 2016, to improve in 2019'. */
  readonly because: string;
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DUE = new RegExp(
  `\\b(within (?:\\d+|one|two|three|four|six|twelve) (?:working )?(?:days|weeks|months)|(?:in|by)(?: the end of)? (?:${MONTHS}) 20\\d\\d)`,
  'i',
);

/** What the passage itself says of when: "within 60 days". */
export function findDue(quote: string): string | undefined {
  return DUE.exec(quote)?.[1];
}

export function proposeStem(passage: Passage): ProposedStem {
  return fromStory(passage) ?? fromKind(passage);
}

function fromStory({ kind, year, theme, earlier }: Passage): ProposedStem | undefined {
  if (earlier === undefined || earlier.year === year || kind === null) return undefined;
  const [then, now] = [earlier.year, year === undefined ? 'now' : `in ${year}`];
  const on = theme === undefined ? '' : `${theme}: `;
  const because = `${NAMES[earlier.kind ?? 'plain']} in ${then}, ${NAMES[kind].toLowerCase()} ${now}`;
  const say = (words: string): ProposedStem => ({ stem: begin(`${on}${words}`), because });
  switch (`${earlier.kind ?? ''}>${kind}`) {
    case 'strength>development':
    case 'strength>risk':
      return say(
        `a strength in ${then}, to be improved ${now}. What changed, and when did members first hear?`,
      );
    case 'development>development':
      return say(
        `to be improved in ${then}, and again ${now}. What was done in between, and why was it not enough?`,
      );
    case 'development>strength':
      return say(
        `to be improved in ${then}, a strength ${now}. What made the difference, and who outside the council has seen it?`,
      );
    case 'indicator>indicator':
      return say(
        `one figure in ${then}, another ${now}. Are they counted the same way, and what explains the change?`,
      );
    case 'action>action':
    case 'recommendation>recommendation':
    case 'action>development':
    case 'recommendation>development':
      return say(`promised or advised in ${then}. Was that done, and where can members see it?`);
    default:
      return undefined;
  }
}

function fromKind({ kind, quote }: Passage): ProposedStem {
  const because = kind === null ? 'A plain mark' : NAMES[kind];
  const due = findDue(quote);
  if (due !== undefined && (kind === 'action' || kind === 'recommendation')) {
    const stem = `This is due ${due}. Who leads on it, and does this committee see it before then?`;
    return { stem, because: `${because}, due “${due}”` };
  }
  return { stem: ASKS[kind ?? 'plain'], because };
}

const ASKS: Readonly<Record<Kind | 'plain', string>> = {
  strength: 'What is the evidence for this, and who outside the council has confirmed it?',
  development: 'What will be different, by when, and how will members know?',
  recommendation: 'Who will do this, by when, and how will members know that it was done?',
  action: 'Who has promised this, by when, and where will members see that it was done?',
  risk: 'Who owns this risk, what is being done about it, and what would show that it was growing?',
  indicator: 'What was this figure before, what should it be, and how do similar councils compare?',
  decision: 'What was this decided on, what else was considered, and when is its effect looked at?',
  plain: 'What does this mean for residents, and what happens next?',
};

const NAMES: Readonly<Record<Kind | 'plain', string>> = {
  strength: 'Strength',
  development: 'To improve',
  recommendation: 'Recommendation',
  action: 'Action or promise',
  risk: 'Risk',
  indicator: 'Figure or grade',
  decision: 'Decision',
  plain: 'Marked',
};

function begin(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
