import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Department } from '@/domain/department';

/** After this long the order on screen is what the agent has read. */
const SETTLED_AFTER_MS = 700;
/** So long something may still come that changes it, unless the agent has come to the chips before. */
const COMES_WITHIN_MS = 1500;

/**
 * Departments in an order that stays for as long as the case is shown: suggestions may change with every flag, but a chip
 * must never move away under the pointer, nor a key change its meaning. New ones come last.
 * @param isWhole everything is known that the order is made from
 */
export function useSteadyOrder(
  departments: Department[],
  isWhole: boolean,
): { departments: Department[]; hold: () => void; isHeld: () => boolean } {
  const order = useRef<string[] | null>(null);
  const latest = useRef(departments);
  latest.current = departments;
  const hold = useCallback(() => {
    order.current ??= latest.current.map((department) => department.id);
  }, []);
  useEffect(() => {
    const timer = setTimeout(hold, isWhole ? SETTLED_AFTER_MS : COMES_WITHIN_MS);
    return () => clearTimeout(timer);
  }, [hold, isWhole]);
  const isHeld = useCallback(() => order.current !== null, []);

  const held = order.current;
  if (held === null) return { departments, hold, isHeld };
  const place = (department: Department) => (held.includes(department.id) ? held.indexOf(department.id) : held.length);
  return { departments: [...departments].sort((a, b) => place(a) - place(b)), hold, isHeld };
}
