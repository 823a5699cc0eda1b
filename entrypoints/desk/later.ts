/** A watch whose code comes later; it can be stopped before that. */
export function later<Args extends unknown[]>(
  load: () => Promise<(...args: Args) => () => void>,
): (...args: Args) => () => void {
  return (...args) => {
    let wanted = true;
    let stop = (): void => undefined;
    void load().then((watch) => {
      if (wanted) stop = watch(...args);
    });
    return () => {
      wanted = false;
      stop();
    };
  };
}
