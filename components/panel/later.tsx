import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A part that a press opens: its code is fetched when it is first drawn, so that the panel's first load is without it.
 * @param name what a warning calls it, should its file be gone (Stafett was updated under an open panel)
 */
export function later<Props extends object>(
  name: string,
  code: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => known);
    useEffect(() => {
      if (Part) return;
      code().then(
        (part) => {
          known = part;
          setPart(() => part);
        },
        (error: unknown) => console.warn(`stafett: ${name}`, error),
      );
    }, []);
    return Part && <Part {...props} />;
  };
}
