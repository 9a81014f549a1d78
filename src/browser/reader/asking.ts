/** Asks the engine, the last question only, and tells the view what becomes of it. */
import type { SearchEngine, SearchResults } from '../search/model.ts';

export interface AskingView {
  /** There is nothing to ask. */
  idle(): void;
  /** The answer takes long enough to be noticed. */
  waiting(): void;
  answered(results: SearchResults, question: Question): void;
  /** Some file of the index could not be had; `retry` asks once more for all of them. */
  failed(retry: () => void): void;
}

export interface Question {
  query: string;
  limit: number;
  /** Results that are shown already. */
  offset: number;
}

/** `true`: what the browser keeps of the index is not to be believed. */
export type OpenEngine = (again: boolean) => SearchEngine;

const NOTICED = 250;

export class Asking {
  readonly #open: OpenEngine;
  readonly #view: AskingView;
  #engine: SearchEngine | undefined;
  /** Of questions: answers to any but the last come too late. */
  #last = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(open: OpenEngine, view: AskingView) {
    this.#open = open;
    this.#view = view;
  }

  async ask(question: Question, again = false): Promise<void> {
    this.#last += 1;
    const number = this.#last;
    clearTimeout(this.#timer);
    if (question.query === '') {
      this.#view.idle();
      return;
    }
    this.#timer = setTimeout(() => this.#view.waiting(), NOTICED);
    const answer = await this.#answer(question, again);
    if (number !== this.#last) return;
    clearTimeout(this.#timer);
    if (answer) this.#view.answered(answer, question);
    else this.#view.failed(() => this.ask(question, true));
  }

  /** Undefined where there is none; the next question begins with a new engine then. */
  async #answer({ query, ...options }: Question, again: boolean) {
    try {
      if (again) this.#engine = undefined;
      this.#engine ??= this.#open(again);
      return await this.#engine.search(query, options);
    } catch {
      this.#engine = undefined;
      return undefined;
    }
  }
}
