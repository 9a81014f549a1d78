/** Where a formula may be: in a part of a post, both by their number. */
export interface Place {
  post: number;
  /** From 1. */
  part: number;
  /** In this part or in one behind it. */
  isOnward: boolean;
  /** The tokens that are looked up are all that a formula there has. */
  isWhole: boolean;
}
