export type OneAtATime = <T>(step: () => Promise<T>) => Promise<T>;

/** Steps run one after the other, in the order they were asked for; one that fails does not stop the next. */
export function oneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const result = last.then(step);
    last = result.catch(() => undefined);
    return result;
  };
}
