/** Types of `retype.mjs`. */
import type { Chance } from '../notes/chance.mjs';

export const REWRITES: Record<string, (tokens: string[], chance: Chance) => string[]>;
export function retyped(tex: string, chance: Chance, kinds?: Map<string, number>): string;
export function pieceOf(tex: string, chance: Chance): string | undefined;
