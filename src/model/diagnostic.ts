/** What an author is told: problems, and where they are. */

/** A language of the interface: of a site's strings and of the messages to its author. */
export type Language = 'en' | 'zh-CN';

/** A sentence in both languages of the interface. */
export interface Bilingual {
  en: string;
  zh: string;
}

/** A place in a text file. Lines and columns count from 1; columns and lengths in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
  /** How many units the caret underlines; 1 when absent. */
  length?: number;
}

export type Severity = 'error' | 'warning';

/** What is wrong and what to do about it, before it is known where. */
export interface Problem {
  /** Permanent: a released code never changes its meaning. */
  code: string;
  severity: Severity;
  message: Bilingual;
  help: Bilingual;
}

/** A second place that belongs to a diagnostic: the other post of a clash, the including template. */
export interface RelatedPlace {
  file: string;
  place?: Place;
  message: Bilingual;
}

/**
 * A change of the author's file that mends a problem and nothing else: safe to make unseen. Offset
 * and length are in UTF-16 units of the text as it was read: no byte-order mark, lines ended by `\n`.
 */
export interface Fix {
  offset: number;
  length: number;
  /** What stands there afterwards. */
  text: string;
}

/** Where an author can act. */
export interface PlaceInFile {
  /** Relative to the site's folder, with `/`; absent for problems of the command line. */
  file?: string;
  place?: Place;
  /** The text of the line at `place`, for the code frame. */
  sourceLine?: string;
}

/** A problem at a place where the author can act. */
export interface Diagnostic extends Problem, PlaceInFile {
  related?: RelatedPlace[];
  fix?: Fix;
  /** There may be very many of these: a report for people shows the first, and counts the rest. */
  group?: string;
}
