// Free of zod.

export function logOdds(chance: number): number {
  return Math.log(chance / (1 - chance));
}

export function chanceOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
