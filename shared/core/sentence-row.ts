/** The story of a theme in one sentence, as a member wrote it. */
import type { MemberId } from './ids.ts';
import type { Time } from './rows.ts';
import type { ThemeId } from './theme.ts';
import type { Audience, Author } from './view.ts';

/** `meta.sentence`: id →. No key is written twice: an edit sets a new id and deletes those it replaces. */
export interface SentenceRow {
  readonly theme: ThemeId;
  readonly text: string;
  readonly by: MemberId;
  readonly at: Time;
}

export interface SentenceView extends SentenceRow {
  readonly id: string;
  readonly author: Author;
  readonly audience: Audience;
}
