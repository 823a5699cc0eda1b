import { Lock } from 'lucide';
import { Icon } from './icon';

/** Who decides what stands here, where it is not whoever looks at it. */
export function LockedLine({ id, says }: { id?: string; says: string }) {
  return (
    <p id={id} class="locked-line">
      <Icon node={Lock} />
      <span>{says}</span>
    </p>
  );
}
